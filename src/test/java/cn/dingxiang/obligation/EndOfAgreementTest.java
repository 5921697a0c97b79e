package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, sections 3 and 7: the first of released, discharged, deceased ends the agreement, and what that closes. */
class EndOfAgreementTest {

    @Test
    void paying_is_not_release() {
        Evaluated paid = serving().leftPost("2026-03-01", "RESIGNED").payment("2026-04-01", "1000000.00").asOf("2026-05-01");
        assertThat(paid.phase()).isEqualTo("ABSENT");
        assertThat(paid.findings()).containsExactly("LEFT_POST ESTABLISHED 2026-03-01..");
    }

    @Test
    void the_first_ending_counts_and_later_ones_are_ignored() {
        assertThat(serving().released("2026-03-01").deceased("2026-04-01").asOf("2026-05-01").phase()).isEqualTo("RELEASED");
        assertThat(serving().released("2026-03-01").discharged("2026-03-01").asOf("2026-05-01").phase()).isEqualTo("RELEASED");
        assertThat(serving().discharged("2026-03-01").released("2026-03-01").asOf("2026-05-01").phase()).isEqualTo("DISCHARGED");
    }

    @Test
    void events_after_the_end_are_ignored_even_on_its_day() {
        Life ended = serving().released("2026-03-01");
        Life more = ended.leftPost("2026-03-01", "RESIGNED").employedElsewhere("2026-04-01", "Clinic").studyEnded("2026-05-01")
                .payRecorded("2026-05-01", "1", "2").graduated("2026-06-01");
        assertThat(more.asOf("2027-01-01").tree()).isEqualTo(ended.asOf("2027-01-01").tree());
    }

    @Test
    void events_of_its_day_before_it_still_count() {
        assertThat(serving().leftPost("2026-03-01", "RESIGNED").released("2026-03-01").asOf("2026-04-01").findings())
                .containsExactly("LEFT_POST ESTABLISHED 2026-03-01..2026-03-01");
    }

    @Test
    void every_open_finding_closes_that_day() {
        Life open = serving().with("serviceMonths", 71).leftPost("2026-02-01", "RESIGNED").employedElsewhere("2026-02-01", "Clinic")
                .otherMasterStarted("2026-02-02", "FULL_TIME").practiceRegistered("2026-02-03", "Clinic");
        assertThat(open.released("2026-03-01").asOf("2026-04-01").findings()).containsExactly(
                "SERVICE_TERM_BELOW_MINIMUM ESTABLISHED 2022-07-15..2026-03-01",
                "LEFT_POST ESTABLISHED 2026-02-01..2026-03-01",
                "WORKING_ELSEWHERE ESTABLISHED 2026-02-01..2026-03-01",
                "UNPERMITTED_STUDY ESTABLISHED 2026-02-02..2026-03-01",
                "PRACTICE_MOVED ESTABLISHED 2026-02-03..2026-03-01");
    }

    @Test
    void findings_of_what_was_open_close_that_day() {
        Life open = serving().paused("2026-02-01", "PERSONAL").saying("approved", false).seconded("2026-02-02", "COUNTY");
        assertThat(open.deceased("2026-03-01").asOf("2026-04-01").findings()).containsExactly(
                "UNAPPROVED_PAUSE ESTABLISHED 2026-02-01..2026-03-01", "SECONDED_AWAY ESTABLISHED 2026-02-02..2026-03-01");
        assertThat(serving().deployed("2026-02-01", "Township B", "STUDENT").released("2026-03-01").asOf("2026-04-01").findings())
                .containsExactly("UNAPPROVED_TRANSFER ESTABLISHED 2026-02-01..2026-03-01");
    }

    @Test
    void a_finding_already_closed_keeps_its_day() {
        assertThat(serving().leftPost("2026-02-01", "RESIGNED").employed("2026-02-10").released("2026-03-01").asOf("2026-04-01").findings())
                .containsExactly("LEFT_POST ESTABLISHED 2026-02-01..2026-02-10");
    }

    // Reporting due 2025-08-29.

