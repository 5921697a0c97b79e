package cn.dingxiang.confirmation;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A county with a hospital and a township centre, a doctor bound to it, and mails with links: the product on a real database. */
public final class LinkWorld implements AutoCloseable {
    public static final String COUNTY = "220322";
    public static final String NUMBER = "DX-1";

    private final TestDatabase database = TestDatabase.migrated();
    private final TestApplication application;
    private final MutableClock clock = MutableClock.at("2021-07-10T09:00:00");
    private Unit hospital;
    private Unit township;
    private int stage;

    public LinkWorld() {
        application = TestApplication.on(database, Map.of("micronaut.server.port", -1,
                "dingxiang.mail.public-address", "https://dx.example/"));
        application.follow(clock);
    }

    /** 王小明 has graduated on 2021-06-30 and is to report by 2021-07-30; it is 2021-07-10. */
    public void graduated() {
        application.empty("employer_objection", "confirmation_link", "reminder", "task", "duty", "finding", "review_mark",
                "review_state", "event",
                "agreement_version", "agreement", "person", "unit", "county", "audit_entry");
        on("2021-07-10");
        get(Counties.class).createIfAbsent(List.of(COUNTY));
        hospital = get(Units.class).put(COUNTY, "梨树县第一人民医院", Unit.Kind.COUNTY_HOSPITAL);
        township = get(Units.class).put(COUNTY, "喇嘛甸镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        Map<String, Object> document = new LinkedHashMap<>(Map.of("cohort", 2016, "track", "BACHELOR_CLINICAL", "province", "22",
                "county", COUNTY, "hukouProvince", "22", "signedOn", "2016-07-15", "designatedUnit", "喇嘛甸镇卫生院",
                "form", "sample-2018-bachelor"));
        get(AgreementRecords.class).create(new NewAgreement(NUMBER, new Student("王小明", null, null, null),
                new Parties("王小明", null, null, null), document, List.of(), null, null, true, "test"));
        event("2021-06-30", "GRADUATED");
    }

    /** 王小明 has served at the township centre since 2024-09-10; it is 2026-01-15. */
    public void serving() {
        graduated();
        event("2021-07-20", "REPORTED");
        event("2021-09-01", "TRAINING_STARTED", "base", "四平市中心医院");
        event("2024-08-31", "TRAINING_ENDED", "outcome", "CERTIFIED");
        event("2024-09-01", "EMPLOYED", "employer", hospital.name());
        event("2024-09-10", "DEPLOYED", "unit", township.name(), "county", COUNTY, "province", "22");
        on("2026-01-15");
    }

    public void on(String day) {
        clock.set(day + "T09:00:00");
    }

    public <T> T get(Class<T> type) {
        return application.get(type);
    }

    Confirmations confirmations() {
        return get(Confirmations.class);
    }

    public TestApplication application() {
        return application;
    }

    public Unit hospital() {
        return hospital;
    }

    public Unit township() {
        return township;
    }

    public void event(String on, String kind, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>(Map.of("on", on, "kind", kind));
        for (int index = 0; index < attributes.length; index += 2) {
            event.put((String) attributes[index], attributes[index + 1]);
        }
        get(AgreementRecords.class).addEvents(NewEvents.of(NUMBER, List.of(event), "test"));
    }

    /** Plans a reminder and issues its link as a mail of today would. @return the last part of the address */
    public String mailed(Unit unit, String code, String subject, String anchorOn) {
        long reminder = remind(unit, code, subject, anchorOn);
        LocalDate today = clock.today();
        Links.Issued issued = get(Links.class).issue(List.of(reminder), clock.now(), today.plusDays(15), today.plusDays(29)).get(reminder);
        return issued == null ? null : LinkToken.of(issued, get(LinkSeal.class));
    }

    long remind(Unit unit, String code, String subject, String anchorOn) {
        application.execute("INSERT INTO reminder (agreement_id, code, subject, anchor_on, stage, channel, recipient, planned_on, status)"
                + " SELECT id, '" + code + "', '" + subject + "', '" + anchorOn + "', 'due-" + ++stage + "', 'MAIL', 'unit:" + unit.id()
                + "', '2021-07-01', 'PLANNED' FROM agreement");
        return Long.parseLong(rows("SELECT MAX(id) FROM reminder").get(0));
    }

    /** As kept: day, kind, source, author, details; what came by links only. */
    public List<String> answered() {
        return rows("SELECT CONCAT_WS(' ', on_date, kind, source, detail) FROM event WHERE recorded_by LIKE 'link:%' ORDER BY id");
    }

    /** What links left in the audit trail. */
    List<String> audited() {
        return rows("SELECT CONCAT_WS(' ', action, object, after_text) FROM audit_entry WHERE action LIKE 'link.%' ORDER BY id");
    }

    Actor officer(String county) {
        return new Actor("officer", Role.COUNTY_OFFICER, "22", null, county, null, null, null);
    }

    public List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }

    @Override
    public void close() {
        application.close();
        database.close();
    }
}
