package cn.dingxiang.casework;

import cn.dingxiang.casework.letter.IssuingOffice;
import cn.dingxiang.casework.letter.LetterBook;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterSamples;
import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A county with its bureau, the prefecture and province above it, and a calendar to leaf through: the product on a real database. */
public final class CaseWorld implements AutoCloseable {
    public static final String COUNTY = "220322";

    private final TestApplication application;
    private final MutableClock clock = MutableClock.at("2020-01-01T09:00:00");

    public CaseWorld() {
        this(TestApplication.start());
    }

    /** On an application that may be serving pages; closed with this. */
    public CaseWorld(TestApplication application) {
        this.application = application;
        application.follow(clock);
        fresh();
    }

    /** Back to a county where nothing has happened. */
    public void fresh() {
        application.empty("mail", "letter_proof", "letter_content", "case_step_letter", "letter_series", "letter_office", "contact");
        application.empty("case_instalment", "case_record", "dismissal", "case_step", "case_finding", "agreement_case", "account",
                "reminder", "task", "duty", "finding", "review_failure", "review_run", "review_mark",
                "review_state", "event", "agreement_version",
                "agreement", "person", "county", "audit_entry");
        application.empty("attachment", "evidence_file", "letter", "figure_part", "kept_figure");
        execute("UPDATE figure_count SET month_on = NULL", "ALTER TABLE attachment AUTO_INCREMENT = 1", "ALTER TABLE letter AUTO_INCREMENT = 1");
        get(Counties.class).createIfAbsent(List.of(COUNTY));
        get(Contacts.class).put(Contact.of(Recipient.county(COUNTY), "李四", "bureau@example.cn", "0434-5220000"), "importer");
        get(LetterBook.class).put(new IssuingOffice("2203", "四平市卫生健康委员会", "四卫健定向", "0434-3220000", null));
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    public Casework casework() {
        return get(Casework.class);
    }

    /** Turns the calendar to a morning. */
    public void on(String day) {
        clock.set(day + "T09:00:00");
    }

    /** Turns the calendar to the night after a day's work, and lets the product do its own. */
    public void night(String day) {
        clock.set(day + "T22:00:00");
        get(NightlyWork.class).run(LocalDate.parse(day), ReviewMode.DUE);
    }

    /** Every night of these days, the last included. */
    public void nights(String from, String to) {
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(to)); day = day.plusDays(1)) {
            night(day.toString());
        }
    }

    public Actor account(String name, Role role, String prefecture, String county) {
        Account account = new Account(name, "x", role, name, "22", prefecture, county, null, null, LocalDateTime.of(2020, 1, 1, 9, 0));
        get(Accounts.class).put(account, "test");
        return Actor.of(account, "10.0.0.1");
    }

    public Actor officer(String name) {
        return account(name, Role.COUNTY_OFFICER, null, COUNTY);
    }

    public Actor reviewer(String name) {
        return account(name, Role.COUNTY_REVIEWER, null, COUNTY);
    }

    /** The student bound by an agreement. */
    public Actor student(String number) {
        long person = get(AgreementRecords.class).find(number).orElseThrow().person();
        return new Actor("student:" + number, Role.STUDENT, "22", null, COUNTY, null, person, null);
    }

    public long agreement(String number, String student, Map<String, Object> document, Actor author) {
        long id = get(AgreementRecords.class).create(new NewAgreement(number, new Student(student, null, null, null),
                new Parties(student, null, null, null), document, List.of(), null, null, true, author.name())).id();
        papers(id);
        return id;
    }

    /** Nine files and nine letters about it, for steps to point at; those of the first agreement are numbered from 1. */
    private void papers(long agreement) {
        execute("INSERT IGNORE INTO evidence_file (hash, held_at) VALUES (REPEAT('0', 64), '2020-01-01')");
        for (int paper = 1; paper <= 9; paper++) {
            execute("""
                    INSERT INTO attachment (agreement_id, hash, type, size, file_name, shows, added_at, added_by)
                    VALUES (%d, REPEAT('0', 64), 'PDF', 1, '材料.pdf', '材料', '2020-01-01', 'test')""".formatted(agreement), """
                    INSERT INTO letter (number, office, kind, year, sequence, agreement_id, addressee, addressee_name, issued_on, issued_at,
                      issued_by, data, document_hash, page_hash) SELECT '文号', '220322', 'REMINDER', 2020, COALESCE(MAX(sequence), 0) + 1, %d,
                      'person:1', '某人', '2020-01-01', '2020-01-01', 'test', '{}', REPEAT('0', 64), REPEAT('0', 64) FROM letter"""
                    .formatted(agreement));
        }
    }

    /** A 2016 bachelor's agreement on the sample form of 2018, 60,000 yuan of costs. */
    public static Map<String, Object> bachelor2016() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("cohort", 2016);
        document.put("track", "BACHELOR_CLINICAL");
        document.put("province", "22");
        document.put("county", COUNTY);
        document.put("hukouProvince", "22");
        document.put("signedOn", "2016-07-15");
        document.put("designatedUnit", "胜利乡卫生院");
        document.put("form", "sample-2018-bachelor");
        document.put("costs", Map.of("TUITION", "30000.00", "ACCOMMODATION", "6000.00", "STIPEND", "24000.00"));
        return document;
    }

    /** Records an event; answers its reference. */
    public String event(Actor by, String number, String on, String kind, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", on);
        event.put("kind", kind);
        for (int index = 0; index < attributes.length; index += 2) {
            event.put((String) attributes[index], attributes[index + 1]);
        }
        return "event:" + get(AgreementRecords.class).addEvents(NewEvents.of(number, List.of(event), by.name())).get(0).id();
    }

    /** The case about a subject that is under way, or the latest. */
    public CaseFile caseOf(long agreement, String subject) {
        return get(Cases.class).of(List.of(agreement)).stream().filter(file -> file.subject().equals(subject))
                .reduce((older, newer) -> newer).orElseThrow();
    }

    public List<CaseFile> cases(long agreement) {
        return get(Cases.class).of(List.of(agreement));
    }

    /** Takes a step on the case as it is now. */
    public CaseFile step(Actor actor, CaseFile file, Action action, String reason, String... evidence) {
        return casework().take(actor, StepRequest.of(get(Cases.class).find(file.id()).orElseThrow(), action, reason, evidence));
    }

    /** Takes a step with the letter that goes with it, its words as the product suggests them. */
    public CaseFile lettered(Actor actor, CaseFile file, Action action, String reason, String... evidence) {
        return casework().take(actor, StepRequest.of(get(Cases.class).find(file.id()).orElseThrow(), action, reason, evidence)
                .issuing(letter(actor, file, LetterRules.of(action, file.party()).orElseThrow().kind())));
    }

    /** A letter with the words the product suggests, and a sample's where it has none. */
    public StepLetter letter(Actor actor, CaseFile file, LetterKind kind) {
        Map<LetterField, String> given = LetterSamples.given(kind);
        given.putAll(get(CaseLetters.class).suggested(actor, file.id(), kind));
        return StepLetter.of(given);
    }

    public List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = application.database().dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(String.join("|", values));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }

    public void execute(String... statements) {
        application.execute(statements);
    }

    @Override
    public void close() {
        application.close();
    }
}
