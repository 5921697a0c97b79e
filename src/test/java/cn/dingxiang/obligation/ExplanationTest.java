package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.testing.IndependentLives;
import cn.dingxiang.timeline.ServiceClock;
import cn.dingxiang.timeline.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Laws of explanations, on 700 random lives: what is told is what was found. */
class ExplanationTest {

    @Test
    void every_finding_of_700_lives_is_explained_up_to_its_days_from_its_own_facts_and_clauses() {
        Set<FindingCode> seen = EnumSet.noneOf(FindingCode.class);
        each((life, scenario, evaluator) -> {
            List<Finding> findings = evaluator.evaluation().findings();
            List<Explanation> whys = evaluator.explainFindings();
            assertThat(whys).hasSameSizeAs(findings);
            for (int i = 0; i < whys.size(); i++) {
                Finding finding = findings.get(i);
                Explanation why = whys.get(i);
                String which = "life " + life + ": " + finding;
                assertThat(why.facts().size() + why.terms().size()).as(which).isPositive();
                assertThat(why.clauses()).as(which).isEqualTo(finding.clauses());
                assertThat(why.arrivesOn()).as(which).isEqualTo(finding.since());
                assertThat(last(why.closing())).as(which).isEqualTo(finding.closedOn());
                assertThat(why.standing()).as(which).isNotEmpty();
                assertThat(evaluator.explain(finding).clauses()).as(which).isEqualTo(finding.clauses());
                assertThat(why.facts()).as(which).allMatch(fact -> scenario.events().stream().anyMatch(event -> event == fact.event()));
                if (finding.code() != FindingCode.SERVICE_TERM_BELOW_MINIMUM) {
                    assertThat(why.facts()).as(which).isNotEmpty();
                }
                seen.add(finding.code());
            }
        });
        assertThat(seen).as("every code is found in some life").isEqualTo(EnumSet.allOf(FindingCode.class));
    }

    @Test
    void every_duty_of_700_lives_is_explained_up_to_its_due_day() {
        each((life, scenario, evaluator) -> {
            List<DutyStatus> duties = evaluator.evaluation().duties();
            List<Explanation> whys = evaluator.explainDuties();
            assertThat(whys).hasSameSizeAs(duties);
            for (int i = 0; i < whys.size(); i++) {
                DutyStatus duty = duties.get(i);
                assertThat(whys.get(i).clauses()).as("life " + life + ": " + duty).isEqualTo(duty.clauses());
                assertThat(whys.get(i).arrivesOn()).as("life " + life + ": " + duty)
                        .isEqualTo(duty.dueOn() == null ? duty.triggeredOn() : duty.dueOn());
                assertThat(last(whys.get(i).closing())).as("life " + life + ": " + duty).isEqualTo(duty.doneOn());
            }
        });
    }

    @Test
    void the_clock_of_700_lives_adds_up_day_by_day() {
        Set<Stretch.Cause> seen = EnumSet.noneOf(Stretch.Cause.class);
        each((life, scenario, evaluator) -> {
            ServiceClock clock = evaluator.situation().clock();
            ServiceClock.Reading reading = clock.read(scenario.asOf());
            Explanation why = evaluator.explainService();
            assertThat(why.arrivesOn()).as("life " + life).isEqualTo(reading.expectedEnd());
            List<Stretch> stretches = clock.stretches(scenario.asOf());
            LocalDate reached = reading.start();
            long uncounted = 0;
            for (Stretch stretch : stretches) {
                assertThat(stretch.days().from()).as("life " + life + ": no day is left out or told twice").isEqualTo(reached);
                reached = stretch.days().to();
                uncounted += stretch.cause().counts() ? 0 : stretch.length();
                seen.add(stretch.cause());
            }
            assertThat(reached).as("life " + life).isEqualTo(reading.expectedEnd());
            if (reading.start() != null) {
                assertThat(reading.start().plusMonths(reading.requiredMonths()).plusDays(uncounted)).as("life " + life)
                        .isEqualTo(reading.expectedEnd());
            }
        });
        assertThat(seen).as("every cause occurs in some life").isEqualTo(EnumSet.allOf(Stretch.Cause.class));
    }

    @Test
    void everything_told_can_be_said_in_both_languages_and_shows_no_code() {
        List<String> shown = new ArrayList<>();
        // SOCIAL_INSURANCE, the register these lives have, is a name given.
        each((life, scenario, evaluator) -> texts(new ExplanationTree(scenario.events()).write(evaluator, scenario.asks()), shown));
        assertThat(shown).hasSizeGreaterThan(1_000);
        Set<String> told = shown.stream().map(text -> text.replace("SOCIAL_INSURANCE", "register")).collect(Collectors.toSet());
        assertThat(told).allSatisfy(text -> assertThat(text).doesNotContain("{", "}", "null", "违约人").isNotBlank()
                .doesNotMatch("(?s).*\\b[A-Z]+_[A-Z_]+\\b.*"));
    }

    private static LocalDate last(List<Explanation.Step> steps) {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).on();
    }

    /** The words of the tree: what stands under {@code zh} and {@code en}. */
    private static void texts(Object tree, List<String> into) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals("zh") || name.equals("en")) {
                    into.add((String) value);
                } else {
                    texts(value, into);
                }
            });
        } else if (tree instanceof List<?> items) {
            items.forEach(item -> texts(item, into));
        }
    }

    private interface Look {
        void at(int life, Scenario scenario, Evaluator evaluator);
    }

    private static void each(Look look) {
        List<Map<String, Object>> trees = IndependentLives.scenarios();
        for (int i = 0; i < trees.size(); i++) {
            Scenario scenario = Scenario.read(trees.get(i));
            look.at(i, scenario, Evaluator.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf()));
        }
    }
}
