package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.intake.IntakeStore;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLines;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.review.shown.ShownMarks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages shown again: as they were while nothing they are made from changed, and never after. */
@Tag("database")
class KeptPagesTest {
    private static ServedDemo demo;
    private static String agreement;
    private static String person;

    @BeforeAll
    static void start() {
        demo = ServedDemo.shared();
        person = demo.ask("SELECT person_id FROM account WHERE username = 'student'");
        agreement = demo.ask("SELECT MAX(id) FROM agreement WHERE person_id = " + person);
    }

    private static SignedIn officer() {
        return SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password());
    }

    @Test
    void a_page_shown_again_is_the_same_and_every_look_at_it_is_on_the_trail() {
        SignedIn officer = officer();
        String looks = "SELECT COUNT(*) FROM audit_entry WHERE actor = 'lishu' AND action = 'person.view' AND object = 'agreement:"
                + agreement + "'";
        int before = Integer.parseInt(demo.ask(looks));
        String first = officer.get("/agreements/" + agreement).body();
        assertThat(officer.get("/agreements/" + agreement).body()).isEqualTo(first);
        assertThat(officer.get("/agreements/" + agreement).body()).isEqualTo(first);
        assertThat(Integer.parseInt(demo.ask(looks))).isEqualTo(before + 3);
        assertThat(officer.get("/agreements/" + agreement + "?lang=en").body()).as("another address").isNotEqualTo(first);
    }

    @Test
    void a_page_kept_of_one_officer_comes_to_another_with_their_own_name_and_token() {
        SignedIn one = officer();
        String first = one.get("/agreements/" + agreement).body();
        SignedIn.account(demo.application(), "kept-<b>\"&", Role.COUNTY_OFFICER, "22", null, "220322", null, null);
        SignedIn other = SignedIn.as(demo.server(), "kept-<b>\"&", SignedIn.password());
        String second = other.get("/agreements/" + agreement).body();
        String name = demo.ask("SELECT display_name FROM account WHERE username = 'lishu'");
        assertThat(first).contains(name);
        assertThat(second).contains("kept-&lt;b&gt;").doesNotContain(name, "kept-<b>", token(first), "token-", "name-");
        assertThat(token(second)).isEqualTo(token(other.get("/account").body())).isNotEqualTo(token(first));
        assertThat(one.get("/agreements/" + agreement).body()).isEqualTo(first);
        demo.application().execute("DELETE FROM session WHERE username LIKE 'kept-%'", "DELETE FROM account WHERE username LIKE 'kept-%'");
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*name=\"form-token\" content=\"([^\"]+)\".*", "$1");
    }

    @Test
    void what_changed_shows_on_the_next_page_whoever_changed_it() {
        SignedIn officer = officer();
        SignedIn student = SignedIn.as(demo.server(), "student", ServedDemo.account("student").password());
        String list = "/agreements?text=" + demo.ask("SELECT number FROM agreement WHERE id = " + agreement);
        List<String> pages = List.of(officer.get("/agreements/" + agreement).body(), officer.get(list).body(), student.get("/student").body());
        assertThat(List.of(officer.get("/agreements/" + agreement).body(), officer.get(list).body(), student.get("/student").body()))
                .isEqualTo(pages);
        demo.application().execute("UPDATE person SET phone = CONCAT('9998887', COALESCE(phone, '')) WHERE id = " + person,
                "UPDATE review_state SET employer = CONCAT('别处医院', COALESCE(employer, '')), unit_name = CONCAT('别处医院',"
                        + " COALESCE(unit_name, '')) WHERE agreement_id = " + agreement,
                "UPDATE review_mark SET fingerprint = COALESCE(fingerprint, 0) + 1 WHERE agreement_id = " + agreement,
                "UPDATE contact SET phone = CONCAT('1112223', COALESCE(phone, '')) WHERE county_code = '220322'");
        try {
            assertThat(officer.get("/agreements/" + agreement).body()).contains("9998887");
            assertThat(officer.get(list).body()).contains("别处医院");
            assertThat(student.get("/student").body()).contains("1112223");
        } finally {
            demo.application().execute("UPDATE person SET phone = NULLIF(SUBSTR(phone, 8), '') WHERE id = " + person,
                    "UPDATE review_state SET employer = NULLIF(SUBSTR(employer, 5), ''), unit_name = NULLIF(SUBSTR(unit_name, 5), '')"
                            + " WHERE agreement_id = " + agreement,
                    "UPDATE review_mark SET fingerprint = fingerprint - 1 WHERE agreement_id = " + agreement,
                    "UPDATE contact SET phone = NULLIF(SUBSTR(phone, 8), '') WHERE county_code = '220322'");
        }
    }

    @Test
    void a_name_that_was_corrected_shows_in_the_list_though_nothing_else_is_found_than_before() {
        SignedIn officer = officer();
        String list = "/agreements?text=" + demo.ask("SELECT number FROM agreement WHERE id = " + agreement);
        assertThat(officer.get(list).body()).doesNotContain("更名后");
        demo.application().execute("UPDATE review_state SET person_name = CONCAT('更名后', person_name) WHERE agreement_id = " + agreement);
        try {
            assertThat(officer.get(list).body()).contains("更名后");
        } finally {
            demo.application().execute("UPDATE review_state SET person_name = SUBSTR(person_name, 4) WHERE agreement_id = " + agreement);
        }
    }

    @Test
    void an_agreement_that_is_another_countys_now_is_not_there_for_whoever_saw_it_before() {
        SignedIn officer = officer();
        assertThat(officer.get("/agreements/" + agreement).statusCode()).isEqualTo(200);
        demo.application().execute("UPDATE agreement SET county_code = '220284' WHERE id = " + agreement);
        try {
            assertThat(officer.get("/agreements/" + agreement).statusCode()).isEqualTo(404);
        } finally {
            demo.application().execute("UPDATE agreement SET county_code = '220322' WHERE id = " + agreement);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE agreement SET status = 'FILING' WHERE id = :a | UPDATE agreement SET status = 'LIVE' WHERE id = :a
            UPDATE person SET email = CONCAT('x', email) WHERE id = :p | UPDATE person SET email = SUBSTR(email, 2) WHERE id = :p
            INSERT INTO event (agreement_id, on_date, position, kind, source, recorded_at, recorded_by) \
              VALUES (:a, '2020-01-01', 1000, 'REPORTED', 'COUNTY', NOW(), 't') | DELETE FROM event WHERE agreement_id = :a AND position = 1000
            INSERT INTO agreement_case (agreement_id, party, subject, state, opened_on, entered_on, late, version) \
              VALUES (:a, 'COUNTY', 'kept', 'OPEN', '2026-01-01', '2026-01-01', FALSE, 1) \
              | DELETE FROM agreement_case WHERE agreement_id = :a AND subject = 'kept'
            INSERT INTO reminder (agreement_id, code, subject, anchor_on, stage, channel, recipient, planned_on, status) \
              VALUES (:a, 'X', 'kept', '2026-01-01', 's', 'MAIL', 'unit:1', '2026-01-01', 'PLANNED') \
              | DELETE FROM reminder WHERE agreement_id = :a AND subject = 'kept'
            UPDATE contact SET bounced_at = '2026-01-01' WHERE unit_id IN (SELECT id FROM unit WHERE county_code = '220322') \
              | UPDATE contact SET bounced_at = NULL WHERE unit_id IN (SELECT id FROM unit WHERE county_code = '220322')
            UPDATE unit SET name = CONCAT(name, 'x') WHERE county_code = '220322' \
              | UPDATE unit SET name = LEFT(name, CHAR_LENGTH(name) - 1) WHERE county_code = '220322' AND name LIKE '%x'
            UPDATE unit_management SET valid_to = '2090-01-01' WHERE valid_to IS NULL \
              | UPDATE unit_management SET valid_to = NULL WHERE valid_to = '2090-01-01'
            UPDATE review_mark SET fingerprint = fingerprint + 1 WHERE agreement_id = :a \
              | UPDATE review_mark SET fingerprint = fingerprint - 1 WHERE agreement_id = :a
            """)
    void the_mark_of_a_page_changes_with_whatever_it_is_made_from(String change, String back) {
        ShownMarks marks = demo.application().get(ShownMarks.class);
        List<String> before = marks.agreement(Long.parseLong(agreement), true).orElseThrow().texts();
        demo.application().execute(here(change));
        assertThat(marks.agreement(Long.parseLong(agreement), true).orElseThrow().texts()).isNotEqualTo(before);
        demo.application().execute(here(back));
        assertThat(marks.agreement(Long.parseLong(agreement), true).orElseThrow().texts()).isEqualTo(before);
    }

    @Test
    void what_stands_for_a_list_changes_when_an_import_starts_its_agreements() {
        String number = demo.ask("SELECT number FROM agreement WHERE id = " + agreement);
        String batchBefore = demo.ask("SELECT COALESCE(MAX(batch_id), 'NULL') FROM agreement WHERE id = " + agreement);
        String fingerprint = demo.ask("SELECT fingerprint FROM review_mark WHERE agreement_id = " + agreement);
        demo.application().execute("INSERT INTO import_batch (kind, county_code, file_name, file_hash, status, rows_read, rows_taken,"
                + " rows_unchanged, rows_refused, imported_at, imported_by) VALUES ('AGREEMENTS', '220322', 'kept', 'kept', 'FILING', 1, 1, 0, 0,"
                + " NOW(), 'kept')", "UPDATE agreement SET status = 'FILING', batch_id = (SELECT MAX(id) FROM import_batch) WHERE id = " + agreement);
        try {
            String before = mark(number);
            assertThat(mark(number)).isEqualTo(before);
            demo.application().get(IntakeStore.class).start(Long.parseLong(demo.ask("SELECT MAX(id) FROM import_batch")), "lishu",
                    LocalDateTime.of(2026, 1, 1, 0, 0));
            assertThat(mark(number)).isNotEqualTo(before);
        } finally {
            demo.application().execute("UPDATE agreement SET status = 'LIVE', batch_id = " + batchBefore + " WHERE id = " + agreement,
                    "UPDATE review_mark SET dirty = FALSE, fingerprint = " + fingerprint + " WHERE agreement_id = " + agreement,
                    "DELETE FROM import_batch WHERE file_name = 'kept'");
        }
    }

    private static String mark(String number) {
        return demo.application().get(AgreementLines.class).mark(Scope.of(new Actor("lishu", Role.COUNTY_OFFICER, "22", null, "220322", null,
                null, null)), AgreementFilter.ALL.matching(number), AgreementOrder.by(AgreementOrder.By.NUMBER), LocalDate.of(2026, 11, 1), null,
                50, false);
    }

    private static String here(String sql) {
        return sql.replace(":a", agreement).replace(":p", person);
    }
}
