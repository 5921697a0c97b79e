package cn.dingxiang.timeline;

import static cn.dingxiang.testing.Life.bachelor;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, section 5.3: when training counts as service, and how much of it. 36 months of it are nominal, 72 of service owed. */
class TrainingCreditTest {

    private static Life inTraining() {
        return graduatedBachelor().trainingStarted("2030-09-01");
    }

    private static Life inMaster() {
        return graduatedBachelor().masterStarted("2030-09-01");
    }

    private static void assertCounts(Evaluated evaluated, int months, boolean provisional) {
        assertThat(evaluated.start()).isEqualTo("2030-09-01");
        assertThat(evaluated.served()).isEqualTo(months);
        assertThat(evaluated.provisional()).isEqualTo(provisional);
    }

    private static void assertCountsNothing(Evaluated evaluated) {
        assertThat(evaluated.start()).isNull();
        assertThat(evaluated.expectedEnd()).isNull();
        assertThat(evaluated.served()).isZero();
        assertThat(evaluated.provisional()).isFalse();
    }

    @Test
    void under_NONE_training_counts_nothing() {
        assertCountsNothing(inTraining().with("trainingCredit", "NONE").trainingEnded("2033-09-01", "CERTIFIED").asOf("2033-10-01"));
    }

    @Test
    void until_it_is_set_training_credit_is_none() {
        assertCountsNothing(inTraining().without("trainingCredit").trainingEnded("2033-09-01", "CERTIFIED").asOf("2033-10-01"));
    }

    @Test
    void under_FULL_every_stint_counts_whatever_its_outcome() {
        Life full = inTraining().with("trainingCredit", "FULL");
        assertCounts(full.asOf("2031-09-01"), 12, false);
        assertCounts(full.trainingEnded("2031-09-01", "WITHDRAWN").asOf("2031-09-01"), 12, false);
        assertCounts(full.trainingEnded("2031-09-01", "FAILED").asOf("2031-09-01"), 12, false);
    }

    @Test
    void under_IF_CERTIFIED_an_open_stint_counts_provisionally() {
        assertCounts(inTraining().asOf("2031-09-01"), 12, true);
        assertThat(inTraining().asOf("2031-09-01").expectedEnd()).isEqualTo("2036-09-01");
    }

    @Test
    void a_pending_stint_counts_provisionally_until_the_result_is_known() {
        Life pending = inTraining().trainingEnded("2033-09-01", "PENDING");
        assertCounts(pending.asOf("2033-09-01"), 36, true);
        assertCounts(pending.trainingCertified("2033-10-01").asOf("2033-09-30"), 36, true);
        assertCounts(pending.trainingCertified("2033-10-01").asOf("2033-10-01"), 36, false);
        assertCountsNothing(pending.trainingFailed("2033-10-01").asOf("2033-10-01"));
    }

    @Test
    void a_certified_stint_counts_for_good() {
        assertCounts(inTraining().trainingEnded("2033-09-01", "CERTIFIED").asOf("2033-09-01"), 36, false);
    }

    @Test
    void a_failed_or_withdrawn_stint_counts_nothing() {
        assertCountsNothing(inTraining().trainingEnded("2033-09-01", "FAILED").asOf("2033-09-01"));
        assertCountsNothing(inTraining().trainingEnded("2033-09-01", "WITHDRAWN").asOf("2033-09-01"));
    }

    @Test
    void a_certificate_makes_good_whatever_the_training_ended_with() {
        assertCounts(inTraining().trainingEnded("2033-09-01", "WITHDRAWN").trainingCertified("2033-09-01").asOf("2033-09-01"), 36, false);
        assertCounts(inTraining().trainingEnded("2033-09-01", "FAILED").trainingCertified("2033-09-01").asOf("2033-09-01"), 36, false);
    }

    @Test
    void a_failure_undoes_a_certificate() {
        assertCountsNothing(inTraining().trainingEnded("2033-09-01", "CERTIFIED").trainingFailed("2033-09-02").asOf("2033-09-02"));
    }

    @Test
    void the_result_belongs_to_the_training_that_ended_last() {
        Life second = inTraining().trainingEnded("2031-09-01", "FAILED").trainingStarted("2032-09-01").trainingEnded("2033-09-01", "PENDING");
        Evaluated certified = second.trainingCertified("2033-09-01").asOf("2033-09-01");
        assertThat(certified.start()).isEqualTo("2032-09-01");
        assertThat(certified.served()).isEqualTo(12);
        assertThat(certified.provisional()).isFalse();
    }

