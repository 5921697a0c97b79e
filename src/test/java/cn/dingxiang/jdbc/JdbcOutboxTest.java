package cn.dingxiang.jdbc;

import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.Outbox;
import cn.dingxiang.review.OutboxContract;
import cn.dingxiang.review.OutboxFixture;
import cn.dingxiang.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcOutboxTest extends OutboxContract {
    private static TestDatabase database;
    private static ApplicationContext context;
    private final OutboxTables tables = new OutboxTables(database);

    @BeforeAll
    static void begin() {
        database = TestDatabase.migrated();
        context = ApplicationContext.run(database.properties());
    }

    @AfterAll
    static void end() {
        context.close();
        database.close();
    }

    @BeforeEach
    void fill() {
        tables.begin();
    }

    @Override
    protected Outbox outbox() {
        return context.getBean(Outbox.class);
    }

    @Override
    protected MailQueue queue() {
        return context.getBean(MailQueue.class);
    }

    @Override
    protected OutboxFixture given() {
        return tables;
    }

    @Override
    protected String unit() {
        return "unit:2";
    }

    @Override
    protected String person() {
        return "person:1";
    }

    @Override
    protected String county() {
        return "county:220322";
    }
}
