package cn.dingxiang.jdbc;

import cn.dingxiang.casework.evidence.Attachments;
import cn.dingxiang.casework.evidence.AttachmentsContract;
import cn.dingxiang.testing.TestApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcAttachmentsTest extends AttachmentsContract {
    private static TestApplication application;

    @BeforeAll
    static void open() {
        application = TestApplication.start();
    }

    @AfterAll
    static void close() {
        application.close();
    }

    @BeforeEach
    void begin() {
        application.empty("attachment", "evidence_file");
        new OutboxTables(application.database()).begin();
    }

    @Override
    protected Attachments attachments() {
        return application.get(Attachments.class);
    }

    @Override
    protected long agreement() {
        return 1;
    }
}
