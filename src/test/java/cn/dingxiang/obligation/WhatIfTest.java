package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Phase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What would follow if something came about: the end, what would be found, what would be owed. */
class WhatIfTest {

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static WhatIf suppose(Life life, String asOf, Supposition... suppositions) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        return WhatIf.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), List.of(suppositions), scenario.asOf());
    }

    private static List<FindingCode> arising(WhatIf whatIf) {
        return whatIf.arising().stream().map(Finding::code).toList();
    }

    @Test
    void training_begun_in_time_gives_an_end_and_begun_too_late_a_closed_finding() {
        Life life = Life.graduatedBachelor();

        WhatIf inTime = suppose(life, "2030-07-10", new Supposition.TrainingStarts(day("2030-09-01")));
        assertThat(inTime.endsOn()).isEqualTo("2036-09-01");
        assertThat(inTime.preview().after().service().provisional()).isTrue();
        assertThat(arising(inTime)).isEmpty();

        WhatIf late = suppose(life, "2030-07-10", new Supposition.TrainingStarts(day("2030-12-01")));
        assertThat(late.preview().difference().findings(Difference.What.CLOSED)).extracting(Finding::code)
                .containsExactly(FindingCode.TRAINING_NOT_STARTED);
    }

    @Test
    void maternity_leave_counts_or_not_as_agreed_and_back_in_time_nothing_is_found() {
        Supposition leave = new Supposition.Leave(PauseGround.MATERNITY, day("2027-01-01"), day("2027-06-08"));

        WhatIf counted = suppose(Life.serving(), "2026-12-01", leave);
        assertThat(counted.endsOn()).isEqualTo("2031-09-01");
        assertThat(arising(counted)).isEmpty();
        assertThat(suppose(Life.serving().with("pauses.MATERNITY", false), "2026-12-01", leave).endsOn()).isEqualTo("2032-02-06");
        assertThat(arising(suppose(Life.serving().without("pauses.MATERNITY"), "2026-12-01", leave))).containsExactly(FindingCode.TERM_UNSET);
    }

    @Test
    void leave_in_training_pauses_training() {
        WhatIf whatIf = suppose(Life.graduatedBachelor().trainingStarted("2030-09-01"), "2030-12-01",
                new Supposition.Leave(PauseGround.ILLNESS, day("2031-01-01"), day("2031-02-01")));

        assertThat(whatIf.supposed()).extracting(event -> event.kind()).containsExactly(EventKind.TRAINING_PAUSED, EventKind.TRAINING_RESUMED);
        assertThat(whatIf.preview().misfits()).isEmpty();
        assertThat(whatIf.endsOn()).isEqualTo("2036-10-02");
        assertThatThrownBy(() -> new Supposition.Leave(PauseGround.ILLNESS, day("2031-01-01"), day("2031-01-01")))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    void who_resigns_reads_what_would_be_owed_that_day() {
        WhatIf whatIf = suppose(Life.serving(), "2026-12-01", new Supposition.Resigns(day("2027-09-01")));

        assertThat(arising(whatIf)).contains(FindingCode.LEFT_POST);
        assertThat(whatIf.preview().after().phase()).isEqualTo(Phase.ABSENT);
        assertThat(whatIf.owed().settlement().repayment()).isEqualTo("40000.00");
        assertThat(whatIf.owed().settlement().damages()).isEqualTo("30000.00");
        assertThat(whatIf.owed().settlement().total()).isEqualTo("70000.00");
    }

    @Test
    void what_is_not_agreed_gives_no_number() {
        WhatIf whatIf = suppose(Life.serving().without("damages"), "2026-12-01", new Supposition.Resigns(day("2027-09-01")));

        assertThat(whatIf.owed().unset()).containsExactly(Term.DAMAGES);
        assertThat(whatIf.owed().settlement().total()).isNull();
    }

    @Test
    void a_transfer_counts_with_the_approvals_agreed_and_is_found_where_none_can_be_had() {
        WhatIf inside = suppose(Life.serving(), "2026-12-01", new Supposition.Transfer(Life.OTHER_UNIT, Life.COUNTY, day("2027-01-01")));
        assertThat(arising(inside)).isEmpty();
        assertThat(inside.endsOn()).isEqualTo("2031-09-01");

        assertThat(arising(suppose(Life.serving(), "2026-12-01",
                new Supposition.Transfer(Life.OTHER_UNIT, Life.OTHER_COUNTY, day("2027-01-01"))))).isEmpty();
        assertThat(arising(suppose(Life.serving().without("transfer.crossCounty"), "2026-12-01",
                new Supposition.Transfer(Life.OTHER_UNIT, Life.OTHER_COUNTY, day("2027-01-01"))))).containsExactly(FindingCode.UNAPPROVED_TRANSFER);
        assertThat(arising(suppose(Life.serving(), "2026-12-01",
                new Supposition.Transfer(Life.OTHER_UNIT, "500101", day("2027-01-01"))))).containsExactly(FindingCode.UNAPPROVED_TRANSFER);
    }

    @Test
    void withdrawing_from_training_is_found_and_loses_its_days() {
        WhatIf whatIf = suppose(Life.graduatedBachelor().trainingStarted("2030-09-01"), "2030-12-01",
                Supposition.TrainingEnds.withdrawn(day("2031-03-01")));

        assertThat(arising(whatIf)).contains(FindingCode.TRAINING_ABANDONED);
        assertThat(whatIf.endsOn()).isNull();
    }

    @Test
    void suppositions_stand_on_each_other_and_what_does_not_fit_is_said() {
        WhatIf both = suppose(Life.graduatedBachelor(), "2030-07-10", new Supposition.TrainingStarts(day("2030-09-01")),
                new Supposition.Leave(PauseGround.MATERNITY, day("2031-01-01"), day("2031-06-01")));
        assertThat(both.supposed()).extracting(event -> event.kind()).containsExactly(EventKind.TRAINING_STARTED, EventKind.TRAINING_PAUSED,
                EventKind.TRAINING_RESUMED);
        assertThat(both.endsOn()).isEqualTo("2036-09-01");

        assertThat(suppose(Life.college().graduated("2025-06-30"), "2025-07-10", new Supposition.Resigns(day("2025-08-01"))).preview().misfits())
                .hasSize(1);
    }
}
