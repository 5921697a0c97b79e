package cn.dingxiang.review.feed;

import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.testing.Signing;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.web.SignedIn;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("database")
class JdbcFeedBookTest extends FeedBookContract {
    private static final String COUNTY = "220322";
    private static TestApplication application;
    private final Map<Long, Long> agreements = new HashMap<>();
    private int duties;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Override
    protected void begin() {
        application.empty("calendar_feed", "duty", "account", "review_mark", "review_state", "agreement_version", "agreement", "person");
    }

    @Override
    protected FeedBook book() {
        return application.get(FeedBook.class);
    }

    @Override
    protected long student(String name) {
        AgreementFile made = Signing.agreement(application, "LS-" + name, name, COUNTY);
        agreements.put(made.person(), made.id());
        SignedIn.account(application, name, Role.STUDENT, "22", null, COUNTY, null, made.person());
        return made.person();
    }

    @Override
    protected void close(long person) {
        application.execute("UPDATE account SET closed_at = '2026-11-22 12:00:00' WHERE person_id = " + person);
    }

    @Override
    protected void owes(long person, LocalDate until) {
        application.execute("INSERT INTO duty (agreement_id, code, subject, triggered_on, ordinal, party, due_on, waived, clauses) VALUES ("
                + agreements.get(person) + ", 'REPORT', '', '2026-01-01', " + ++duties + ", 'STUDENT', '" + until + "', FALSE, '')");
    }

    @Override
    protected void done(long person, LocalDate until) {
        application.execute("UPDATE duty SET done_on = due_on WHERE agreement_id = " + agreements.get(person) + " AND due_on = '" + until
                + "'");
    }
}
