package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: {@code ATTESTATION_MISSING}, {@code NOT_ON_POST}, {@code CONFLICTING_RECORDS}. Attested by 31 March. */
class AttestationTest {

    private static Life attesting() {
        return serving().with("attestationDue", "03-31");
    }

    @Test
    void a_years_service_is_attested_by_the_day_of_the_next() {
        assertThat(attesting().asOf("2026-03-31").findings()).isEmpty();
        assertThat(attesting().asOf("2026-04-01").findings()).containsExactly("ATTESTATION_MISSING OVERDUE 2026-04-01..");
        assertThat(attesting().asOf("2026-04-01").parties("ATTESTATION_MISSING")).containsExactly("EMPLOYER");
        assertThat(attesting().asOf("2026-04-01").clauses("ATTESTATION_MISSING")).containsExactly("§attestationDue");
    }

    @Test
    void the_duty_of_a_year_begins_with_its_first_deployed_day() {
        assertThat(attesting().asOf("2025-08-31").duties("ATTESTATION_MISSING")).isEmpty();
        assertThat(attesting().asOf("2025-12-31").duties("ATTESTATION_MISSING")).containsExactly("2025: 2025-09-01, due 2026-03-31, open");
        assertThat(attesting().asOf("2026-01-01").duties("ATTESTATION_MISSING"))
                .containsExactly("2025: 2025-09-01, due 2026-03-31, open", "2026: 2026-01-01, due 2027-03-31, open");
    }

    @Test
    void attested_in_time_or_late() {
        assertThat(attesting().attested("2026-03-31", 2025).asOf("2026-05-01").findings()).isEmpty();
        assertThat(attesting().attested("2026-04-01", 2025).asOf("2026-05-01").findings())
                .containsExactly("ATTESTATION_MISSING OVERDUE 2026-04-01..2026-04-01");
        assertThat(attesting().attested("2026-04-20", 2025).asOf("2026-05-01").findings())
                .containsExactly("ATTESTATION_MISSING OVERDUE 2026-04-01..2026-04-20");
        assertThat(attesting().attested("2026-04-20", 2025).asOf("2026-05-01").duties("ATTESTATION_MISSING").get(0))
                .isEqualTo("2025: 2025-09-01, due 2026-03-31, done 2026-04-20");
    }

    @Test
    void the_first_attestation_of_a_year_meets_it() {
        assertThat(attesting().attested("2025-12-20", 2025).attested("2026-02-01", 2025).asOf("2026-05-01").duties("ATTESTATION_MISSING").get(0))
                .isEqualTo("2025: 2025-09-01, due 2026-03-31, done 2025-12-20");
    }

    @Test
    void any_attestation_meets_it_even_off_post_but_not_one_of_another_year() {
        assertThat(attesting().attestedOffPost("2026-03-01", 2025).asOf("2026-05-01").findings("ATTESTATION_MISSING")).isEmpty();
        assertThat(attesting().attested("2026-03-01", 2026).asOf("2026-05-01").findings("ATTESTATION_MISSING"))
                .containsExactly("OVERDUE 2026-04-01..");
    }

    @Test
    void where_the_day_is_not_agreed_there_is_no_duty_and_no_finding() {
        assertThat(serving().asOf("2031-01-01").duties("ATTESTATION_MISSING")).isEmpty();
        assertThat(serving().asOf("2031-01-01").findings()).isEmpty();
    }

    @Test
    void a_year_without_a_deployed_day_needs_none() {
        assertThat(attesting().leftPost("2026-01-01", "RESIGNED").asOf("2027-05-01").findings("ATTESTATION_MISSING"))
                .containsExactly("OVERDUE 2026-04-01..");
        assertThat(attesting().leftPost("2026-01-02", "RESIGNED").asOf("2027-05-01").findings("ATTESTATION_MISSING"))
                .containsExactly("OVERDUE 2026-04-01..", "OVERDUE 2027-04-01..");
        Life away = attesting().leftPost("2026-03-01", "RESIGNED").deployed("2028-02-01");
        assertThat(away.asOf("2028-12-31").duties("ATTESTATION_MISSING")).containsExactly("2025: 2025-09-01, due 2026-03-31, open",
                "2026: 2026-01-01, due 2027-03-31, open", "2028: 2028-02-01, due 2029-03-31, open");
    }

