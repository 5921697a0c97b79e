package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.KeyRotation;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.SealBroken;
import cn.dingxiang.directory.signin.SignInBook;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class KeyRotationTest {
    private static final int PEOPLE = 1_203;
    private static final Map<String, Object> SECOND_KEY = Map.of("dingxiang.keys.versions.2", "c2Vjb25kIGtleSwgMTYgQg==",
            "dingxiang.keys.current", 2);

    private static final String CODE_SECRET = "JBSWY3DPEHPK3PXP";

    private TestDatabase database;

    @BeforeEach
    void record_people() {
        database = TestDatabase.migrated();
        try (TestApplication application = TestApplication.on(database, Map.of())) {
            List<NewAgreement> agreements = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                agreements.add(agreement("X-" + person, idNumber(person)));
            }
            agreements.add(agreement("nobody", null));
            application.get(AgreementRecords.class).createAll(agreements);
            application.get(Accounts.class).put(new Account("coded", "-", Role.AUDITOR, "coded", null, null, null, null, null,
                    LocalDateTime.parse("2026-03-01T08:00:00")), "test");
            application.get(SignInBook.class).setTotp("coded", CODE_SECRET, true, "test");
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void rotation_cut_off_goes_on_where_it_was_and_leaves_everyone_readable() throws SQLException {
        try (TestApplication application = TestApplication.on(database, SECOND_KEY)) {
            KeyRotation rotation = application.get(KeyRotation.class);
            List<Long> progress = new ArrayList<>();
            assertThatThrownBy(() -> rotation.reseal(done -> {
                throw new IllegalStateException("cut off");
            })).hasMessage("cut off");
            assertThat(count("id_number LIKE 'v2:%'")).isEqualTo(500);
            assertThat(rotation.reseal(progress::add)).isEqualTo(PEOPLE - 500);
            assertThat(progress).containsExactly(500L, 703L);
            assertThat(count("id_number LIKE 'v2:%'")).isEqualTo(PEOPLE);
            assertThat(rotation.reseal(progress::add)).isZero();
            assertEveryoneIsReadable(application);
        }
    }

    @Test
    void after_rotation_the_old_key_can_go() {
        try (TestApplication application = TestApplication.on(database, SECOND_KEY)) {
            application.get(KeyRotation.class).reseal(done -> { });
        }
        Map<String, Object> secondOnly = Map.of("dingxiang.keys.versions.1", "", "dingxiang.keys.versions.2", "c2Vjb25kIGtleSwgMTYgQg==",
                "dingxiang.keys.current", 2);
        try (TestApplication application = TestApplication.on(database, secondOnly)) {
            assertEveryoneIsReadable(application);
            assertThat(application.get(SignInBook.class).find("coded").orElseThrow().totpSecret()).isEqualTo(CODE_SECRET);
        }
    }

    @Test
    void a_number_that_cannot_be_opened_stops_the_rotation_and_names_the_person_only() throws SQLException {
        try (Connection connection = database.dataSource().getConnection(); var statement = connection.createStatement()) {
            statement.execute("UPDATE person SET id_number = 'v1:AAAA' WHERE id = (SELECT id FROM (SELECT MAX(id) AS id FROM person"
                    + " WHERE id_number IS NOT NULL) last)");
        }
        try (TestApplication application = TestApplication.on(database, SECOND_KEY)) {
            assertThatThrownBy(() -> application.get(KeyRotation.class).reseal(done -> { })).isInstanceOf(SealBroken.class)
                    .hasMessageStartingWith("人员 ");
            assertThat(count("id_number LIKE 'v2:%'")).isEqualTo(1_000);
        }
    }

    @Test
    void another_hash_key_is_refused_until_everyone_is_hashed_anew() throws SQLException {
        Map<String, Object> otherHash = Map.of("dingxiang.keys.hash", "b3RoZXIgaGFzaCBrZXkgb2YgdGVzdHM=");
        try (TestApplication application = TestApplication.on(database, otherHash)) {
            People people = application.get(People.class);
            assertThatThrownBy(() -> people.byIdNumber(idNumber(0))).isInstanceOf(WrongKeys.class).hasMessageContaining("--hash");
            assertThatThrownBy(() -> application.get(AgreementRecords.class).create(agreement("again", idNumber(0))))
                    .isInstanceOf(WrongKeys.class);
            assertThat(application.get(KeyRotation.class).rehash(done -> { })).isEqualTo(PEOPLE);
            assertEveryoneIsReadable(application);
            application.get(AgreementRecords.class).create(agreement("again", idNumber(0)));
            assertThat(count("id_number IS NOT NULL")).isEqualTo(PEOPLE);
        }
    }

    @Test
    void hashing_anew_is_all_or_nothing() throws SQLException {
        try (TestApplication application = TestApplication.on(database, Map.of("dingxiang.keys.hash", "b3RoZXIgaGFzaCBrZXkgb2YgdGVzdHM="))) {
            assertThatThrownBy(() -> application.get(KeyRotation.class).rehash(done -> {
                if (done > 500) {
                    throw new IllegalStateException("cut off");
                }
            })).hasMessage("cut off");
        }
        try (TestApplication application = TestApplication.on(database, Map.of())) {
            assertEveryoneIsReadable(application);
        }
    }

    private static void assertEveryoneIsReadable(TestApplication application) {
        People people = application.get(People.class);
        for (int person = 0; person < PEOPLE; person += 100) {
            IdNumber idNumber = idNumber(person);
            assertThat(people.idNumber(people.byIdNumber(idNumber).orElseThrow().id())).contains(idNumber);
        }
    }

    private long count(String condition) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
             ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM person WHERE " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static NewAgreement agreement(String number, IdNumber idNumber) {
        Life life = Life.college();
        @SuppressWarnings("unchecked")
        Map<String, Object> document = (Map<String, Object>) life.scenario("2030-01-01").get("agreement");
        return new NewAgreement(number, new Student("张三", idNumber, null, null), new Parties("张三", "张父", null, null), document, List.of(),
                null, null, true, "tester");
    }

    private static IdNumber idNumber(int person) {
        String digits = "22032220%02d%02d%02d%03d".formatted(person / 28 % 10, person / 280 % 12 + 1, person % 28 + 1, person % 1000);
        return IdNumber.of(digits + IdNumber.checkCharacter(digits));
    }
}
