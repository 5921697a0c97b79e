package cn.dingxiang.timeline;

import static cn.dingxiang.testing.Life.bachelor;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import org.junit.jupiter.api.Test;

/** Domain rules, section 5: start, expected end, months served, completion. {@link Life#serving} serves 2025-09-01 to 2031-09-01. */
class ServiceClockTest {

    @Test
    void before_any_credited_day_there_is_no_start_and_no_end() {
        Evaluated dayBefore = serving().asOf("2025-08-31");
        assertThat(dayBefore.start()).isNull();
        assertThat(dayBefore.expectedEnd()).isNull();
        assertThat(dayBefore.served()).isZero();
        assertThat(dayBefore.remaining()).isEqualTo(72);
        assertThat(dayBefore.provisional()).isFalse();
    }

    @Test
    void today_counts_for_the_start_but_not_yet_as_served() {
        Evaluated firstDay = serving().asOf("2025-09-01");
        assertThat(firstDay.start()).isEqualTo("2025-09-01");
        assertThat(firstDay.expectedEnd()).isEqualTo("2031-09-01");
        assertThat(firstDay.served()).isZero();
    }

    @Test
    void a_month_is_served_on_the_day_it_is_over_and_not_the_day_before() {
        assertThat(serving().asOf("2025-09-30").served()).isZero();
        assertThat(serving().asOf("2025-10-01").served()).isEqualTo(1);
        assertThat(serving().asOf("2025-10-01").remaining()).isEqualTo(71);
    }

    @Test
    void service_is_complete_on_the_first_free_day_and_not_on_the_last_day_of_service() {
        Evaluated lastDay = serving().asOf("2031-08-31");
        assertThat(lastDay.completedOn()).isNull();
        assertThat(lastDay.served()).isEqualTo(71);
        assertThat(lastDay.phase()).isEqualTo("SERVING");
        Evaluated freeDay = serving().asOf("2031-09-01");
        assertThat(freeDay.completedOn()).isEqualTo("2031-09-01");
        assertThat(freeDay.served()).isEqualTo(72);
        assertThat(freeDay.remaining()).isZero();
        assertThat(freeDay.phase()).isEqualTo("FULFILLED");
    }

    @Test
    void months_served_never_exceed_what_was_agreed() {
        assertThat(serving().asOf("2035-01-01").served()).isEqualTo(72);
        assertThat(serving().asOf("2035-01-01").expectedEnd()).isEqualTo("2031-09-01");
    }

    @Test
    void days_off_the_post_move_the_end_by_as_many_days() {
        Life away = serving().leftPost("2025-12-01", "RESIGNED").deployed("2026-01-01");
        assertThat(away.asOf("2026-02-01").expectedEnd()).isEqualTo("2031-10-02");
    }

    @Test
    void while_the_clock_stands_still_the_end_is_a_projection_that_moves_with_today() {
        Life away = serving().leftPost("2025-12-01", "ABSENT");
        assertThat(away.asOf("2025-12-01").expectedEnd()).isEqualTo("2031-09-01");
        assertThat(away.asOf("2025-12-02").expectedEnd()).isEqualTo("2031-09-02");
        assertThat(away.asOf("2026-01-01").expectedEnd()).isEqualTo("2031-10-02");
    }

    @Test
    void months_served_leave_uncredited_days_out() {
        Life away = serving().leftPost("2025-12-01", "RESIGNED").deployed("2026-01-01");
        assertThat(away.asOf("2026-01-01").served()).isEqualTo(3);
        assertThat(away.asOf("2026-01-31").served()).isEqualTo(3);
        assertThat(away.asOf("2026-02-01").served()).isEqualTo(4);
    }

    @Test
    void adding_months_clips_at_the_end_of_the_month() {
        Life clipped = college().months(6).graduated("2028-06-30").deployed("2028-08-31");
        assertThat(clipped.asOf("2028-09-01").expectedEnd()).isEqualTo("2029-02-28");
        assertThat(clipped.asOf("2029-02-27").served()).isEqualTo(5);
        assertThat(clipped.asOf("2029-02-28").served()).isEqualTo(6);
        assertThat(clipped.asOf("2029-02-28").completedOn()).isEqualTo("2029-02-28");
    }

