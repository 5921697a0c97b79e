package cn.dingxiang.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepsTest {
    @Test
    void every_action_is_listed_and_every_state_can_be_reached() {
        assertThat(Steps.ALL).extracting(Step::action).contains(Action.values());
        Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
        Steps.ALL.stream().map(Step::to).filter(to -> to != null).forEach(reached::add);
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void nothing_follows_an_end_and_whatever_is_under_way_has_a_step_for_people() {
        for (Party side : Party.values()) {
            for (CaseState state : CaseState.values()) {
                List<Step> steps = Steps.ALL.stream().filter(step -> step.fits(side, state)).toList();
                if (state.isEnded()) {
                    assertThat(steps).as("%s %s", side, state).isEmpty();
                } else if (Steps.states(side).contains(state)) {
                    assertThat(steps).as("%s %s", side, state).anyMatch(Step::isForPeople);
                }
            }
        }
    }

    @Test
    void only_confirming_confirms() {
        assertThat(Steps.ALL).filteredOn(step -> step.to() == CaseState.CONFIRMED).extracting(Step::action)
                .containsOnly(Action.CONFIRM);
        assertThat(Steps.ALL).filteredOn(step -> step.to() == null && step.isForPeople()).extracting(Step::action)
                .containsOnly(Action.ACCEPT_COMPLAINT, Action.REJECT_COMPLAINT, Action.AGREE_INSTALMENTS);
        assertThat(Steps.ALL).filteredOn(step -> step.action() == Action.CONFIRM).allMatch(Step::isForPeople)
                .allMatch(step -> step.evidence() && !step.roles().contains(Role.STUDENT));
    }

    @Test
    void nobody_of_a_county_decides_about_the_county() {
        assertThat(Steps.ALL).filteredOn(step -> step.sides().contains(Party.COUNTY)
                        && (step.roles().contains(Role.COUNTY_OFFICER) || step.roles().contains(Role.COUNTY_REVIEWER)))
                .extracting(Step::action).containsOnly(Action.HEAR_STATEMENT, Action.LODGE_COMPLAINT);
    }

    @Test
    void a_complaint_is_possible_until_settlement() {
        Set<CaseState> from = Steps.of(Action.LODGE_COMPLAINT, Party.STUDENT).get(0).from();
        assertThat(from).contains(CaseState.OPEN, CaseState.NOTICE_SERVED, CaseState.CONFIRMATION_PROPOSED, CaseState.CONFIRMED)
                .doesNotContain(CaseState.SETTLEMENT, CaseState.RELEASED);
    }

    @Test
    void states_steps_and_refusals_are_put_in_both_languages() {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            for (Party side : Party.values()) {
                Arrays.stream(CaseState.values()).forEach(state -> assertThat(Words.of(state, side, locale)).isNotBlank());
                Arrays.stream(Action.values()).forEach(action -> assertThat(Words.of(action, side, locale)).isNotBlank());
            }
        }
        assertThat(Words.of(CaseState.CONFIRMED, Party.EMPLOYER, Locale.ROOT)).doesNotContain("违约");
        assertThat(Arrays.stream(CaseState.values()).filter(state -> Words.of(state, Party.STUDENT, Locale.ROOT).contains("违约")))
                .containsExactly(CaseState.CONFIRMED);
    }

    @Test
    void what_is_refused_says_what_to_do() {
        CaseBench bench = new CaseBench();
        bench.leaving("wang");
        assertThatThrownBy(() -> bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.RELEASE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.explain(Locale.ROOT)).contains("刷新");
                    assertThat(refused.explain(Locale.ENGLISH)).contains("reload");
                });
        assertThatThrownBy(() -> bench.casework.find(CaseBench.actor("x", Role.HOSPITAL), 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> bench.casework.list(CaseBench.actor("x", Role.ADMINISTRATOR), query -> query)).isInstanceOf(Refused.class);
    }

    @Test
    void in_a_small_bureau_the_prefecture_is_the_second_and_a_correction_counts_as_recording() {
        CaseBench bench = new CaseBench();
        bench.deciders = 2;
        bench.leaving("wang");
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.BEGIN_VERIFYING);
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.SERVE_NOTICE);
        bench.step(CaseBench.actor("zhang", Role.STUDENT), Action.HEAR_STATEMENT);
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.PROPOSE_CONFIRMATION);
        assertProblem("small-bureau", () -> bench.step(CaseBench.actor("li", Role.COUNTY_REVIEWER), Action.CONFIRM));
        long left = bench.records.history("X-1").orElseThrow().events().stream()
                .filter(entry -> entry.event().get("kind").equals("LEFT_POST")).findFirst().orElseThrow().id();
        bench.records.correct(left, CaseBench.event("2027-03-10", "LEFT_POST", "reason", "ABSENT"), "原因登记有误", "zhao");
        assertProblem("proposer-recorded-the-fact", () -> bench.step(CaseBench.actor("siping", Role.PREFECTURE), Action.CONFIRM));
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.RETURN_PROPOSAL);
        bench.step(CaseBench.actor("li", Role.COUNTY_REVIEWER), Action.PROPOSE_CONFIRMATION);
        bench.step(CaseBench.actor("siping", Role.PREFECTURE), Action.CONFIRM);
        assertThat(bench.now().state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(bench.audited).extracting(entry -> entry.action()).contains("case.propose-confirmation", "case.confirm");
    }

    @Test
    void without_a_statement_the_period_must_pass_first() {
        CaseBench bench = new CaseBench();
        bench.leaving("wang");
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.BEGIN_VERIFYING);
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.SERVE_NOTICE);
        bench.clock.set("2027-03-31T23:00:00");
        assertProblem("period-running", () -> bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.PROPOSE_CONFIRMATION));
        bench.clock.set("2027-04-01T00:00:00");
        assertThat(bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.PROPOSE_CONFIRMATION).state())
                .isEqualTo(CaseState.CONFIRMATION_PROPOSED);
    }

    @Test
    void what_is_no_longer_found_cannot_be_confirmed() {
        CaseBench bench = new CaseBench();
        bench.leaving("wang");
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.BEGIN_VERIFYING);
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.SERVE_NOTICE);
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.HEAR_STATEMENT);
        bench.step(CaseBench.actor("zhao", Role.COUNTY_OFFICER), Action.PROPOSE_CONFIRMATION);
        bench.record("wang", CaseBench.event("2027-03-15", "DEPLOYED", "unit", "胜利乡卫生院", "county", "220322", "province", "22"));
        assertProblem("nothing-open", () -> bench.step(CaseBench.actor("li", Role.COUNTY_REVIEWER), Action.CONFIRM));
    }

    private static void assertProblem(String problem, Runnable step) {
        assertThatThrownBy(step::run).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
