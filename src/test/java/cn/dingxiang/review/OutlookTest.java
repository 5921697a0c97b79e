package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTest {

    private static Outlook outlook(Life life, String asOf) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        Evaluator evaluator = Evaluator.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(),
                LocalDate.parse(asOf));
        return Outlook.of(evaluator.situation(), evaluator.evaluation());
    }

    private static void free(Life life, String asOf, Availability availability, String on) {
        assertThat(outlook(life, asOf).availability()).isEqualTo(availability);
        assertThat(outlook(life, asOf).availableOn()).isEqualTo(on);
    }

    private static void nobody(Life life, String asOf) {
        assertThat(outlook(life, asOf).availableOn()).isNull();
        assertThat(outlook(life, asOf).availability()).isNull();
    }

    @Test
    void a_bachelor_takes_five_years_and_three_of_training() {
        free(Life.bachelor(), "2026-01-01", Availability.STUDYING, "2033-06-30");
        free(Life.graduatedBachelor(), "2030-07-01", Availability.BEFORE_TRAINING, "2033-06-30");
        Life training = Life.graduatedBachelor().trainingStarted("2030-08-15");
        free(training, "2030-09-01", Availability.TRAINING, "2033-08-15");
        free(training.trainingEnded("2033-08-01", "CERTIFIED"), "2033-08-02", Availability.FREE, "2033-08-01");
        free(Life.graduatedBachelor().masterStarted("2030-09-01"), "2031-01-01", Availability.TRAINING, "2033-09-01");
    }

    @Test
    void junior_college_without_training_is_free_on_graduation() {
        free(Life.college(), "2023-01-01", Availability.STUDYING, "2025-06-30");
        free(Life.college().graduated("2025-07-05"), "2025-08-01", Availability.FREE, "2025-07-05");
        free(Life.college().graduated("2025-07-05").employed("2025-08-01"), "2025-08-02", Availability.FREE, "2025-07-05");
    }

    @Test
    void a_pause_of_training_moves_the_day_once_it_is_over() {
        Life paused = Life.graduatedBachelor().trainingStarted("2030-08-15").trainingPaused("2031-01-01", "ILLNESS");
        free(paused, "2031-03-01", Availability.TRAINING, "2033-08-15");
        free(paused.trainingResumed("2031-01-31"), "2031-03-01", Availability.TRAINING, "2033-09-14");
    }

    @Test
    void nobody_comes_who_is_deployed_gone_or_whose_agreement_is_over() {
        nobody(Life.serving(), "2026-01-01");
        nobody(Life.serving().leftPost("2026-01-01", "RESIGNED"), "2026-02-01");
        nobody(Life.college().studyEnded("2024-01-01"), "2024-02-01");
        nobody(Life.serving().released("2026-01-01"), "2026-02-01");
        nobody(Life.serving(), "2031-09-01");
        free(Life.serving().leftPost("2026-01-01", "RESIGNED").employed("2026-03-01"), "2026-04-01", Availability.FREE, "2026-03-01");
    }

    @Test
    void service_ends_as_the_clock_projects_and_before_it_runs_from_the_day_one_is_free() {
        assertThat(outlook(Life.serving(), "2026-01-01").endsOn()).isEqualTo("2031-09-01");
        assertThat(outlook(Life.college(), "2023-01-01").endsOn()).isEqualTo("2031-06-30");
        assertThat(outlook(Life.bachelor(), "2026-01-01").endsOn()).isEqualTo("2036-06-30");
        assertThat(outlook(Life.bachelor().with("trainingCredit", "NONE"), "2026-01-01").endsOn()).isEqualTo("2039-06-30");
        assertThat(outlook(Life.serving().seconded("2026-01-01", "COUNTY"), "2026-02-01").endsOn()).isNull();
        assertThat(outlook(Life.serving(), "2031-09-01").endsOn()).isNull();
    }

    @Test
    void it_does_not_change_from_day_to_day() {
        for (Life life : List.of(Life.bachelor(), Life.graduatedBachelor().trainingStarted("2030-08-15"), Life.serving(),
                Life.college().graduated("2025-07-05"))) {
            assertThat(outlook(life, "2030-09-01")).isEqualTo(outlook(life, "2030-12-01"));
        }
    }
}
