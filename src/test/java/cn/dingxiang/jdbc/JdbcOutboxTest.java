package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.OutgoingMail;
import cn.dingxiang.review.Outbox;
import cn.dingxiang.review.OutboxContract;
import cn.dingxiang.review.OutboxFixture;
import cn.dingxiang.review.QueuedMail;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.testing.TestDatabase;
import io.micronaut.context.ApplicationContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class JdbcOutboxTest extends OutboxContract {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-24T10:00");
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

    /** Whatever a test of the outbox did. */
    @AfterEach
    void what_was_sent_is_kept_as_it_would_be_counted() {
        String counted = "SELECT CONCAT((SELECT COUNT(*) FROM mail WHERE status = 'SENT'), ' ', (SELECT COUNT(*) FROM reminder r"
                + " JOIN mail m ON m.id = r.mail_id WHERE m.status = 'SENT'))";
        String kept = "SELECT CONCAT(COALESCE(SUM(mails), 0), ' ', COALESCE(SUM(reminders), 0)) FROM sent_count";
        assertThat(tables.texts(kept)).isEqualTo(tables.texts(counted));
        context.getBean(KeptFigures.class).refresh(NOW.toLocalDate());
        assertThat(tables.texts(kept)).isEqualTo(tables.texts(counted));
    }

    @Test
    void four_who_take_the_same_mails_send_give_back_and_put_off_without_losing_one() throws Exception {
        int mails = 400;
        for (int n = 0; n < mails; n++) {
            queue().add(new OutgoingMail(Recipient.of(unit()), "matter:" + n, NOW.toLocalDate(), "office@example.cn", "<matter." + n + "@example.cn>",
                    new DigestWriter.Written("事由", "正文", "<p>正文</p>"), null), NOW);
        }
        AtomicInteger left = new AtomicInteger(mails);
        List<Callable<Void>> senders = List.of(
                sender(left, claimed -> left.addAndGet(-(claimed.size() - queue().sent(claimed, NOW).size()))),
                sender(left, claimed -> left.addAndGet(-(claimed.size() - queue().sent(claimed, NOW).size()))),
                sender(left, claimed -> queue().release(claimed, NOW, "not now")),
                sender(left, claimed -> claimed.forEach(mail -> queue().retry(mail, NOW, "later"))));
        ExecutorService pool = Executors.newFixedThreadPool(senders.size());
        try {
            for (Future<Void> done : pool.invokeAll(senders)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(tables.mailsOf(unit())).hasSize(mails).containsOnly("SENT");
    }

    private Callable<Void> sender(AtomicInteger left, Consumer<List<QueuedMail>> fate) {
        return () -> {
            try {
                while (left.get() > 0) {
                    fate.accept(queue().claim("sender-" + UUID.randomUUID(), NOW, NOW.plusMinutes(10), 7));
                }
            } catch (RuntimeException failed) {
                left.set(0);
                throw failed;
            }
            return null;
        };
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
