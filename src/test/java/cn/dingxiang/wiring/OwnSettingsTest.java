package cn.dingxiang.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.cli.Failure;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void without_a_file_nothing_is_overridden() {
        assertThat(OwnSettings.in(folder)).isEmpty();
    }

    @Test
    void what_the_file_sets_overrides_what_the_jar_carries_and_nothing_else() throws IOException {
        write("dingxiang:\n  mail:\n    hours:\n      from: \"08:00\"\nmicronaut:\n  server:\n    port: 8099\n");
        try (ApplicationContext context = ApplicationContext.builder().deduceEnvironment(false).build()) {
            Environment environment = context.getEnvironment();
            environment.start();
            environment.addPropertySource(OwnSettings.in(folder).orElseThrow());
            assertThat(environment.getProperty("dingxiang.mail.hours.from", String.class)).hasValue("08:00");
            assertThat(environment.getProperty("dingxiang.mail.hours.to", String.class)).hasValue("17:00");
            assertThat(environment.getProperty("micronaut.server.port", Integer.class)).hasValue(8099);
        }
    }

    @Test
    void the_environment_is_stronger_than_the_file() throws IOException {
        write("dingxiang:\n  folder: elsewhere\n");
        PropertySource own = OwnSettings.in(folder).orElseThrow();
        assertThat(own.getOrder()).isLessThan(io.micronaut.context.env.EnvironmentPropertySource.POSITION);
    }

    @Test
    void a_setting_that_does_not_exist_is_named() throws IOException {
        write("dingxiang:\n  mail:\n    huors:\n      from: \"08:00\"\n");
        assertThat(refusal()).contains("application.yml", "dingxiang.mail.huors.from");
    }

    @Test
    void key_versions_are_the_users_own() throws IOException {
        write("dingxiang:\n  keys:\n    versions:\n      \"7\": ${KEY_7:}\n");
        assertThat(OwnSettings.in(folder)).isPresent();
    }

    @Test
    void a_file_that_is_not_yaml_is_one_line() throws IOException {
        write("dingxiang:\n\t- x: [\n");
        assertThat(refusal()).contains("config/application.yml").doesNotContain("\n");
    }

    private String refusal() {
        Failure[] refused = new Failure[1];
        assertThatThrownBy(() -> OwnSettings.in(folder)).isInstanceOfSatisfying(Failure.class, failure -> refused[0] = failure);
        assertThat(refused[0].exitCode()).isEqualTo(Failure.BAD_INPUT);
        return refused[0].text(Locale.ROOT);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("application.yml"), text);
    }
}