    @Test
    void months_served_are_counted_from_the_start_so_that_clipping_does_not_add_up() {
        Life clipped = college().graduated("2028-06-30").deployed("2028-08-31");
        assertThat(clipped.asOf("2028-09-30").served()).isEqualTo(1);
        assertThat(clipped.asOf("2029-02-28").served()).isEqualTo(6);
        assertThat(clipped.asOf("2029-03-30").served()).isEqualTo(6);
        assertThat(clipped.asOf("2029-03-31").served()).isEqualTo(7);
    }

    @Test
    void once_the_agreement_has_ended_the_clock_is_read_on_that_day() {
        Life released = serving().released("2026-03-01");
        assertThat(released.asOf("2028-01-01").served()).isEqualTo(6);
        assertThat(released.asOf("2028-01-01").expectedEnd()).isEqualTo("2031-09-01");
        assertThat(released.asOf("2035-01-01").completedOn()).isNull();
    }

    @Test
    void the_day_the_agreement_ends_may_still_be_the_day_of_completion() {
        assertThat(serving().released("2031-08-31").asOf("2031-10-01").completedOn()).isNull();
        assertThat(serving().released("2031-09-01").asOf("2031-10-01").completedOn()).isEqualTo("2031-09-01");
        assertThat(serving().discharged("2031-09-20").asOf("2031-10-01").completedOn()).isEqualTo("2031-09-01");
    }

    @Test
    void a_completion_stays_where_it_was_whatever_follows() {
        assertThat(serving().leftPost("2031-09-01", "RESIGNED").asOf("2031-10-01").completedOn()).isEqualTo("2031-09-01");
        assertThat(serving().leftPost("2031-09-02", "RESIGNED").asOf("2031-10-01").completedOn()).isEqualTo("2031-09-01");
        assertThat(serving().leftPost("2031-08-31", "RESIGNED").asOf("2031-10-01").completedOn()).isNull();
    }

    @Test
    void a_new_deployment_to_the_same_unit_leaves_no_gap() {
        assertThat(serving().deployed("2026-03-01").asOf("2026-05-01").expectedEnd()).isEqualTo("2031-09-01");
    }

    @Test
    void left_on_the_day_of_deployment_no_day_is_credited() {
        Life gone = serving().leftPost("2025-09-01", "RESIGNED");
        assertThat(gone.asOf("2025-10-01").start()).isNull();
        assertThat(gone.asOf("2025-10-01").expectedEnd()).isNull();
    }

    @Test
    void one_day_of_service_is_a_start() {
        Life gone = serving().leftPost("2025-09-02", "RESIGNED");
        assertThat(gone.asOf("2025-10-02").start()).isEqualTo("2025-09-01");
        assertThat(gone.asOf("2025-10-02").expectedEnd()).isEqualTo("2031-10-01");
    }

    @Test
    void days_both_in_training_and_deployed_count_once() {
        Life both = bachelor().graduated("2030-06-30").trainingStarted("2030-09-01").deployed("2032-09-01")
                .trainingEnded("2033-09-01", "CERTIFIED");
        assertThat(both.asOf("2034-09-01").served()).isEqualTo(48);
        assertThat(both.asOf("2034-09-01").expectedEnd()).isEqualTo("2036-09-01");
    }

    @Test
    void employment_without_deployment_does_not_run_the_clock() {
        assertThat(college().graduated("2025-06-30").employed("2025-08-25").asOf("2025-12-01").start()).isNull();
    }

    // Pauses and secondments (5.2). 2026-03-01 to 2026-05-01 are 61 days; 2031-09-01 and 61 days are 2031-11-01.

    @Test
    void a_pause_on_a_ground_that_runs_the_clock_moves_nothing() {
        assertThat(serving().paused("2026-03-01", "MATERNITY").resumed("2026-05-01").asOf("2026-06-01").expectedEnd())
                .isEqualTo("2031-09-01");
    }

    @Test
    void a_pause_on_a_ground_that_does_not_run_the_clock_moves_the_end() {
        assertThat(serving().paused("2026-03-01", "ILLNESS").resumed("2026-05-01").asOf("2026-06-01").expectedEnd())
                .isEqualTo("2031-11-01");
    }

