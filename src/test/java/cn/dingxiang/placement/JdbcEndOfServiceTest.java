package cn.dingxiang.placement;

import cn.dingxiang.testing.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcEndOfServiceTest extends EndOfServiceContract {
    private static TestApplication application;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected PlacementWorld world() {
        return new DatabasePlacementWorld(application);
    }
}
