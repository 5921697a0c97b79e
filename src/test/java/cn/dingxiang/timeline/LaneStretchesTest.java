package cn.dingxiang.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a stint, a deployment, a pause or a wait brings to the clock, each by itself: no day is left out and none is told twice. */
class LaneStretchesTest {
    private static final LocalDate TO = LocalDate.parse("2034-01-01");

    private static Situation situation(Life life) {
        Scenario scenario = Scenario.read(life.scenario("2034-01-01"));
        return new Situation(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf());
    }

    private static List<String> lines(List<Stretch> stretches) {
        return stretches.stream().map(stretch -> stretch.cause() + " " + stretch.days().from() + ".." + stretch.days().to()).toList();
    }

    private static List<String> training(Life life) {
        Situation situation = situation(life);
        return situation.course().stints().stream().flatMap(stint -> lines(situation.clock().stretchesOf(stint, TO)).stream()).toList();
    }

    private static List<String> deployed(Life life) {
        Situation situation = situation(life);
        return situation.course().postings().stream().flatMap(posting -> lines(situation.clock().stretchesOf(posting, TO)).stream()).toList();
    }

    @Test
    void training_by_its_credit() {
        Life life = Life.graduatedBachelor().trainingStarted("2030-08-01").trainingEnded("2033-09-01", "CERTIFIED");

        assertThat(training(life)).containsExactly("TRAINING 2030-08-01..2033-08-01", "TRAINING_BEYOND_LIMIT 2033-08-01..2033-09-01");
        assertThat(training(life.with("trainingCredit", "NONE"))).containsExactly("TRAINING_NOT_CREDITED 2030-08-01..2033-09-01");
        assertThat(training(life.without("trainingCredit"))).containsExactly("TRAINING_CREDIT_UNSET 2030-08-01..2033-09-01");
        assertThat(training(Life.graduatedBachelor().trainingStarted("2030-08-01").trainingEnded("2031-09-01", "WITHDRAWN")
                .trainingStarted("2031-10-01"))).containsExactly("TRAINING_WITHOUT_CERTIFICATE 2030-08-01..2031-09-01",
                "TRAINING 2031-10-01..2034-01-01");
    }

    @Test
    void a_deployment_by_coverage_and_pauses() {
        Life life = Life.serving().deployed("2026-01-01", Life.OTHER_UNIT, "STUDENT").paused("2026-02-01", "ILLNESS").resumed("2026-03-01")
                .transferApproved("2026-04-01", Life.OTHER_UNIT, "COUNTY");

        assertThat(deployed(life)).containsExactly("DEPLOYED 2025-09-01..2026-01-01", "UNIT_NOT_COVERED 2026-01-01..2026-02-01",
                "PAUSED 2026-02-01..2026-03-01", "UNIT_NOT_COVERED 2026-03-01..2026-04-01", "DEPLOYED 2026-04-01..2034-01-01");
    }

    @Test
    void a_pause_and_a_secondment_by_what_they_stop() {
        Situation situation = situation(Life.serving().paused("2026-01-01", "MATERNITY", "2026-06-01").resumed("2026-06-15")
                .paused("2026-07-01", "ILLNESS").resumed("2026-08-01").seconded("2026-09-01", "COUNTY").returned("2026-10-01"));
        ServiceClock clock = situation.clock();

        assertThat(lines(clock.stretchesOf(situation.course().pauses().get(0), TO))).containsExactly("DEPLOYED 2026-01-01..2026-06-01",
                "PAUSE_OVERSTAYED 2026-06-01..2026-06-15");
        assertThat(lines(clock.stretchesOf(situation.course().pauses().get(1), LocalDate.parse("2026-07-11"))))
                .containsExactly("PAUSED 2026-07-01..2026-07-11");
        assertThat(lines(clock.stretchesOf(situation.course().secondments().get(0), TO))).containsExactly("SECONDED 2026-09-01..2026-10-01");
    }

    @Test
    void waiting_leaves_out_training_unless_it_counts() {
        Life life = Life.bachelor().with("report.after", "GRADUATION").graduated("2030-06-30").reported("2030-07-10")
                .trainingStarted("2030-09-01").trainingEnded("2030-10-01", "WITHDRAWN").employed("2030-11-01");

        assertThat(lines(situation(life).clock().awaited(LocalDate.parse("2030-11-15")))).containsExactly(
                "AWAITING_COUNTY 2030-08-10..2030-09-01", "AWAITING_COUNTY 2030-10-01..2030-11-01");
        assertThat(lines(situation(life.with("clockWhileAwaitingPost", true)).clock().awaited(LocalDate.parse("2030-11-15"))))
                .containsExactly("AWAITING_COUNTED 2030-08-10..2030-11-01");
        assertThat(lines(situation(life.without("clockWhileAwaitingPost")).clock().awaited(LocalDate.parse("2030-08-15"))))
                .containsExactly("AWAITING_UNSET 2030-08-10..2030-08-15");
    }
}