    @Test
    void a_pause_on_a_ground_left_open_by_the_terms_does_not_run_the_clock() {
        assertThat(serving().without("pauses.MATERNITY").paused("2026-03-01", "MATERNITY").resumed("2026-05-01").asOf("2026-06-01")
                .expectedEnd()).isEqualTo("2031-11-01");
    }

    @Test
    void a_pause_without_approval_does_not_run_the_clock_whatever_its_ground() {
        assertThat(serving().paused("2026-03-01", "MATERNITY").saying("approved", false).resumed("2026-05-01").asOf("2026-06-01")
                .expectedEnd()).isEqualTo("2031-11-01");
    }

    @Test
    void the_day_to_be_back_counts_again_and_each_day_after_it_is_overstayed() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.resumed("2026-05-01").asOf("2026-06-01").expectedEnd()).isEqualTo("2031-09-01");
        assertThat(paused.resumed("2026-05-02").asOf("2026-06-01").expectedEnd()).isEqualTo("2031-09-02");
        assertThat(paused.resumed("2026-05-11").asOf("2026-06-01").expectedEnd()).isEqualTo("2031-09-11");
    }

    @Test
    void back_before_the_day_to_be_back_nothing_is_overstayed() {
        assertThat(serving().paused("2026-03-01", "MATERNITY", "2026-05-01").resumed("2026-04-20").asOf("2026-06-01").expectedEnd())
                .isEqualTo("2031-09-01");
    }

    @Test
    void while_overstayed_and_open_each_day_moves_the_end() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.asOf("2026-05-01").expectedEnd()).isEqualTo("2031-09-01");
        assertThat(paused.asOf("2026-05-02").expectedEnd()).isEqualTo("2031-09-02");
        assertThat(paused.asOf("2026-05-11").expectedEnd()).isEqualTo("2031-09-11");
    }

    @Test
    void an_extension_in_time_leaves_nothing_overstayed() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.pauseExtended("2026-04-20", "2026-06-01").resumed("2026-06-01").asOf("2026-07-01").expectedEnd())
                .isEqualTo("2031-09-01");
        assertThat(paused.pauseExtended("2026-05-01", "2026-06-01").resumed("2026-06-01").asOf("2026-07-01").expectedEnd())
                .isEqualTo("2031-09-01");
    }

    @Test
    void the_days_between_the_old_day_and_a_late_extension_stay_overstayed() {
        Life extended = serving().paused("2026-03-01", "MATERNITY", "2026-05-01").pauseExtended("2026-05-11", "2026-06-01");
        assertThat(extended.resumed("2026-06-01").asOf("2026-07-01").expectedEnd()).isEqualTo("2031-09-11");
        assertThat(extended.resumed("2026-06-06").asOf("2026-07-01").expectedEnd()).isEqualTo("2031-09-16");
    }

    @Test
    void an_extension_that_is_not_later_than_the_day_set_changes_nothing() {
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(paused.pauseExtended("2026-04-01", "2026-04-20").resumed("2026-05-01").asOf("2026-06-01").expectedEnd())
                .isEqualTo("2031-09-01");
        assertThat(paused.pauseExtended("2026-04-01", "2026-05-01").resumed("2026-05-03").asOf("2026-06-01").expectedEnd())
                .isEqualTo("2031-09-03");
    }

    @Test
    void overstayed_days_cost_nothing_more_where_the_ground_stops_the_clock_anyway() {
        assertThat(serving().paused("2026-03-01", "ILLNESS", "2026-04-01").resumed("2026-05-01").asOf("2026-06-01").expectedEnd())
                .isEqualTo("2031-11-01");
    }

    @Test
    void leaving_the_post_ends_the_pause() {
        Life gone = serving().paused("2026-03-01", "MATERNITY", "2026-05-01").leftPost("2026-05-01", "RESIGNED").deployed("2026-05-11");
        assertThat(gone.asOf("2026-06-01").expectedEnd()).isEqualTo("2031-09-11");
        assertThat(gone.asOf("2026-06-01").phase()).isEqualTo("SERVING");
    }

    @Test
    void a_new_deployment_ends_the_pause() {
        Life moved = serving().paused("2026-03-01", "ILLNESS").deployed("2026-05-01");
        assertThat(moved.asOf("2026-06-01").expectedEnd()).isEqualTo("2031-11-01");
        assertThat(moved.asOf("2026-06-01").phase()).isEqualTo("SERVING");
    }

    @Test
    void a_secondment_runs_the_clock_only_where_the_terms_say_so() {
        Life away = serving().seconded("2026-03-01", "COUNTY").returned("2026-05-01");
        assertThat(away.asOf("2026-06-01").expectedEnd()).isEqualTo("2031-11-01");
        assertThat(away.without("pauses.SECONDMENT").asOf("2026-06-01").expectedEnd()).isEqualTo("2031-11-01");
        assertThat(away.with("pauses.SECONDMENT", true).asOf("2026-06-01").expectedEnd()).isEqualTo("2031-09-01");
    }

    @Test
    void leaving_or_a_new_deployment_ends_the_secondment() {
        Life away = serving().seconded("2026-03-01", "COUNTY");
        assertThat(away.deployed("2026-05-01").asOf("2026-06-01").expectedEnd()).isEqualTo("2031-11-01");
        assertThat(away.leftPost("2026-04-01", "ABSENT").deployed("2026-05-01").asOf("2026-06-01").expectedEnd()).isEqualTo("2031-11-01");
    }

    @Test
    void a_pause_and_a_secondment_together_cost_their_days_once() {
        Life both = serving().seconded("2026-03-01", "COUNTY").paused("2026-04-01", "ILLNESS").returned("2026-05-01").resumed("2026-06-01");
        assertThat(both.asOf("2026-07-01").expectedEnd()).isEqualTo("2031-12-02");
    }

    @Test
    void a_pause_of_service_costs_no_day_of_training() {
        Life training = bachelor().graduated("2030-06-30").trainingStarted("2030-09-01").deployed("2031-09-01")
                .paused("2031-10-01", "ILLNESS").resumed("2031-12-01").trainingEnded("2033-09-01", "CERTIFIED");
        assertThat(training.asOf("2033-09-01").expectedEnd()).isEqualTo("2036-09-01");
    }

    // Awaiting the county (5.4).

    private static Life waiting() {
        return college().with("clockWhileAwaitingPost", true).graduated("2025-06-30").reported("2025-08-20");
    }

    @Test
    void with_the_clock_running_while_awaiting_a_post_service_starts_the_day_the_county_is_overdue() {
        assertThat(waiting().asOf("2025-09-19").start()).isNull();
        assertThat(waiting().asOf("2025-09-20").start()).isEqualTo("2025-09-20");
        assertThat(waiting().asOf("2025-09-20").expectedEnd()).isEqualTo("2031-09-20");
    }

    @Test
    void days_awaiting_count_up_to_the_day_the_county_acts() {
        Life employed = waiting().employed("2025-10-01");
        assertThat(employed.asOf("2025-10-31").expectedEnd()).isEqualTo("2031-10-20");
        Life deployed = employed.deployed("2025-11-11");
        assertThat(deployed.asOf("2025-11-11").expectedEnd()).isEqualTo("2031-10-21");
        assertThat(deployed.asOf("2026-06-01").expectedEnd()).isEqualTo("2031-10-21");
    }

    @Test
    void without_the_term_or_where_it_says_no_awaiting_counts_nothing() {
        Life late = waiting().employed("2025-10-01").deployed("2025-11-11");
        assertThat(late.with("clockWhileAwaitingPost", false).asOf("2026-01-01").start()).isEqualTo("2025-11-11");
        assertThat(late.without("clockWhileAwaitingPost").asOf("2026-01-01").start()).isEqualTo("2025-11-11");
    }

    @Test
    void service_can_be_completed_by_waiting_alone() {
        Life waited = waiting().months(12);
        assertThat(waited.asOf("2026-09-19").completedOn()).isNull();
        assertThat(waited.asOf("2026-09-20").completedOn()).isEqualTo("2026-09-20");
        assertThat(waited.asOf("2026-09-20").phase()).isEqualTo("FULFILLED");
    }

    @Test
    void waiting_ends_with_the_agreement() {
        assertThat(waiting().released("2025-09-20").asOf("2026-01-01").start()).isNull();
        assertThat(waiting().released("2025-09-21").asOf("2026-01-01").start()).isEqualTo("2025-09-20");
        assertThat(waiting().released("2025-10-20").asOf("2026-01-01").served()).isEqualTo(1);
    }
}
