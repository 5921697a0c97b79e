package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From when to when bans hold: the very days on which section 4 puts a day in the ban's groups, before completion. */
class BanWindowTest {
    private static final Life LIFE = Life.graduatedBachelor().with("trainingCredit", "NONE").with("bans", List.of(
            Life.ban("a", "POSTGRADUATE", "STUDY"), Life.ban("b", "POSTGRADUATE", "TRAINING"), Life.ban("c", "POSTGRADUATE", "AWAITING"),
            Life.jobBan("d", "TRAINING", "SERVICE")));

    private static Situation situation(Life life, String asOf) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        return new Situation(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf());
    }

    private static List<String> windows(Life life, String asOf) {
        return BanWindow.of(situation(life, asOf)).stream().map(window -> window.ban().clause() + window.days().spans().stream()
                .map(span -> " " + span.from() + ".." + (span.isOpen() ? "" : span.to())).reduce("", String::concat)).toList();
    }

    @Test
    void each_holds_in_its_groups_open_ones_run_on() {
        assertThat(windows(LIFE, "2030-07-15")).containsExactly("a 2025-07-15..2030-06-30", "b", "c 2030-06-30..", "d");
        assertThat(windows(LIFE.trainingStarted("2030-08-01"), "2030-08-15"))
                .containsExactly("a 2025-07-15..2030-06-30", "b 2030-08-01..", "c 2030-06-30..2030-08-01", "d 2030-08-01..");
    }

    @Test
    void completion_and_the_end_of_the_agreement_end_them() {
        Life serving = LIFE.trainingStarted("2030-08-01").trainingEnded("2033-07-31", "CERTIFIED").deployed("2033-09-01");

        assertThat(windows(serving, "2034-01-01")).containsExactly("a 2025-07-15..2030-06-30", "b 2030-08-01..2033-07-31",
                "c 2030-06-30..2030-08-01 2033-07-31..2033-09-01", "d 2030-08-01..2033-07-31 2033-09-01..2039-09-01");
        assertThat(windows(serving.released("2034-01-01"), "2034-02-01").get(3))
                .isEqualTo("d 2030-08-01..2033-07-31 2033-09-01..2034-01-01");
    }

    @Test
    void their_days_are_those_of_the_groups() {
        Life life = LIFE.trainingStarted("2030-08-01").trainingEnded("2031-07-31", "FAILED").trainingStarted("2031-10-01")
                .trainingEnded("2034-07-31", "CERTIFIED").deployed("2034-09-01").leftPost("2035-01-01", "RESIGNED");
        Situation situation = situation(life, "2036-01-01");
        List<BanWindow> windows = BanWindow.of(situation);

        for (LocalDate day = LocalDate.parse("2025-07-15"); day.isBefore(LocalDate.parse("2036-01-01")); day = day.plusDays(1)) {
            var groups = situation.groups(day);
            for (BanWindow window : windows) {
                var during = EnumSet.copyOf(window.ban().during());
                during.retainAll(groups);
                assertThat(window.days().contains(day)).as(window.ban().clause() + " " + day).isEqualTo(!during.isEmpty());
            }
        }
    }
}
