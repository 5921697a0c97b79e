package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.TestApplication;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DirectoryTablesTest {
    private static final String COUNTY = "220322";
    private static TestApplication application;

    private Units units;
    private Contacts contacts;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void empty() {
        application.empty("contact", "account", "unit_management", "unit", "review_mark", "review_state",
                "agreement_version", "agreement", "person",
                "county", "setting");
        units = application.get(Units.class);
        contacts = application.get(Contacts.class);
    }

    @Test
    void a_unit_is_created_once_by_county_and_name() {
        Unit unit = units.createIfAbsent(COUNTY, "喇嘛甸镇卫生院", Unit.Kind.TOWNSHIP_CENTRE);
        assertThat(units.createIfAbsent(COUNTY, "喇嘛甸镇卫生院", Unit.Kind.OTHER)).isEqualTo(unit);
        assertThat(units.createIfAbsent("220323", "喇嘛甸镇卫生院", Unit.Kind.OTHER).id()).isNotEqualTo(unit.id());
        assertThat(units.byName(COUNTY, "喇嘛甸镇卫生院")).contains(unit);
        assertThat(units.byName(COUNTY, "没有这个单位")).isEmpty();
        assertThat(units.find(unit.id())).contains(unit);
        assertThat(units.put(COUNTY, "喇嘛甸镇卫生院", Unit.Kind.OTHER)).isEqualTo(new Unit(unit.id(), COUNTY, unit.name(), Unit.Kind.OTHER));
        assertThat(units.all()).hasSize(2);
    }

    @Test
    void the_managing_hospital_is_the_one_of_that_day_both_edges() {
        long unit = units.createIfAbsent(COUNTY, "卫生院", Unit.Kind.TOWNSHIP_CENTRE).id();
        Unit first = units.createIfAbsent(COUNTY, "县医院", Unit.Kind.COUNTY_HOSPITAL);
        Unit second = units.createIfAbsent(COUNTY, "县中医院", Unit.Kind.COUNTY_HOSPITAL);
        units.manage(new Management(unit, first.id(), day("2020-01-01"), null));
        units.manage(new Management(unit, second.id(), day("2025-07-01"), day("2026-01-01")));
        assertThat(units.managingHospital(unit, day("2019-12-31"))).isEmpty();
        assertThat(units.managingHospital(unit, day("2020-01-01"))).contains(first);
        assertThat(units.managingHospital(unit, day("2025-06-30"))).contains(first);
        assertThat(units.managingHospital(unit, day("2025-07-01"))).contains(second);
        assertThat(units.managingHospital(unit, day("2025-12-31"))).contains(second);
        assertThat(units.managingHospital(unit, day("2026-01-01"))).isEmpty();
    }

    @Test
    void a_newer_statement_of_management_holds_where_it_overlaps_and_the_same_changes_nothing() {
        long unit = units.createIfAbsent(COUNTY, "卫生院", Unit.Kind.TOWNSHIP_CENTRE).id();
        long first = units.createIfAbsent(COUNTY, "县医院", Unit.Kind.COUNTY_HOSPITAL).id();
        long second = units.createIfAbsent(COUNTY, "县中医院", Unit.Kind.COUNTY_HOSPITAL).id();
        Management whole = new Management(unit, first, day("2020-01-01"), null);
        units.manage(whole);
        units.manage(whole);
        assertThat(units.managements()).containsExactly(whole);
        units.manage(new Management(unit, second, day("2025-07-01"), null));
        units.manage(new Management(unit, second, day("2025-01-01"), null));
        assertThat(units.managements()).containsExactly(new Management(unit, first, day("2020-01-01"), day("2025-01-01")),
                new Management(unit, second, day("2025-01-01"), null));
        units.manage(new Management(unit, first, day("2025-01-01"), null));
        assertThat(units.managements()).containsExactly(new Management(unit, first, day("2020-01-01"), day("2025-01-01")),
                new Management(unit, first, day("2025-01-01"), null));
    }

    @Test
    void contacts_are_found_by_recipient() {
        Recipient unit = Recipient.unit(units.createIfAbsent(COUNTY, "卫生院", Unit.Kind.TOWNSHIP_CENTRE).id());
        Recipient county = Recipient.of("county:" + COUNTY);
        Recipient province = Recipient.province("22");
        Contact atUnit = contacts.put(Contact.of(unit, "李四", "li@example.cn", "0434-1"), "test");
        Contact atCounty = contacts.put(Contact.of(county, "王五", "wang@example.cn", null), "test");
        Contact atProvince = contacts.put(Contact.of(province, "赵六", null, "0431-1"), "test");
        contacts.put(new Contact(null, county, "钱七", "qian@example.cn", null, false, null), "test");
        assertThat(contacts.of(unit)).containsExactly(atUnit);
        assertThat(contacts.of(county)).containsExactly(atCounty);
        assertThat(contacts.of(province)).containsExactly(atProvince);
        assertThat(contacts.of(Recipient.county("220323"))).isEmpty();
        assertThat(contacts.all()).containsExactly(atUnit, atCounty, atProvince);
        assertThat(atUnit.recipient()).isEqualTo(unit);
        assertThat(unit).hasToString("unit:" + unit.id());
    }

    @Test
    void a_contact_of_the_same_name_is_changed_and_a_new_address_clears_the_bounce() {
        application.get(Counties.class).createIfAbsent(List.of(COUNTY));
        Recipient county = Recipient.county(COUNTY);
        Contact first = contacts.put(Contact.of(county, "王五", "wang@example.cn", null), "test");
        contacts.bounced(first.id(), LocalDateTime.parse("2026-03-01T08:00:00.123"));
        assertThat(contacts.put(Contact.of(county, "王五", "wang@example.cn", "0434-2"), "test").bouncedAt())
                .isEqualTo(LocalDateTime.parse("2026-03-01T08:00:00.123"));
        Contact moved = contacts.put(Contact.of(county, "王五", "new@example.cn", "0434-2"), "test");
        assertThat(moved.id()).isEqualTo(first.id());
        assertThat(contacts.of(county)).containsExactly(moved);
        assertThat(moved.bouncedAt()).isNull();
    }

    @Test
    void a_person_is_written_to_at_their_own_address() {
        Map<?, ?> scenario = Life.college().scenario("2030-01-01");
        @SuppressWarnings("unchecked")
        Map<String, Object> document = (Map<String, Object>) scenario.get("agreement");
        AgreementRecords records = application.get(AgreementRecords.class);
        records.create(new NewAgreement("X-1", new Student("张三", null, "zhang@example.cn", "139"), new Parties("张三", null, null, null),
                document, List.of(), null, null, true, "tester"));
        Recipient person = Recipient.person(records.find("X-1").orElseThrow().person());
        assertThat(contacts.of(person)).containsExactly(Contact.of(person, "张三", "zhang@example.cn", "139"));
        assertThat(contacts.of(Recipient.of("person:999999"))).isEmpty();
    }

    @Test
    void accounts_and_settings_are_put_and_found() {
        Accounts accounts = application.get(Accounts.class);
        Account account = new Account("officer", "$hash", Role.COUNTY_OFFICER, "王五", "22", null, null, null, null,
                LocalDateTime.parse("2026-03-01T08:00:00.123"));
        accounts.put(account, "test");
        assertThat(accounts.find("officer")).contains(account);
        Account renamed = new Account("officer", "$hash2", Role.COUNTY_OFFICER, "王五五", "22", "2203", null, null, null,
                account.createdAt());
        accounts.put(renamed, "test");
        assertThat(accounts.all()).containsExactly(renamed);
        assertThat(account.toString()).doesNotContain("$hash");
        Settings settings = application.get(Settings.class);
        assertThat(settings.isDemo()).isFalse();
        settings.put(Settings.DEMO, "true");
        settings.put(Settings.DEMO, "true");
        assertThat(settings.isDemo()).isTrue();
        settings.put(Settings.DEMO, "false");
        assertThat(settings.get("demo")).contains("false");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