    @Test
    void a_result_that_comes_while_the_next_training_is_open_belongs_to_the_one_before() {
        Evaluated next = inTraining().trainingEnded("2031-09-01", "PENDING").trainingStarted("2031-09-01").trainingFailed("2031-12-01")
                .asOf("2032-09-01");
        assertThat(next.start()).isEqualTo("2031-09-01");
        assertThat(next.served()).isEqualTo(12);
        assertThat(next.provisional()).isTrue();
    }

    @Test
    void a_result_is_not_one_of_the_masters() {
        Evaluated both = inTraining().trainingEnded("2030-10-01", "PENDING").masterStarted("2030-10-01").masterEnded("2033-10-01", "DEGREE")
                .trainingFailed("2033-10-01").asOf("2033-10-01");
        assertThat(both.start()).isEqualTo("2030-10-01");
        assertThat(both.served()).isEqualTo(36);
    }

    @Test
    void a_permitted_masters_counts_with_its_degree_and_provisionally_while_open() {
        assertCounts(inMaster().asOf("2031-09-01"), 12, true);
        assertCounts(inMaster().masterEnded("2033-09-01", "DEGREE").asOf("2033-09-01"), 36, false);
        assertCountsNothing(inMaster().masterEnded("2033-09-01", "WITHDRAWN").asOf("2033-09-01"));
        assertCounts(inMaster().with("trainingCredit", "FULL").masterEnded("2031-09-01", "WITHDRAWN").asOf("2031-09-01"), 12, false);
    }

    @Test
    void a_masters_no_allowance_permits_never_counts() {
        Life other = graduatedBachelor().otherMasterStarted("2030-09-01", "FULL_TIME").masterEnded("2033-09-01", "DEGREE");
        assertCountsNothing(other.asOf("2033-09-01"));
        assertCountsNothing(other.with("trainingCredit", "FULL").asOf("2033-09-01"));
        assertCountsNothing(graduatedBachelor().with("partTimeStudy", "FREE").with("trainingCredit", "FULL")
                .otherMasterStarted("2030-09-01", "PART_TIME").asOf("2031-09-01"));
    }

    @Test
    void a_masters_is_permitted_by_the_year_it_starts_in() {
        assertThat(graduatedBachelor().masterStarted("2030-12-31").asOf("2031-01-01").phase()).isEqualTo("IN_MASTER");
        assertThat(graduatedBachelor().masterStarted("2031-01-01").asOf("2031-01-01").phase()).isEqualTo("GRADUATED");
    }

    @Test
    void a_masters_begun_before_graduation_is_held_against_the_expected_year() {
        Life late = bachelor().graduated("2031-06-30");
        assertThat(late.masterStarted("2030-09-01").asOf("2030-09-01").phase()).isEqualTo("IN_MASTER");
        assertThat(late.masterStarted("2031-03-01").asOf("2031-03-01").phase()).isEqualTo("SIGNED");
        assertThat(late.masterStarted("2031-03-01").asOf("2031-09-01").phase()).isEqualTo("GRADUATED");
        assertThat(late.masterStarted("2031-09-01").asOf("2031-09-01").phase()).isEqualTo("IN_MASTER");
        assertThat(late.masterStarted("2031-06-30").asOf("2031-09-01").phase()).isEqualTo("IN_MASTER");
    }

    @Test
    void a_stint_still_open_when_the_agreement_ends_counts_as_an_open_one() {
        assertCounts(inTraining().released("2031-09-01").asOf("2033-01-01"), 12, true);
        assertCounts(inMaster().deceased("2031-09-01").asOf("2033-01-01"), 12, true);
    }

    @Test
    void training_counts_to_its_nominal_length_and_no_further() {
        Evaluated exactly = inTraining().trainingEnded("2033-09-02", "CERTIFIED").asOf("2033-09-02");
        assertThat(exactly.served()).isEqualTo(36);
        assertThat(exactly.expectedEnd()).isEqualTo("2036-09-02");
        Evaluated longer = inTraining().trainingEnded("2034-09-01", "CERTIFIED").asOf("2034-09-01");
        assertThat(longer.served()).isEqualTo(36);
        assertThat(longer.expectedEnd()).isEqualTo("2037-09-01");
    }

