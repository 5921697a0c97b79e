package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: who may put a duty off, until when, and what becomes of a finding. Reporting is due on 2025-08-29. */
class DeferralTest {

    private static Life graduated() {
        return college().graduated("2025-06-30");
    }

    @Test
    void a_deferral_in_time_sets_the_new_due_date() {
        Life deferred = graduated().deferred("2025-08-10", "REPORT", "2025-09-30");
        assertThat(deferred.asOf("2025-09-30").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-09-30, open");
        assertThat(deferred.asOf("2025-09-30").findings()).isEmpty();
        assertThat(deferred.asOf("2025-10-01").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-10-01..");
    }

    @Test
    void a_deferral_on_the_last_good_day_is_in_time() {
        assertThat(graduated().deferred("2025-08-29", "REPORT", "2025-09-30").asOf("2025-09-15").findings()).isEmpty();
    }

    @Test
    void a_deferral_after_the_due_date_closes_the_finding_on_its_day() {
        assertThat(graduated().deferred("2025-08-30", "REPORT", "2025-09-30").asOf("2025-09-15").findings())
                .containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-08-30");
        Life late = graduated().deferred("2025-09-10", "REPORT", "2025-09-30");
        assertThat(late.asOf("2025-09-09").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..");
        assertThat(late.asOf("2025-09-30").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-09-10");
    }

    @Test
    void a_duty_put_off_can_be_overdue_again() {
        Life late = graduated().deferred("2025-09-10", "REPORT", "2025-09-30");
        assertThat(late.asOf("2025-10-01").findings())
                .containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-09-10", "NOT_REPORTED OVERDUE 2025-10-01..");
        assertThat(late.reported("2025-10-05").asOf("2025-10-05").findings())
                .containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-09-10", "NOT_REPORTED OVERDUE 2025-10-01..2025-10-05");
    }

    @Test
    void a_deferral_that_is_not_later_than_the_due_date_changes_nothing() {
        assertThat(graduated().deferred("2025-07-01", "REPORT", "2025-08-29").asOf("2025-08-30").duties("NOT_REPORTED"))
                .containsExactly("2025-06-30, due 2025-08-29, open");
        assertThat(graduated().deferred("2025-07-01", "REPORT", "2025-08-30").asOf("2025-08-30").duties("NOT_REPORTED"))
                .containsExactly("2025-06-30, due 2025-08-30, open");
    }

    @Test
    void deferrals_are_held_against_the_due_date_as_it_then_stands() {
        Life twice = graduated().deferred("2025-08-10", "REPORT", "2025-10-31").deferred("2025-08-20", "REPORT", "2025-09-30");
        assertThat(twice.asOf("2025-10-31").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-10-31, open");
        Life longer = graduated().deferred("2025-08-10", "REPORT", "2025-09-30").deferred("2025-08-20", "REPORT", "2025-10-31");
        assertThat(longer.asOf("2025-10-31").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-10-31, open");
    }

    @Test
    void a_deferral_moves_a_duty_only_before_the_day_it_was_done() {
        assertThat(graduated().deferred("2025-09-04", "REPORT", "2025-09-30").reported("2025-09-05").asOf("2025-09-10").findings())
                .containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-09-04");
        Life sameDay = graduated().deferred("2025-09-05", "REPORT", "2025-09-30").reported("2025-09-05");
        assertThat(sameDay.asOf("2025-09-10").findings()).containsExactly("NOT_REPORTED OVERDUE 2025-08-30..2025-09-05");
        assertThat(sameDay.asOf("2025-09-10").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-08-29, done 2025-09-05");
    }

    @Test
    void a_deferral_of_one_duty_is_not_one_of_another() {
        assertThat(graduated().deferred("2025-08-10", "TRAINING", "2025-09-30").asOf("2025-08-30").findings())
                .containsExactly("NOT_REPORTED OVERDUE 2025-08-30..");
        assertThat(graduated().deferredByProvince("2025-08-10", "EMPLOY", "2025-09-30").asOf("2025-08-30").findings())
                .containsExactly("NOT_REPORTED OVERDUE 2025-08-30..");
    }

    @Test
    void training_may_be_put_off_by_the_county() {
        Life deferred = graduatedBachelor().deferred("2030-09-01", "TRAINING", "2031-09-30");
        assertThat(deferred.asOf("2031-09-30").findings()).isEmpty();
        assertThat(deferred.asOf("2031-10-01").findings()).containsExactly("TRAINING_NOT_STARTED OVERDUE 2031-10-01..");
    }

    @Test
    void the_county_cannot_put_off_its_own_duty_to_employ_but_the_province_can() {
        Life reported = graduated().reported("2025-08-20");
        assertThat(reported.deferred("2025-09-01", "EMPLOY", "2025-10-31").asOf("2025-09-20").findings())
                .containsExactly("EMPLOYMENT_NOT_PROVIDED OVERDUE 2025-09-20..");
        Life deferred = reported.deferredByProvince("2025-09-01", "EMPLOY", "2025-10-31");
        assertThat(deferred.asOf("2025-10-31").findings()).isEmpty();
        assertThat(deferred.asOf("2025-11-01").findings()).containsExactly("EMPLOYMENT_NOT_PROVIDED OVERDUE 2025-11-01..");
    }

    @Test
    void the_county_cannot_put_off_its_own_duty_to_deploy_but_the_province_can() {
        Life employed = graduated().employed("2025-08-25");
        assertThat(employed.deferred("2025-09-01", "DEPLOY", "2025-10-31").asOf("2025-09-25").findings())
                .containsExactly("DEPLOYMENT_NOT_PROVIDED OVERDUE 2025-09-25..");
        Life deferred = employed.deferredByProvince("2025-09-01", "DEPLOY", "2025-10-31");
        assertThat(deferred.asOf("2025-10-31").findings()).isEmpty();
        assertThat(deferred.asOf("2025-11-01").findings()).containsExactly("DEPLOYMENT_NOT_PROVIDED OVERDUE 2025-11-01..");
    }

    @Test
    void deployment_is_put_off_only_from_the_first_day_of_its_spell_on() {
        Life before = graduated().reported("2025-08-20").deferredByProvince("2025-08-24", "DEPLOY", "2025-10-31").employed("2025-08-25");
        assertThat(before.asOf("2025-09-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("2025-08-25, due 2025-09-24, open");
        Life onIt = graduated().reported("2025-08-20").deferredByProvince("2025-08-25", "DEPLOY", "2025-10-31").employed("2025-08-25");
        assertThat(onIt.asOf("2025-09-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("2025-08-25, due 2025-10-31, open");
    }

    @Test
    void what_was_put_off_in_one_spell_is_not_in_the_next() {
        Life again = serving().deferredByProvince("2025-08-26", "DEPLOY", "2026-12-31").leftPost("2026-03-01", "RESIGNED").employed("2026-04-01");
        assertThat(again.asOf("2026-05-01").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly(
                "2025-08-25, due 2026-12-31, done 2025-09-01", "2026-04-01, due 2026-05-01, open");
    }

    @Test
    void a_deferral_recorded_before_the_trigger_counts_too() {
        Life early = college().deferred("2025-06-01", "REPORT", "2025-09-30").graduated("2025-06-30");
        assertThat(early.asOf("2025-07-01").duties("NOT_REPORTED")).containsExactly("2025-06-30, due 2025-09-30, open");
    }

    @Test
    void a_deferral_does_not_help_a_duty_whose_term_is_unset() {
        Life unset = graduated().without("report.withinDays").deferred("2025-07-10", "REPORT", "2025-09-30");
        assertThat(unset.asOf("2025-08-01").findings()).containsExactly("TERM_UNSET(report.withinDays) REVIEW 2025-06-30..");
        assertThat(unset.asOf("2025-08-01").duties("NOT_REPORTED")).containsExactly("2025-06-30, due null, open");
    }

    @Test
    void a_deferral_not_yet_recorded_is_not_known() {
        assertThat(graduated().deferred("2025-08-30", "REPORT", "2025-09-30").asOf("2025-08-29").duties("NOT_REPORTED"))
                .containsExactly("2025-06-30, due 2025-08-29, open");
    }

    @Test
    void days_overdue_between_deferrals_run_the_clock_where_waiting_does() {
        Life waited = graduated().with("clockWhileAwaitingPost", true).reported("2025-08-20")
                .deferredByProvince("2025-09-25", "EMPLOY", "2025-10-31");
        assertThat(waited.asOf("2025-10-31").start()).isEqualTo("2025-09-20");
        // credited: 20 to 24 September; not the 37 days from 25 September to 31 October; the county is overdue again from 1 November
        assertThat(waited.asOf("2025-11-01").expectedEnd()).isEqualTo("2031-10-27");
        assertThat(waited.asOf("2025-12-01").expectedEnd()).isEqualTo("2031-10-27");
    }
}
