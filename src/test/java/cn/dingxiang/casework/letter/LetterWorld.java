package cn.dingxiang.casework.letter;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A county with one agreement and the people around it: the product on a real database. */
public final class LetterWorld implements AutoCloseable {
    public static final String COUNTY = "220322";
    /** Whole; must never be seen in a letter, mail, name or audit entry. */
    public static final String ID_NUMBER = "22032220020101123" + IdNumber.checkCharacter("22032220020101123");

    private final TestDatabase database = TestDatabase.migrated();
    private final TestApplication application;
    private final MutableClock clock = MutableClock.at("2031-11-24T10:15:30");
    private long agreement;

    /** @param evidence where files are kept */
    public LetterWorld(Path evidence) {
        application = TestApplication.on(database, Map.of("dingxiang.evidence.folder", evidence.toString(), "dingxiang.evidence.megabytes", 1));
        application.follow(clock);
    }

    /** Back to where nothing has happened but the signing. */
    public LetterWorld fresh() {
        clock.set("2031-11-24T10:15:30");
        application.empty("letter_proof", "mail", "letter_content", "letter", "letter_series", "letter_office", "attachment", "evidence_file",
                "case_step", "agreement_case", "review_mark", "review_state",
                "event", "agreement_version", "agreement", "person", "contact", "unit", "task",
                "county", "audit_entry");
        get(Counties.class).createIfAbsent(List.of(COUNTY, "220323"));
        get(Contacts.class).put(Contact.of(Recipient.county(COUNTY), "李四", "bureau@example.cn", "0434-5220000"), "importer");
        get(Contacts.class).put(Contact.of(Recipient.province("22"), "赵六", null, "0431-8860000"), "importer");
        agreement = get(AgreementRecords.class).create(new NewAgreement("JL-2020-0322-0017",
                new Student("王小明", IdNumber.of(ID_NUMBER), "wang@example.cn", null), new Parties("王小明", null, "吉林大学", null),
                Map.of("cohort", 2020, "track", "BACHELOR_CLINICAL", "province", "22", "county", COUNTY, "hukouProvince", "22",
                        "signedOn", "2020-07-15", "form", "sample-2018-bachelor"), List.of(), null, null, true, "importer")).id();
        application.empty("audit_entry");
        return this;
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    public MutableClock clock() {
        return clock;
    }

    public long agreement() {
        return agreement;
    }

    public Actor officer() {
        return new Actor("wang", Role.COUNTY_OFFICER, "22", "2203", COUNTY, null, null, "10.0.0.1");
    }

    public Actor reviewer() {
        return new Actor("li", Role.COUNTY_REVIEWER, "22", "2203", COUNTY, null, null, "10.0.0.2");
    }

    public Actor neighbour() {
        return new Actor("sun", Role.COUNTY_OFFICER, "22", "2203", "220323", null, null, null);
    }

    public Actor province() {
        return new Actor("jilin", Role.PROVINCE, "22", null, null, null, null, null);
    }

    public Actor auditor() {
        return new Actor("auditor", Role.AUDITOR, "22", null, null, null, null, null);
    }

    public Actor student() {
        long person = get(AgreementRecords.class).find("JL-2020-0322-0017").orElseThrow().person();
        return new Actor("student", Role.STUDENT, "22", null, COUNTY, null, person, null);
    }

    public Actor anotherStudent() {
        return new Actor("another", Role.STUDENT, "22", null, COUNTY, null, -1L, null);
    }

    /** A case about the agreement. @return its id */
    public long openCase(boolean confirmed) {
        application.execute("INSERT INTO agreement_case (agreement_id, party, subject, state, opened_on, entered_on, late, ongoing, version)"
                + " VALUES (" + agreement + ", 'STUDENT', '', '" + (confirmed ? "CONFIRMED" : "VERIFYING") + "', '2031-10-01', '2031-11-01',"
                + " FALSE, TRUE, 1)");
        long id = Long.parseLong(texts("SELECT MAX(id) FROM agreement_case").get(0));
        if (confirmed) {
            application.execute("INSERT INTO case_step (case_id, number, action, to_state, taken_at, taken_by, reason, evidence) VALUES ("
                    + id + ", 1, 'CONFIRM', 'CONFIRMED', '2031-11-20 09:00:00', 'li', '', '[]')");
        }
        return id;
    }

    public void execute(String... statements) {
        application.execute(statements);
    }

    /** The first column of a query. */
    public List<String> texts(String sql) {
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
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

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