    @Test
    void a_year_of_pause_needs_one_for_deployment_goes_on() {
        Life paused = attesting().paused("2025-12-01", "ILLNESS").resumed("2027-02-01");
        assertThat(paused.asOf("2027-04-01").findings("ATTESTATION_MISSING")).contains("OVERDUE 2027-04-01..");
    }

    @Test
    void years_after_completion_need_none() {
        Life oneYear = college().with("attestationDue", "03-31").months(12).graduated("2024-06-30").employed("2024-07-01");
        assertThat(oneYear.deployed("2025-01-01").asOf("2027-12-31").duties("ATTESTATION_MISSING")).hasSize(1);
        assertThat(oneYear.deployed("2025-01-02").asOf("2027-12-31").duties("ATTESTATION_MISSING"))
                .containsExactly("2025: 2025-01-02, due 2026-03-31, open", "2026: 2026-01-01, due 2027-03-31, open");
    }

    @Test
    void attestation_of_the_last_year_can_be_missed_after_completion() {
        assertThat(attesting().asOf("2032-04-01").findings("ATTESTATION_MISSING")).contains("OVERDUE 2032-04-01..").hasSize(7);
        assertThat(attesting().asOf("2040-01-01").findings("ATTESTATION_MISSING")).hasSize(7);
    }

    // NOT_ON_POST.

    @Test
    void attested_off_post_is_for_a_person_to_decide() {
        Life off = attesting().attestedOffPost("2026-03-01", 2025).by("REGISTER:attendance");
        assertThat(off.asOf("2026-02-28").findings()).isEmpty();
        assertThat(off.asOf("2026-03-01").findings()).containsExactly("NOT_ON_POST REVIEW 2026-03-01..");
        assertThat(off.asOf("2026-03-01").parties("NOT_ON_POST")).containsExactly("STUDENT");
        assertThat(off.asOf("2026-03-01").clauses("NOT_ON_POST")).containsExactly("§attestationDue");
    }

    @Test
    void attested_on_post_for_the_same_year_closes_it() {
        Life off = attesting().attestedOffPost("2026-03-01", 2025);
        assertThat(off.attested("2026-03-20", 2025).asOf("2026-03-25").findings()).containsExactly("NOT_ON_POST REVIEW 2026-03-01..2026-03-20");
        assertThat(off.attested("2026-03-20", 2026).asOf("2026-03-25").findings()).containsExactly("NOT_ON_POST REVIEW 2026-03-01..");
    }

    @Test
    void each_year_off_post_is_its_own_finding_and_a_second_record_of_one_is_none() {
        Life two = attesting().attestedOffPost("2026-03-01", 2025).attestedOffPost("2026-03-10", 2025).attestedOffPost("2026-06-01", 2026);
        assertThat(two.asOf("2026-06-01").findings("NOT_ON_POST")).containsExactly("REVIEW 2026-03-01..", "REVIEW 2026-06-01..");
    }

    @Test
    void off_post_in_a_year_without_a_deployed_day_says_nothing() {
        assertThat(attesting().attestedOffPost("2026-03-01", 2024).asOf("2026-03-01").findings("NOT_ON_POST")).isEmpty();
        assertThat(attesting().leftPost("2025-12-31", "RESIGNED").attestedOffPost("2026-03-01", 2026).asOf("2026-03-01")
                .findings("NOT_ON_POST")).isEmpty();
    }

    @Test
    void a_record_of_a_year_to_come_counts_from_the_first_day_deployed_in_it() {
        Life early = attesting().attestedOffPost("2025-12-20", 2026);
        assertThat(early.asOf("2025-12-31").findings()).isEmpty();
        assertThat(early.asOf("2025-12-31").nextChangeOn()).isEqualTo("2026-01-01");
        assertThat(early.asOf("2026-01-01").findings()).containsExactly("NOT_ON_POST REVIEW 2025-12-20..");
    }

    // CONFLICTING_RECORDS.

    @Test
    void attested_on_post_for_a_year_partly_spent_with_another_employer_is_a_conflict() {
        Life conflict = attesting().employedElsewhere("2025-11-01", "Clinic").attested("2026-03-01", 2025);
        assertThat(conflict.asOf("2026-02-28").findings("CONFLICTING_RECORDS")).isEmpty();
        assertThat(conflict.asOf("2026-03-01").findings("CONFLICTING_RECORDS")).containsExactly("SUSPECTED 2026-03-01..");
        assertThat(conflict.asOf("2026-03-01").parties("CONFLICTING_RECORDS")).containsExactly("EMPLOYER");
        assertThat(conflict.asOf("2026-03-01").clauses("CONFLICTING_RECORDS")).containsExactly("§attestationDue");
    }

