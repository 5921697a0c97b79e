package cn.dingxiang.confirmation;

import cn.dingxiang.jdbc.OutboxTables;
import cn.dingxiang.testing.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcLinksTest extends LinksContract {
    private static TestApplication application;
    private OutboxTables tables;
    private int stage;

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
        tables = new OutboxTables(application.database());
        tables.begin();
    }

    @Override
    protected Links links() {
        return application.get(Links.class);
    }

    @Override
    protected LinkFixture given() {
        return new LinkFixture() {
            @Override
            public long remind(String recipient, String code, String subject, String anchorOn) {
                return tables.remindOf(recipient, code, subject, anchorOn, "due+" + ++stage);
            }

            @Override
            public void sent(long reminder) {
                tables.run("UPDATE reminder SET status = 'MAILED' WHERE id = " + reminder);
            }

            @Override
            public String statusOf(long reminder) {
                return tables.statusOf(reminder);
            }
        };
    }
}
