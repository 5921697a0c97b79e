package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.directory.People;
import cn.dingxiang.directory.Person;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.Amendment;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.RecordedAgreement;
import cn.dingxiang.intake.Student;
import cn.dingxiang.intake.VersionKind;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What agreements leave in the tables beside what the port gives back. */
@Tag("database")
class AgreementTablesTest {
    private static final IdNumber ID_NUMBER = IdNumber.of("11010519491231002X");
    private static TestApplication application;
    private static AgreementRecords records;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
        records = application.get(AgreementRecords.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void empty() {
        application.empty("event", "review_mark", "review_state", "agreement_version", "agreement", "person", "county");
    }

    @Test
    void everything_that_touches_an_agreement_marks_it_for_the_next_review() {
        RecordedAgreement recorded = records.create(agreement("X-1", null, Life.serving()));
        records.create(agreement("X-2", null, Life.serving()));
        assertThat(read("SELECT COUNT(*) FROM review_mark WHERE dirty")).isEqualTo("2");
        assertMarks(() -> records.addEvents(NewEvents.of("X-1", List.of(Map.of("on", "2026-05-01", "kind", "RETURNED")), "tester")));
        assertMarks(() -> records.correct(recorded.events().get(0).id(), null, "并无此事", "tester"));
        assertMarks(() -> records.amend(new Amendment("X-1", VersionKind.CORRECTION, null, document(Life.college()), null, null, "录错", "a")));
    }

    @Test
    void a_person_is_matched_by_id_number_never_by_name_and_newer_contact_data_replace_the_old() {
        records.create(agreement("X-1", new Student("张三", ID_NUMBER, "old@example.cn", "1"), Life.college()));
        records.create(agreement("X-2", new Student("张叁", ID_NUMBER, "new@example.cn", null), Life.college()));
        records.create(agreement("X-3", new Student("张三", null, null, null), Life.college()));
        records.create(agreement("X-4", new Student("张三", null, null, null), Life.college()));
        assertThat(read("SELECT COUNT(*) FROM person")).isEqualTo("3");
        assertThat(read("SELECT COUNT(DISTINCT person_id) FROM agreement")).isEqualTo("3");
        People people = application.get(People.class);
        Person person = people.byIdNumber(ID_NUMBER).orElseThrow();
        assertThat(person).isEqualTo(new Person(person.id(), "张三", "new@example.cn", "1"));
        assertThat(records.find("X-2").orElseThrow().person()).isEqualTo(person.id());
        assertThat(people.idNumber(person.id())).contains(ID_NUMBER);
        assertThat(people.idNumber(records.find("X-3").orElseThrow().person())).isEmpty();
        assertThat(people.findAll(List.of(person.id()))).containsExactly(person);
    }

    @Test
    void the_id_number_stands_nowhere_in_the_clear() {
        records.create(agreement("X-1", new Student("张三", ID_NUMBER, null, null), Life.college()));
        assertThat(read("SELECT CONCAT(id_number, id_number_hash) FROM person")).startsWith("v1:").doesNotContain(ID_NUMBER.value());
        assertThat(new Student("张三", ID_NUMBER, null, null).toString()).doesNotContain(ID_NUMBER.value());
    }

    @Test
    void times_are_kept_as_civil_time_of_shanghai_whatever_zone_the_machine_has() {
        MutableClock clock = MutableClock.at("2026-03-01T23:59:59.999999");
        application.follow(clock);
        records.create(agreement("X-1", null, Life.serving()));
        assertThat(read("SELECT CAST(MAX(recorded_at) AS CHAR) FROM event")).isEqualTo("2026-03-01 23:59:59.999999");
        assertThat(read("SELECT CAST(recorded_at AS CHAR) FROM agreement_version")).isEqualTo("2026-03-01 23:59:59.999999");
        assertThat(read("SELECT CAST(created_at AS CHAR) FROM agreement")).isEqualTo("2026-03-01 23:59:59.999999");
        assertThat(read("SELECT CAST(MAX(on_date) AS CHAR) FROM event")).isEqualTo("2025-09-01");
    }

    @Test
    void counties_are_kept_by_their_name_and_the_agreement_follows_the_version_in_force() {
        records.create(agreement("X-1", null, Life.college()));
        assertThat(application.get(Counties.class).find("220322")).contains(new County("220322", "22", "梨树县"));
        records.amend(new Amendment("X-1", VersionKind.CORRECTION, null, document(Life.college().signed("county", "220106")), null, null,
                "录错", "a"));
        assertThat(read("SELECT county_code FROM agreement")).isEqualTo("220106");
        assertThat(application.get(Counties.class).all()).extracting(County::code).containsExactly("220106", "220322");
    }

    @Test
    void writers_at_once_wait_for_each_other_and_lose_nothing() throws Exception {
        records.create(agreement("X-1", null, Life.serving()));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 20; writer++) {
                writers.add(pool.submit(() -> records.addEvents(NewEvents.of("X-1",
                        List.of(Map.of("on", "2026-05-01", "kind", "PAYMENT", "amount", "1.00")), "tester"))));
                writers.add(pool.submit(() -> records.amend(new Amendment("X-1", VersionKind.CORRECTION, null, document(Life.serving()), null,
                        null, "录错", "a"))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(read("SELECT COUNT(DISTINCT position) FROM event")).isEqualTo("24");
        assertThat(records.find("X-1").orElseThrow().version()).isEqualTo(21);
    }

    @Test
    void a_round_of_many_is_recorded_whole() {
        List<NewAgreement> many = new ArrayList<>();
        for (int index = 0; index < 1_234; index++) {
            many.add(agreement("M-" + index, null, Life.serving()));
        }
        List<RecordedAgreement> recorded = records.createAll(many);
        assertThat(recorded).hasSize(1_234);
        assertThat(recorded.get(1_233).number()).isEqualTo("M-1233");
        assertThat(read("SELECT COUNT(*) FROM event")).isEqualTo(Integer.toString(4 * 1_234));
    }

    private static void assertMarks(Runnable touching) {
        application.execute("UPDATE review_mark SET dirty = FALSE");
        touching.run();
        assertThat(read("SELECT GROUP_CONCAT(agreement.number) FROM agreement JOIN review_mark ON agreement_id = id WHERE dirty"))
                .isEqualTo("X-1");
    }

    private static String read(String query) {
        try (Connection connection = application.database().dataSource().getConnection();
             ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @SuppressWarnings("unchecked")
    private static NewAgreement agreement(String number, Student student, Life life) {
        return new NewAgreement(number, student == null ? new Student("张三", null, null, null) : student,
                new Parties("张三", "张父", null, null), document(life), (List<Map<String, Object>>) life.scenario("2030-01-01").get("events"),
                null, null, true, "tester");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> document(Life life) {
        return (Map<String, Object>) life.scenario("2030-01-01").get("agreement");
    }
}
