package cn.dingxiang.bancheck;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Rivals;
import cn.dingxiang.testing.TestApplication;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
@Tag("alone")
class JdbcClientBookTest extends ClientBookContract {
    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void begin() {
        application.empty("ban_check_use", "ban_check_client");
    }

    @Override
    protected ClientBook book() {
        return application.get(ClientBook.class);
    }

    @Test
    void of_two_that_are_let_in_under_one_id_at_once_one_is_and_the_other_is_told_so() throws Exception {
        BanClient client = new BanClient("jl-exams", "吉林省人事考试中心", BanClient.Kind.RECRUITER, "22", LocalDateTime.of(2026, 11, 22, 9, 30), null);
        assertThat(Rivals.meet(application, "INSERT INTO ban_check_client (id, name, kind, province, secret_hash, created_at, created_by)"
                + " VALUES ('jl-exams', '先来的', 'RECRUITER', '22', 'first', '2026-11-22 09:30:00', 'province')",
                () -> book().add(client, "second", "province"))).isFalse();
        assertThat(book().secretHash("jl-exams")).contains("first");
    }
}
