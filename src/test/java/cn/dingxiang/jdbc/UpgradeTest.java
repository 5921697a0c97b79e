package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A database that was in use with what the review knew in the rows of lists, before V35, and with what mails say in their rows, before V39,
 * goes on as one that never knew it there.
 */
@Tag("database")
class UpgradeTest {
    private static final LocalDate DAY = LocalDate.of(2030, 3, 1);
    private static final int LIVES = 40;
    private static final String BEFORE = "34";
    private static TestDatabase used;
    private static TestDatabase upgraded;
    private static ReviewWorld one;
    private static ReviewWorld other;

    @BeforeAll
    static void open() throws SQLException {
        used = TestDatabase.migrated();
        one = new ReviewWorld(used.dataSource());
        one.load(LIVES);
        one.review(25).run(DAY, ReviewMode.DUE);
        upgraded = TestDatabase.of(BEFORE);
        other = new ReviewWorld(upgraded.dataSource());
        fill();
        upgraded.upgrade();
    }

    @AfterAll
    static void close() {
        used.close();
        upgraded.close();
    }

    /**
     * Fills the old schema with the rows of the other: what the review knows stood in {@code review_state} then, what a mail says in
     * {@code mail}. The other has no mails.
     */
    private static void fill() throws SQLException {
        List<String> tables = other.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_type = 'BASE TABLE' AND table_name NOT IN ('flyway_schema_history', 'mail')");
        try (Connection connection = upgraded.dataSource().getConnection()) {
            ReviewWorld.execute(connection, "SET SESSION foreign_key_checks = 0");
            for (String row : tables) {
                String table = row.substring(0, row.length() - 1);
                List<String> columns = other.rows("SELECT CONCAT('`', o.column_name, '`') FROM information_schema.columns o"
                        + " JOIN information_schema.columns n ON n.table_name = o.table_name AND n.column_name = o.column_name"
                        + " WHERE o.table_schema = DATABASE() AND n.table_schema = '" + used.schema() + "' AND o.table_name = '" + table + "'"
                        + " AND COALESCE(o.generation_expression, '') = ''");
                String named = String.join("", columns).replaceAll("\\|$", "").replace('|', ',');
                ReviewWorld.execute(connection, "DELETE FROM `" + table + "`");
                ReviewWorld.execute(connection, "INSERT INTO `" + table + "` (" + named + ") SELECT " + named + " FROM " + used.schema()
                        + ".`" + table + "`");
            }
            ReviewWorld.execute(connection, "UPDATE review_state s JOIN " + used.schema() + ".review_mark m ON m.agreement_id = s.agreement_id"
                    + " SET s.dirty = m.dirty, s.next_review_on = m.next_review_on, s.fingerprint = m.fingerprint, s.grounds = m.grounds,"
                    + " s.grounds_since = m.grounds_since");
            ReviewWorld.execute(connection, "INSERT INTO mail (recipient, digest_on, address, subject, body_text, body_html, message_id, status,"
                    + " created_at) VALUES ('person:1', '2030-03-01', 'a@example.cn', '提醒', '您好', '<p>您好</p>', '<1@x>', 'QUEUED', NOW())");
        }
    }

    @Test
    void a_mail_says_what_it_said() throws SQLException {
        assertThat(other.rows("SELECT m.subject, t.text, t.html FROM mail m JOIN mail_text t ON t.mail_id = m.id"))
                .containsExactly("提醒|您好|<p>您好</p>|");
    }

    @Test
    void what_was_reviewed_stands_and_each_night_and_full_review_from_then_on_comes_to_the_same() throws SQLException {
        assertThat(other.everything()).isEqualTo(one.everything());
        assertThat(other.kept()).isEmpty();
        for (int days : new int[] {30, 400}) {
            assertThat(other.review(25).run(DAY.plusDays(days), ReviewMode.DUE)).isEqualTo(one.review(25).run(DAY.plusDays(days), ReviewMode.DUE));
            assertThat(other.everything()).as("%d days on", days).isEqualTo(one.everything());
        }
        other.forgetGrounds();
        other.review(25).run(DAY.plusDays(400), ReviewMode.FULL);
        assertThat(other.everything()).isEqualTo(one.everything());
        assertThat(other.kept()).hasSize(LIVES).isEqualTo(one.kept());
    }
}
