package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.bachelor;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7, <em>training in between</em>: what it closes, moves and hides, for which duties. */
class TrainingInBetweenTest {

    /** Reporting is due 60 days after graduation, on 2030-08-29. */
    private static Life toReport() {
        return graduatedBachelor().with("report.after", "GRADUATION").with("report.withinDays", 60);
    }

    @Test
    void a_masters_begun_after_the_due_date_closes_the_overdue_finding_that_day() {
        Life master = toReport().masterStarted("2030-09-10");
        assertThat(master.asOf("2030-09-09").findings("NOT_REPORTED")).containsExactly("OVERDUE 2030-08-30..");
        assertThat(master.asOf("2030-09-10").findings("NOT_REPORTED")).containsExactly("OVERDUE 2030-08-30..2030-09-10");
        assertThat(toReport().masterStarted("2030-08-30").asOf("2030-09-10").findings("NOT_REPORTED"))
                .containsExactly("OVERDUE 2030-08-30..2030-08-30");
    }

    @Test
    void a_masters_begun_by_the_due_date_leaves_no_finding() {
        assertThat(toReport().masterStarted("2030-08-29").asOf("2031-09-10").findings("NOT_REPORTED")).isEmpty();
    }

    @Test
    void while_it_is_open_nothing_is_due_and_the_duty_is_not_listed() {
        Life master = toReport().masterStarted("2030-08-01");
        assertThat(master.asOf("2030-07-31").duties("NOT_REPORTED")).hasSize(1);
        assertThat(master.asOf("2030-08-01").duties("NOT_REPORTED")).isEmpty();
        assertThat(master.asOf("2033-06-30").duties("NOT_REPORTED")).isEmpty();
        assertThat(master.asOf("2033-06-30").findings()).isEmpty();
        assertThat(master.asOf("2030-08-01").nextChangeOn()).isNull();
    }

    @Test
    void its_end_moves_the_trigger_and_the_due_date() {
        Life ended = toReport().masterStarted("2030-09-10").masterEnded("2033-07-01", "DEGREE");
        assertThat(ended.asOf("2033-08-30").duties("NOT_REPORTED")).containsExactly("2033-07-01, due 2033-08-30, open");
        assertThat(ended.asOf("2033-08-30").findings("NOT_REPORTED")).containsExactly("OVERDUE 2030-08-30..2030-09-10");
        assertThat(ended.asOf("2033-08-31").findings("NOT_REPORTED"))
                .containsExactly("OVERDUE 2030-08-30..2030-09-10", "OVERDUE 2033-08-31..");
    }

    @Test
    void its_end_never_moves_the_due_date_nearer() {
        Life ended = toReport().deferred("2030-08-01", "REPORT", "2034-01-01").masterStarted("2030-09-10").masterEnded("2033-07-01", "DEGREE");
        assertThat(ended.asOf("2033-12-01").duties("NOT_REPORTED")).containsExactly("2033-07-01, due 2034-01-01, open");
    }

    @Test
    void a_deferral_while_the_masters_runs_is_held_against_the_due_date_its_end_gave() {
        Life later = toReport().masterStarted("2030-08-01").deferred("2031-01-01", "REPORT", "2033-12-31").masterEnded("2033-07-01", "DEGREE");
        assertThat(later.asOf("2033-08-01").duties("NOT_REPORTED")).containsExactly("2033-07-01, due 2033-12-31, open");
        Life nearer = toReport().masterStarted("2030-08-01").deferred("2031-01-01", "REPORT", "2033-07-31").masterEnded("2033-07-01", "DEGREE");
        assertThat(nearer.asOf("2033-08-01").duties("NOT_REPORTED")).containsExactly("2033-07-01, due 2033-08-30, open");
    }

    @Test
    void a_deferral_of_the_day_of_the_start_comes_first() {
        Life both = toReport().masterStarted("2030-09-10").deferred("2030-09-10", "REPORT", "2030-12-31").masterEnded("2030-09-20", "DEGREE");
        assertThat(both.asOf("2030-12-01").findings("NOT_REPORTED")).containsExactly("OVERDUE 2030-08-30..2030-09-10");
        assertThat(both.asOf("2030-12-01").duties("NOT_REPORTED")).containsExactly("2030-09-20, due 2030-12-31, open");
    }