    @Test
    void it_dates_from_the_later_of_the_two() {
        assertThat(attesting().attested("2025-12-20", 2025).employedElsewhere("2025-12-25", "Clinic").asOf("2026-01-01")
                .findings("CONFLICTING_RECORDS")).containsExactly("SUSPECTED 2025-12-25..");
    }

    @Test
    void it_dates_from_the_earliest_pair_and_is_one_a_year() {
        Life pairs = attesting().attested("2025-11-15", 2025).employedElsewhere("2025-12-01", "Clinic A").employedElsewhere("2025-12-20", "Clinic B")
                .attested("2026-03-01", 2025);
        assertThat(pairs.asOf("2026-03-10").findings("CONFLICTING_RECORDS")).containsExactly("SUSPECTED 2025-12-01..");
        Life years = attesting().employedElsewhere("2025-12-01", "Clinic A").attested("2026-03-01", 2025).attested("2027-03-01", 2026);
        assertThat(years.asOf("2027-03-10").findings("CONFLICTING_RECORDS")).containsExactly("SUSPECTED 2026-03-01..", "SUSPECTED 2027-03-01..");
    }

    @Test
    void another_year_off_post_or_before_service_there_is_no_conflict() {
        assertThat(attesting().employedElsewhere("2026-01-01", "Clinic").attested("2026-03-01", 2025).asOf("2026-03-01")
                .findings("CONFLICTING_RECORDS")).isEmpty();
        assertThat(attesting().employedElsewhere("2025-12-31", "Clinic").attested("2026-03-01", 2025).asOf("2026-03-01")
                .findings("CONFLICTING_RECORDS")).hasSize(1);
        assertThat(attesting().employedElsewhere("2025-11-01", "Clinic").attestedOffPost("2026-03-01", 2025).asOf("2026-03-01")
                .findings("CONFLICTING_RECORDS")).isEmpty();
        Life before = attesting().employedElsewhere("2025-07-01", "Clinic");
        assertThat(before.elsewhereEnded("2025-09-01", "Clinic").attested("2026-03-01", 2025).asOf("2026-03-01")
                .findings("CONFLICTING_RECORDS")).isEmpty();
        assertThat(before.elsewhereEnded("2025-09-02", "Clinic").attested("2026-03-01", 2025).asOf("2026-03-01")
                .findings("CONFLICTING_RECORDS")).hasSize(1);
    }

    @Test
    void a_year_to_come_is_no_conflict_before_it_begins() {
        Life early = attesting().employedElsewhere("2025-11-01", "Clinic").attested("2025-12-01", 2026);
        assertThat(early.asOf("2025-12-31").findings("CONFLICTING_RECORDS")).isEmpty();
        assertThat(early.asOf("2025-12-31").nextChangeOn()).isEqualTo("2026-01-01");
        assertThat(early.asOf("2026-01-01").findings("CONFLICTING_RECORDS")).containsExactly("SUSPECTED 2025-12-01..");
    }

    @Test
    void from_completion_on_no_conflict_arises() {
        Life elsewhere = attesting().employedElsewhere("2031-05-01", "Clinic");
        assertThat(elsewhere.attested("2031-08-31", 2031).asOf("2031-09-20").findings("CONFLICTING_RECORDS")).containsExactly("SUSPECTED 2031-08-31..");
        assertThat(elsewhere.attested("2031-09-01", 2031).asOf("2031-09-20").findings("CONFLICTING_RECORDS")).isEmpty();
    }

    @Test
    void nothing_closes_a_conflict_but_the_agreements_end() {
        Life conflict = attesting().employedElsewhere("2025-11-01", "Clinic").attested("2026-03-01", 2025);
        assertThat(conflict.elsewhereEnded("2026-04-01", "Clinic").attestedOffPost("2026-05-01", 2025).asOf("2026-06-01")
                .findings("CONFLICTING_RECORDS")).containsExactly("SUSPECTED 2026-03-01..");
        assertThat(conflict.released("2026-04-01").asOf("2026-06-01").findings("CONFLICTING_RECORDS"))
                .containsExactly("SUSPECTED 2026-03-01..2026-04-01");
    }
}
