package cn.dingxiang.intake;

import cn.dingxiang.testing.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcAgreementRecordsTest extends AgreementRecordsContract {
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
    protected AgreementRecords records() {
        application.empty("event", "review_mark", "review_state", "agreement_version", "agreement", "person", "county");
        application.follow(clock);
        return application.get(AgreementRecords.class);
    }
}