    @Test
    void a_duty_not_yet_overdue_is_waived_and_gives_no_finding() {
        Life graduated = college().graduated("2025-06-30");
        assertThat(graduated.released("2025-08-29").asOf("2025-10-01").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-08-29, waived");
        assertThat(graduated.released("2025-08-29").asOf("2025-10-01").findings()).isEmpty();
    }

    @Test
    void a_duty_overdue_is_not_waived_and_its_finding_closes() {
        Life graduated = college().graduated("2025-06-30");
        assertThat(graduated.released("2025-08-30").asOf("2025-10-01").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-08-29, open");
        assertThat(graduated.released("2025-08-30").asOf("2025-10-01").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-08-30");
        assertThat(graduated.released("2025-09-10").asOf("2025-10-01").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-09-10");
    }

    @Test
    void a_duty_without_a_due_date_is_waived() {
        assertThat(college().without("report.withinDays").graduated("2025-06-30").released("2030-01-01").asOf("2030-01-01").duties("NOT_REPORTED"))
                .containsExactly("2025-06-30, due null, waived");
    }

    @Test
    void a_duty_done_is_not_waived() {
        assertThat(serving().released("2025-09-02").asOf("2026-01-01").duties()).containsExactly(
                "NOT_REPORTED 2025-06-30, due 2025-08-29, done 2025-08-20", "EMPLOYMENT_NOT_PROVIDED 2025-08-20, due 2025-09-19, done 2025-08-25",
                "DEPLOYMENT_NOT_PROVIDED 2025-08-25, due 2025-09-24, done 2025-09-01");
    }

    @Test
    void attestation_not_yet_overdue_is_waived() {
        Life attesting = serving().with("attestationDue", "03-31");
        assertThat(attesting.released("2026-03-31").asOf("2026-12-01").duties("ATTESTATION_MISSING"))
                .containsExactly("2025: 2025-09-01, due 2026-03-31, waived", "2026: 2026-01-01, due 2027-03-31, waived");
        assertThat(attesting.released("2026-04-01").asOf("2026-12-01").findings()).containsExactly("ATTESTATION_MISSING OVERDUE 2026-04-01..2026-04-01");
        assertThat(attesting.released("2026-03-31").asOf("2026-12-01").findings()).isEmpty();
    }

    @Test
    void a_pause_closed_by_the_end_is_not_done() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.released("2026-04-01").asOf("2026-06-01").duties("PAUSE_OVERSTAYED")).containsExactly("2026-03-01, due 2026-05-01, waived");
        assertThat(paused.released("2026-05-11").asOf("2026-06-01").findings()).containsExactly("PAUSE_OVERSTAYED OVERDUE 2026-05-02..2026-05-11");
        assertThat(paused.released("2026-05-11").asOf("2026-06-01").duties("PAUSE_OVERSTAYED")).containsExactly("2026-03-01, due 2026-05-01, open");
    }

    @Test
    void a_stint_closed_by_the_end_is_not_done() {
        Life training = graduatedBachelor().with("trainingMaxMonths", 48).trainingStarted("2030-09-01");
        assertThat(training.released("2031-09-01").asOf("2032-01-01").duties("TRAINING_OVERRUN")).containsExactly("2030-09-01, due 2034-09-01, waived");
        assertThat(training.released("2034-10-01").asOf("2035-01-01").findings("TRAINING_OVERRUN")).containsExactly("OVERDUE 2034-09-02..2034-10-01");
    }

    @Test
    void the_certificate_is_not_owed_by_another_ending_in_time_and_waived() {
        assertThat(serving().released("2031-09-10").asOf("2032-01-01").duties("DISCHARGE_NOT_ISSUED")).containsExactly("2031-09-01, due 2031-10-01, waived");
        assertThat(serving().released("2031-09-10").asOf("2032-01-01").findings()).isEmpty();
        assertThat(serving().deceased("2031-11-01").asOf("2032-01-01").findings()).containsExactly("DISCHARGE_NOT_ISSUED OVERDUE 2031-10-02..2031-11-01");
    }

    @Test
    void an_ending_before_completion_owes_no_certificate() {
        assertThat(serving().released("2031-08-31").asOf("2032-01-01").duties("DISCHARGE_NOT_ISSUED")).isEmpty();
    }

    @Test
    void after_the_end_nothing_changes_any_more() {
        assertThat(college().graduated("2025-06-30").released("2025-07-10").asOf("2025-07-10").nextChangeOn()).isNull();
        assertThat(serving().with("attestationDue", "03-31").discharged("2026-01-10").asOf("2026-02-01").nextChangeOn()).isNull();
    }
}
