package cn.dingxiang.jdbc;

import cn.dingxiang.review.OutboxFixture;
import cn.dingxiang.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Tables filled by hand for tests of the outbox: one county, hospital (unit 1), township centre (unit 2), two people, two agreements. */
public final class OutboxTables implements OutboxFixture {
    public static final String ID_NUMBER = "220322199901011234";
    private final DataSource source;

    public OutboxTables(TestDatabase database) {
        this.source = database.dataSource();
    }

    /** Empties all tables and fills in what stands. */
    public void begin() {
        run("DELETE FROM employer_objection", "DELETE FROM confirmation_link",
                "DELETE FROM reminder", "DELETE FROM mail", "DELETE FROM sent_count", "DELETE FROM task", "DELETE FROM duty", "DELETE FROM finding",
                "DELETE FROM agreement_version", "DELETE FROM agreement", "DELETE FROM person", "DELETE FROM contact",
                "DELETE FROM unit_management", "DELETE FROM unit", "DELETE FROM county", "DELETE FROM setting",
                "INSERT INTO county (code, province, name) VALUES ('220322', '22', '梨树县')",
                "INSERT INTO unit (id, county_code, name, kind) VALUES (1, '220322', '梨树县第一人民医院', 'COUNTY_HOSPITAL'),"
                        + " (2, '220322', '喇嘛甸镇卫生院', 'TOWNSHIP_CENTRE'), (3, '220322', '小宽镇卫生院', 'TOWNSHIP_CENTRE')",
                "INSERT INTO person (id, name, id_number) VALUES (1, '王小明', '" + ID_NUMBER + "'), (2, '赵小红', '" + ID_NUMBER + "')",
                "INSERT INTO agreement (id, number, person_id, county_code, status, created_at) VALUES"
                        + " (1, 'DX-1', 1, '220322', 'LIVE', '2026-01-01'), (2, 'DX-2', 2, '220322', 'FILING', '2026-01-01')",
                version(1), version(2));
    }

    private static String version(int agreement) {
        return "INSERT INTO agreement_version (agreement_id, version, kind, document, student_name, regime_ids, recorded_at, recorded_by)"
                + " VALUES (" + agreement + ", 1, 'ORIGINAL', '{\"designatedUnit\": \"喇嘛甸镇卫生院\"}', '王小明', '', '2026-01-01', 'test')";
    }

    /** Marks the database as a demo. */
    public void demo() {
        run("INSERT INTO setting (name, value) VALUES ('demo', 'true')");
    }

    @Override
    public long remind(String recipient, String code, String anchorOn, String stage) {
        return add(1, recipient, code, "", anchorOn, stage);
    }

    public long remindOf(String recipient, String code, String subject, String anchorOn, String stage) {
        return add(1, recipient, code, subject, anchorOn, stage);
    }

    @Override
    public long remindWhileFiling(String recipient, String code, String anchorOn, String stage) {
        return add(2, recipient, code, "", anchorOn, stage);
    }

    private long add(int agreement, String recipient, String code, String subject, String anchorOn, String stage) {
        LocalDate anchor = LocalDate.parse(anchorOn);
        if (stage.startsWith("due")) {
            run("INSERT IGNORE INTO duty (agreement_id, code, subject, triggered_on, ordinal, party, due_on, waived, clauses) VALUES ("
                    + agreement + ", '" + code + "', '" + subject + "', '2026-01-01', 0, 'STUDENT', '" + anchor
                    + "', FALSE, '[\"协议第五条\"]')");
        } else {
            run("INSERT IGNORE INTO finding (agreement_id, code, subject, since, ordinal, party, standing, clauses) VALUES ("
                    + agreement + ", '" + code + "', '" + subject + "', '" + anchor + "', 0, 'STUDENT', 'SUSPECTED', '[\"协议第九条\"]')");
        }
        return insert("INSERT INTO reminder (agreement_id, code, subject, anchor_on, stage, channel, recipient, planned_on, status)"
                + " VALUES (" + agreement + ", '" + code + "', '" + subject + "', '" + anchor + "', '" + stage + "', 'MAIL', '" + recipient
                + "', '2026-11-01', 'PLANNED')");
    }

    @Override
    public void start() {
        run("UPDATE agreement SET status = 'LIVE'");
    }

    @Override
    public void contact(String recipient, String email) {
        String key = recipient.substring(recipient.indexOf(':') + 1);
        if (recipient.startsWith("person:")) {
            run("UPDATE person SET email = '" + email + "' WHERE id = " + key);
            return;
        }
        String party = recipient.substring(0, recipient.indexOf(':'));
        String column = party.equals("unit") ? "unit_id" : party.equals("county") ? "county_code" : "province";
        run("DELETE FROM contact WHERE " + column + " = '" + key + "'",
                "INSERT INTO contact (party, " + column + ", name, email, phone) VALUES ('"
                        + party.toUpperCase(java.util.Locale.ROOT) + "', '" + key + "', '李四', '" + email + "', '0434-5220000')");
    }

    @Override
    public void stop(long reminder) {
        run("UPDATE reminder SET status = 'STOPPED' WHERE id = " + reminder);
    }

    @Override
    public String statusOf(long reminder) {
        return texts("SELECT status FROM reminder WHERE id = " + reminder).get(0);
    }

    @Override
    public List<String> mailsOf(String recipient) {
        return texts("SELECT status FROM mail WHERE recipient = '" + recipient + "' ORDER BY id");
    }

    @Override
    public Set<String> openTasks() {
        return new TreeSet<>(texts("SELECT CONCAT(kind, ' ', matter) FROM task WHERE closed_on IS NULL"));
    }

    /** The first column of a query. */
    public List<String> texts(String sql) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    public void run(String... statements) {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long insert(String sql) {
        try (Connection connection = source.getConnection();
             PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            statement.execute();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
