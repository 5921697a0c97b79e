package cn.dingxiang.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.cli.Failure;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {

    @Test
    void what_the_product_rests_on_is_added_to_an_address_without_options() {
        assertThat(ExternalDatabase.completed("jdbc:mysql://db:3306/dx")).isEqualTo("jdbc:mysql://db:3306/dx?rewriteBatchedStatements=true"
                + "&useLocalSessionState=true&connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true&allowPublicKeyRetrieval=true");
    }

    @Test
    void an_option_the_address_sets_itself_stays() {
        assertThat(ExternalDatabase.completed("jdbc:mysql://db/dx?allowPublicKeyRetrieval=false&sslMode=REQUIRED"))
                .startsWith("jdbc:mysql://db/dx?allowPublicKeyRetrieval=false&sslMode=REQUIRED&rewriteBatchedStatements=true")
                .doesNotContain("allowPublicKeyRetrieval=true");
    }

    @Test
    void an_address_that_is_none_is_told_without_its_password() {
        Failure failure = refusal("jdbc:postgresql://u:secret@db/dx?password=hidden", "someone");
        assertThat(failure.exitCode()).isEqualTo(Failure.BAD_INPUT);
        assertThat(failure.text(Locale.ROOT)).contains("DATASOURCE_URL").doesNotContain("secret", "hidden", "\n");
        assertThat(refusal("jdbc:mysql://db:3306", "someone").text(Locale.ENGLISH)).contains("DATASOURCE_URL is wrong");
    }

    @Test
    void an_address_without_a_user_is_told() {
        assertThat(refusal("jdbc:mysql://db:3306/dx", " ").text(Locale.ROOT)).contains("DATASOURCE_USER");
    }

    @Test
    void a_server_that_is_not_there_is_told_in_one_line() {
        Failure failure = refusal("jdbc:mysql://127.0.0.1:1/dx", "someone");
        assertThat(failure.exitCode()).isEqualTo(Failure.RUN_TIME);
        assertThat(failure.text(Locale.ROOT)).contains("jdbc:mysql://127.0.0.1:1/dx", "连不上").doesNotContain("\n");
    }

    private static Failure refusal(String url, String user) {
        return catchThrowableOfType(Failure.class, () -> ExternalDatabase.open(url, user, "p"));
    }
}