    @Test
    void begun_before_the_duty_was_done_its_end_counts_even_if_it_comes_after() {
        Life during = toReport().masterStarted("2030-08-01").reported("2030-09-15").masterEnded("2033-07-01", "DEGREE");
        assertThat(during.asOf("2033-07-01").duties("NOT_REPORTED")).containsExactly("2033-07-01, due 2033-08-30, done 2030-09-15");
        assertThat(during.asOf("2033-10-01").findings("NOT_REPORTED")).isEmpty();
    }

    @Test
    void begun_on_the_day_the_duty_was_done_or_later_it_moves_nothing() {
        Life sameDay = toReport().masterStarted("2030-09-10").reported("2030-09-10");
        assertThat(sameDay.asOf("2030-10-01").duties("NOT_REPORTED")).containsExactly("2030-06-30, due 2030-08-29, done 2030-09-10");
        assertThat(sameDay.asOf("2030-10-01").findings("NOT_REPORTED")).containsExactly("OVERDUE 2030-08-30..2030-09-10");
        Life after = toReport().reported("2030-08-20").masterStarted("2030-09-10");
        assertThat(after.asOf("2030-10-01").duties("NOT_REPORTED")).containsExactly("2030-06-30, due 2030-08-29, done 2030-08-20");
    }

    @Test
    void training_is_not_in_between_graduation_and_reporting() {
        Life training = toReport().trainingStarted("2030-08-01");
        assertThat(training.asOf("2030-09-10").findings("NOT_REPORTED")).containsExactly("OVERDUE 2030-08-30..");
        assertThat(training.asOf("2030-09-10").duties("NOT_REPORTED")).hasSize(1);
    }

    @Test
    void a_masters_no_allowance_permits_is_not_in_between() {
        assertThat(toReport().otherMasterStarted("2030-08-01", "FULL_TIME").asOf("2030-09-10").findings("NOT_REPORTED"))
                .containsExactly("OVERDUE 2030-08-30..");
    }

    // Employment: due 30 days after reporting on 2030-07-10, on 2030-08-09.

    @Test
    void a_permitted_masters_is_in_between_reporting_and_employment_and_training_is_not() {
        Life reported = toReport().reported("2030-07-10");
        Life master = reported.masterStarted("2030-08-20");
        assertThat(master.asOf("2030-12-01").findings("EMPLOYMENT_NOT_PROVIDED")).containsExactly("OVERDUE 2030-08-10..2030-08-20");
        assertThat(master.asOf("2030-12-01").duties("EMPLOYMENT_NOT_PROVIDED")).isEmpty();
        Life ended = master.masterEnded("2033-07-01", "WITHDRAWN");
        assertThat(ended.asOf("2033-07-31").duties("EMPLOYMENT_NOT_PROVIDED")).containsExactly("2033-07-01, due 2033-07-31, open");
        assertThat(ended.asOf("2033-08-01").findings("EMPLOYMENT_NOT_PROVIDED"))
                .containsExactly("OVERDUE 2030-08-10..2030-08-20", "OVERDUE 2033-08-01..");
        Life training = reported.trainingStarted("2030-08-20");
        assertThat(training.asOf("2030-12-01").findings("EMPLOYMENT_NOT_PROVIDED")).containsExactly("OVERDUE 2030-08-10..");
    }

    // Deployment: employed 2033-10-01 after training ended 2033-09-01, due 2033-10-31.