    @Test
    void paused_days_do_not_count_and_move_the_cut_off() {
        Evaluated paused = inTraining().trainingPaused("2031-03-01", "ILLNESS").trainingResumed("2031-05-01")
                .trainingEnded("2034-03-01", "CERTIFIED").asOf("2034-03-01");
        assertThat(paused.served()).isEqualTo(36);
        assertThat(paused.expectedEnd()).isEqualTo("2037-03-01");
        Evaluated inside = inTraining().trainingPaused("2031-03-01", "ILLNESS").trainingResumed("2031-05-01").asOf("2031-11-01");
        assertThat(inside.served()).isEqualTo(12);
        assertThat(inside.expectedEnd()).isEqualTo("2036-11-01");
    }

    @Test
    void paused_days_on_a_ground_that_runs_the_clock_stay_in() {
        Evaluated paused = inTraining().trainingPaused("2031-03-01", "MATERNITY").trainingResumed("2031-05-01").asOf("2031-11-01");
        assertThat(paused.served()).isEqualTo(14);
        assertThat(paused.expectedEnd()).isEqualTo("2036-09-01");
    }

    @Test
    void paused_days_without_a_ground_or_on_one_left_unset_do_not_count() {
        assertThat(inTraining().trainingPaused("2031-03-01", null).trainingResumed("2031-05-01").asOf("2031-11-01").served()).isEqualTo(12);
        assertThat(inTraining().without("pauses.MATERNITY").trainingPaused("2031-03-01", "MATERNITY").trainingResumed("2031-05-01")
                .asOf("2031-11-01").served()).isEqualTo(12);
    }

    @Test
    void a_training_pause_ends_with_the_training() {
        Evaluated ended = inTraining().trainingPaused("2033-03-01", "ILLNESS").trainingEnded("2033-09-01", "CERTIFIED").asOf("2033-09-01");
        assertThat(ended.served()).isEqualTo(30);
    }

    @Test
    void stints_are_counted_together_up_to_the_nominal_length() {
        Evaluated two = inTraining().trainingEnded("2031-09-01", "CERTIFIED").trainingStarted("2032-03-01")
                .trainingEnded("2035-03-01", "CERTIFIED").asOf("2035-03-01");
        assertThat(two.served()).isEqualTo(36);
        assertThat(two.expectedEnd()).isEqualTo("2038-03-01");
    }

    @Test
    void a_stint_that_does_not_count_takes_none_of_the_nominal_length() {
        Evaluated second = inTraining().trainingEnded("2031-09-01", "WITHDRAWN").trainingStarted("2032-03-01")
                .trainingEnded("2035-03-01", "CERTIFIED").asOf("2035-03-01");
        assertThat(second.start()).isEqualTo("2032-03-01");
        assertThat(second.served()).isEqualTo(36);
        assertThat(second.expectedEnd()).isEqualTo("2038-03-01");
    }

    @Test
    void provisional_means_the_end_would_be_another_if_what_is_open_were_lost() {
        Life deployedBefore = graduatedBachelor().deployed("2030-07-01").trainingStarted("2030-09-01");
        assertThat(deployedBefore.asOf("2031-09-01").provisional()).isFalse();
        Life deployedLater = inTraining().deployed("2031-09-01");
        assertThat(deployedLater.asOf("2031-08-31").provisional()).isTrue();
        assertThat(deployedLater.asOf("2031-12-01").provisional()).isTrue();
    }

    @Test
    void a_completion_that_rests_on_a_pending_result_is_undone_when_it_fails() {
        Life complete = inTraining().trainingEnded("2033-09-01", "PENDING").deployed("2033-09-01");
        assertThat(complete.asOf("2036-09-01").phase()).isEqualTo("FULFILLED");
        assertThat(complete.asOf("2036-09-01").provisional()).isTrue();
        Evaluated failed = complete.trainingFailed("2036-10-01").asOf("2036-10-01");
        assertThat(failed.phase()).isEqualTo("SERVING");
        assertThat(failed.completedOn()).isNull();
        assertThat(failed.expectedEnd()).isEqualTo("2039-09-01");
    }
}
