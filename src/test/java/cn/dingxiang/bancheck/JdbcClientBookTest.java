package cn.dingxiang.bancheck;

import cn.dingxiang.testing.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("database")
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
}