    private static Life toDeploy() {
        return graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "FAILED").employed("2033-10-01");
    }

    @Test
    void any_stint_of_training_is_in_between_employment_and_deployment() {
        Life second = toDeploy().trainingStarted("2033-11-05");
        assertThat(second.asOf("2033-11-04").findings("DEPLOYMENT_NOT_PROVIDED")).containsExactly("OVERDUE 2033-11-01..");
        assertThat(second.asOf("2033-12-01").findings("DEPLOYMENT_NOT_PROVIDED")).containsExactly("OVERDUE 2033-11-01..2033-11-05");
        assertThat(second.asOf("2033-12-01").duties("DEPLOYMENT_NOT_PROVIDED")).isEmpty();
        Life ended = second.trainingEnded("2034-02-01", "CERTIFIED");
        assertThat(ended.asOf("2034-03-03").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("2034-02-01, due 2034-03-03, open");
        assertThat(ended.asOf("2034-03-04").findings("DEPLOYMENT_NOT_PROVIDED"))
                .containsExactly("OVERDUE 2033-11-01..2033-11-05", "OVERDUE 2034-03-04..");
    }

    @Test
    void a_permitted_masters_is_in_between_employment_and_deployment_too() {
        Life master = bachelor().with("training", "NONE").graduated("2030-06-30").employed("2030-07-15").masterStarted("2030-09-01");
        assertThat(master.asOf("2030-10-01").findings("DEPLOYMENT_NOT_PROVIDED")).containsExactly("OVERDUE 2030-08-15..2030-09-01");
        assertThat(master.masterEnded("2033-07-01", "DEGREE").asOf("2033-07-01").duties("DEPLOYMENT_NOT_PROVIDED"))
                .containsExactly("2033-07-01, due 2033-07-31, open");
    }

    @Test
    void training_that_ended_before_the_trigger_moves_nothing() {
        assertThat(toDeploy().asOf("2033-10-31").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("2033-10-01, due 2033-10-31, open");
    }

    @Test
    void training_again_is_in_between_training_and_reporting() {
        Life trained = graduatedBachelor().trainingStarted("2030-09-01").trainingEnded("2033-09-01", "FAILED");
        Life again = trained.trainingStarted("2033-10-11");
        assertThat(again.asOf("2033-12-01").findings("NOT_REPORTED")).containsExactly("OVERDUE 2033-10-02..2033-10-11");
        assertThat(again.asOf("2033-12-01").duties("NOT_REPORTED")).isEmpty();
        assertThat(again.trainingEnded("2034-02-01", "CERTIFIED").asOf("2034-03-03").duties("NOT_REPORTED"))
                .containsExactly("2034-02-01, due 2034-03-03, open");
    }

    @Test
    void each_stint_in_between_hides_the_duty_while_open_and_moves_it_when_it_ends() {
        Life both = toDeploy().trainingStarted("2033-10-10").trainingEnded("2033-10-20", "CERTIFIED").trainingStarted("2033-10-25");
        assertThat(both.asOf("2033-10-22").duties("DEPLOYMENT_NOT_PROVIDED")).containsExactly("2033-10-20, due 2033-11-19, open");
        assertThat(both.asOf("2033-10-25").duties("DEPLOYMENT_NOT_PROVIDED")).isEmpty();
        assertThat(both.trainingEnded("2033-12-01", "CERTIFIED").asOf("2033-12-01").duties("DEPLOYMENT_NOT_PROVIDED"))
                .containsExactly("2033-12-01, due 2033-12-31, open");
    }

    @Test
    void no_term_is_missed_while_training_in_between_is_open() {
        Life unset = toDeploy().without("deploy.withinDays").trainingStarted("2033-11-05");
        assertThat(unset.asOf("2033-11-04").findings("TERM_UNSET(deploy.withinDays)")).containsExactly("REVIEW 2033-10-01..");
        assertThat(unset.asOf("2033-12-01").findings("TERM_UNSET(deploy.withinDays)")).containsExactly("REVIEW 2033-10-01..2033-11-05");
        assertThat(unset.trainingEnded("2034-02-01", "CERTIFIED").asOf("2034-02-01").findings("TERM_UNSET(deploy.withinDays)"))
                .containsExactly("REVIEW 2033-10-01..2033-11-05", "REVIEW 2034-02-01..");
    }

    @Test
    void days_of_training_in_between_are_no_days_of_awaiting_the_county() {
        Life waiting = toReport().with("clockWhileAwaitingPost", true).with("trainingCredit", "NONE").reported("2030-07-10")
                .masterStarted("2030-08-20");
        assertThat(waiting.asOf("2030-08-20").start()).isEqualTo("2030-08-10");
        assertThat(waiting.asOf("2030-08-20").expectedEnd()).isEqualTo("2036-08-10");
        assertThat(waiting.asOf("2030-08-30").expectedEnd()).isEqualTo("2036-08-20");
    }
}
