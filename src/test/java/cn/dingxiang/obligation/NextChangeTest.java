package cn.dingxiang.obligation;

import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.graduatedBachelor;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.testing.Life;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Domain rules, section 7: {@code nextChangeOn}, the first day on which phase or findings would differ if nothing new came. */
class NextChangeTest {

    private static Evaluation evaluation(Life life, String asOf) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        return Evaluator.evaluate(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf());
    }

    @Test
    void nothing_to_come_is_no_change() {
        assertThat(college().asOf("2023-01-01").nextChangeOn()).isNull();
        assertThat(serving().leftPost("2026-01-01", "RESIGNED").asOf("2026-02-01").nextChangeOn()).isNull();
    }

    @Test
    void a_duty_changes_something_on_the_day_after_it_is_due() {
        Life graduated = college().graduated("2025-06-30");
        assertThat(graduated.asOf("2025-06-30").nextChangeOn()).isEqualTo("2025-08-30");
        assertThat(graduated.asOf("2025-08-29").nextChangeOn()).isEqualTo("2025-08-30");
        assertThat(graduated.asOf("2025-08-30").nextChangeOn()).isNull();
    }

    @Test
    void the_earliest_of_several_counts() {
        Life life = graduatedBachelor().with("report.after", "GRADUATION");
        assertThat(life.asOf("2030-06-30").nextChangeOn()).isEqualTo("2030-07-31");
        assertThat(life.asOf("2030-07-31").nextChangeOn()).isEqualTo("2030-10-01");
        assertThat(life.with("trainingStartDue", "07-15").asOf("2030-06-30").nextChangeOn()).isEqualTo("2030-07-16");
    }

    @Test
    void a_recorded_event_still_to_come_is_not_known_and_changes_nothing() {
        assertThat(college().graduated("2025-06-30").reported("2025-07-10").asOf("2025-07-01").nextChangeOn()).isEqualTo("2025-08-30");
    }

    @Test
    void completion_changes_the_phase_and_then_the_certificate_falls_due() {
        assertThat(serving().asOf("2026-01-01").nextChangeOn()).isEqualTo("2031-09-01");
        assertThat(serving().asOf("2031-08-31").nextChangeOn()).isEqualTo("2031-09-01");
        assertThat(serving().asOf("2031-09-01").nextChangeOn()).isEqualTo("2031-10-02");
        assertThat(serving().asOf("2031-10-02").nextChangeOn()).isNull();
    }

    @Test
    void of_years_to_come_one_attested_in_advance_is_passed_over() {
        Life ahead = serving().with("attestationDue", "03-31").attested("2026-01-10", 2025).attested("2026-01-11", 2026)
                .attested("2026-01-12", 2027);
        assertThat(ahead.asOf("2026-02-01").nextChangeOn()).isEqualTo("2029-04-01");
    }

    @Test
    void attestation_comes_back_every_year() {
        Life attesting = serving().with("attestationDue", "03-31").attested("2026-01-10", 2025);
        assertThat(attesting.asOf("2026-02-01").nextChangeOn()).isEqualTo("2027-04-01");
        assertThat(attesting.asOf("2027-04-01").nextChangeOn()).isEqualTo("2028-04-01");
    }

    @Test
    void an_overdue_pause_and_the_end_of_a_clock_that_stands_still() {
        Life paused = serving().paused("2026-03-01", "ILLNESS", "2026-05-01");
        assertThat(paused.asOf("2026-03-01").nextChangeOn()).isEqualTo("2026-05-02");
        assertThat(paused.asOf("2026-05-02").nextChangeOn()).isNull();
    }

    @Test
    void a_term_needed_later_changes_something_when_it_is_needed() {
        Life waiting = college().without("clockWhileAwaitingPost").without("employ.withinDays").graduated("2025-06-30").employed("2025-08-25");
        assertThat(waiting.asOf("2025-08-25").nextChangeOn()).isEqualTo("2025-09-25");
        Life complete = serving().without("discharge.withinDays");
        assertThat(complete.asOf("2031-09-01").nextChangeOn()).isNull();
    }

    @Test
    void waiting_alone_completes_service_where_it_counts() {
        Life waiting = college().months(12).with("clockWhileAwaitingPost", true).graduated("2025-06-30").reported("2025-08-20");
        assertThat(waiting.asOf("2025-09-20").nextChangeOn()).isEqualTo("2026-09-20");
    }

    @Test
    void training_runs_to_its_nominal_length_and_its_longest() {
        Life training = graduatedBachelor().with("trainingMaxMonths", 48).trainingStarted("2030-09-01");
        assertThat(training.asOf("2030-09-01").nextChangeOn()).isEqualTo("2034-09-02");
        assertThat(training.months(24).asOf("2030-09-01").nextChangeOn()).isEqualTo("2032-09-01");
    }

    @Test
    void fifty_years_is_as_far_as_it_looks() {
        assertThat(college().graduated("2025-06-30").deferred("2025-07-01", "REPORT", "2075-06-30").asOf("2025-07-01").nextChangeOn())
                .isEqualTo("2075-07-01");
        assertThat(college().graduated("2025-06-30").deferred("2025-07-01", "REPORT", "2075-07-01").asOf("2025-07-01").nextChangeOn()).isNull();
    }

    @Test
    void an_overdue_duty_that_completion_will_have_overtaken_changes_nothing() {
        Life paused = serving().paused("2031-08-01", "MATERNITY", "2031-09-15");
        assertThat(paused.asOf("2031-08-10").nextChangeOn()).isEqualTo("2031-09-01");
        assertThat(paused.asOf("2031-09-01").nextChangeOn()).isEqualTo("2031-10-02");
    }

    @Test
    void an_allowed_deferral_moves_the_change() {
        assertThat(college().graduated("2025-06-30").deferred("2025-07-10", "REPORT", "2025-12-31").asOf("2025-07-10").nextChangeOn())
                .isEqualTo("2026-01-01");
    }

    // steadyUntil: also the duties, and whether the clock runs.

    @Test
    void steady_until_the_clock_starts_or_stops() {
        Life waiting = college().with("clockWhileAwaitingPost", true).graduated("2025-06-30").reported("2025-08-20");
        assertThat(evaluation(waiting, "2025-08-20").clockRuns()).isFalse();
        assertThat(evaluation(waiting, "2025-09-20").clockRuns()).isTrue();
        assertThat(evaluation(waiting, "2025-08-20").steadyUntil()).isEqualTo("2025-09-20");
        Life paused = serving().paused("2026-03-01", "MATERNITY", "2026-05-01");
        assertThat(evaluation(paused, "2026-04-01").clockRuns()).isTrue();
        assertThat(evaluation(paused, "2026-04-01").nextChangeOn()).isEqualTo("2026-05-02");
        assertThat(evaluation(paused, "2026-04-01").steadyUntil()).isEqualTo("2026-05-01");
        assertThat(evaluation(paused, "2026-05-01").clockRuns()).isFalse();
    }

    @Test
    void steady_until_a_duty_begins() {
        Life attesting = serving().with("attestationDue", "03-31");
        assertThat(evaluation(attesting, "2025-10-01").nextChangeOn()).isEqualTo("2026-04-01");
        assertThat(evaluation(attesting, "2025-10-01").steadyUntil()).isEqualTo("2026-01-01");
        assertThat(evaluation(attesting, "2026-01-01").steadyUntil()).isEqualTo("2026-04-01");
    }

    @Test
    void steady_for_a_day_only_while_a_due_date_moves_with_today() {
        Life paused = graduatedBachelor().with("trainingMaxMonths", 48).trainingStarted("2030-09-01").trainingPaused("2031-08-01", "ILLNESS");
        assertThat(evaluation(paused, "2031-09-15").nextChangeOn()).isNull();
        assertThat(evaluation(paused, "2031-09-15").steadyUntil()).isEqualTo("2031-09-16");
    }

    @Test
    void steady_for_good_when_nothing_is_to_come() {
        assertThat(evaluation(college().graduated("2025-06-30").released("2025-07-01"), "2025-07-01").steadyUntil()).isNull();
        assertThat(evaluation(serving().leftPost("2026-01-01", "RESIGNED"), "2026-02-01").steadyUntil()).isNull();
    }
}
