package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.testing.Evaluated;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.Lives;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the evaluator, on lives at random: what holds whatever happens. */
class EvaluationProperties {
    private static final Set<String> WITHOUT_SUBJECT = Set.of("NOT_REPORTED", "TRAINING_NOT_STARTED", "EMPLOYMENT_NOT_PROVIDED",
            "DISCHARGE_NOT_ISSUED", "STUDY_ENDED", "TRAINING_ABANDONED", "TRAINING_UNCERTIFIED", "UNPERMITTED_STUDY", "PRACTICE_MOVED", "LEFT_POST",
            "UNAPPROVED_TRANSFER", "UNAPPROVED_PAUSE", "SECONDED_AWAY", "NO_QUOTA_POST", "PAY_BELOW_PARITY", "GRASSROOTS_TITLE_MISUSED");
    private static final Set<String> DUTIES = Set.of("TRAINING_NOT_STARTED", "NOT_REPORTED", "EMPLOYMENT_NOT_PROVIDED", "DEPLOYMENT_NOT_PROVIDED",
            "ATTESTATION_MISSING", "DISCHARGE_NOT_ISSUED", "PAUSE_OVERSTAYED", "TRAINING_OVERRUN");
    private static final int LOOK_AHEAD = 40;

    @Provide
    Arbitrary<Life> lives() {
        return Lives.any();
    }

    @Provide
    Arbitrary<String> days() {
        return Lives.days();
    }

    @Provide
    Arbitrary<Map<String, Object>> exams() {
        return Lives.exams();
    }

    @Property(tries = 300)
    void events_after_today_change_nothing(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        assertThat(life.asOf(asOf).tree()).isEqualTo(life.knownBy(asOf).asOf(asOf).tree());
    }

    @Property(tries = 300)
    void the_order_of_the_list_matters_only_within_a_day(@ForAll("lives") Life life, @ForAll("days") String asOf, @ForAll Random random) {
        assertThat(life.shuffled(random).asOf(asOf).tree()).isEqualTo(life.asOf(asOf).tree());
    }

    @Property(tries = 100)
    void evaluating_twice_gives_the_same(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        assertThat(life.asOf(asOf).tree()).isEqualTo(life.asOf(asOf).tree());
    }

    @Property(tries = 300)
    void months_served_and_remaining_make_up_what_is_required(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Evaluated evaluated = life.asOf(asOf);
        assertThat(evaluated.served() + evaluated.remaining()).isEqualTo(evaluated.service().get("requiredMonths"));
        assertThat(evaluated.served()).isNotNegative();
        assertThat(evaluated.remaining()).isNotNegative();
        assertThat(evaluated.completedOn() != null).isEqualTo(evaluated.remaining() == 0);
        assertThat(evaluated.start() == null).isEqualTo(evaluated.expectedEnd() == null);
        if (evaluated.start() != null) {
            assertThat(evaluated.start()).isLessThanOrEqualTo(asOf);
        } else {
            assertThat(evaluated.served()).isZero();
        }
        if (evaluated.completedOn() != null) {
            assertThat(evaluated.completedOn()).isEqualTo(evaluated.expectedEnd()).isLessThanOrEqualTo(asOf);
        }
    }

    @Property(tries = 300)
    void a_day_that_passes_without_news_leaves_the_end_or_moves_it_by_one_day(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Life known = life.knownBy(asOf);
        Evaluated today = known.asOf(asOf);
        if (today.expectedEnd() != null) {
            LocalDate end = LocalDate.parse(today.expectedEnd());
            assertThat(known.asOf(plus(asOf, 1)).expectedEnd()).isIn(end.toString(), end.plusDays(1).toString());
        }
    }

    @Property(tries = 300)
    void an_uncredited_day_never_brings_the_end_nearer(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Life stays = life.knownBy(asOf);
        Life leaves = stays.leftPost(plus(asOf, 1), "ABSENT");
        for (int later : List.of(1, 2, 30, 400)) {
            String end = stays.asOf(plus(asOf, later)).expectedEnd();
            String endAway = leaves.asOf(plus(asOf, later)).expectedEnd();
            if (end != null && endAway != null) {
                assertThat(endAway).isGreaterThanOrEqualTo(end);
            }
            assertThat(end == null && endAway != null).as("leaving starts no clock").isFalse();
        }
    }

    @Property(tries = 300)
    void nothing_differs_before_the_next_change_and_something_does_on_it(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Scenario known = Scenario.read(life.knownBy(asOf).scenario(asOf));
        Agreement agreement = Agreement.of(known.agreement(), signed -> List.of());
        Evaluation today = Evaluator.evaluate(agreement, known.events(), known.asOf());
        LocalDate next = today.nextChangeOn();
        for (LocalDate day : daysBetween(known.asOf(), next)) {
            Evaluation later = Evaluator.evaluate(agreement, known.events(), day);
            assertThat(later.phase()).as("%s", day).isEqualTo(today.phase());
            assertThat(later.findings()).as("%s", day).isEqualTo(today.findings());
            assertThat(next == null || next.equals(later.nextChangeOn())).as("%s", day).isTrue();
        }
        if (next != null) {
            assertThat(next).isAfter(known.asOf());
            Evaluation then = Evaluator.evaluate(agreement, known.events(), next);
            assertThat(List.of(then.phase(), then.findings())).isNotEqualTo(List.of(today.phase(), today.findings()));
        }
    }

    @Property(tries = 300)
    void a_rule_finds_nothing_where_none_of_the_events_that_raise_it_came(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Scenario known = Scenario.read(life.knownBy(asOf).scenario(asOf));
        Situation situation = new Situation(Agreement.of(known.agreement(), signed -> List.of()), known.events(), known.asOf());
        for (FactRule rule : Rules.FACTS) {
            if (!rule.concerns(situation.course().kinds())) {
                assertThat(rule.findings().apply(situation)).as("%s", rule.code()).isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void nothing_stored_differs_before_it_is_said_to(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Scenario known = Scenario.read(life.knownBy(asOf).scenario(asOf));
        Agreement agreement = Agreement.of(known.agreement(), signed -> List.of());
        Evaluation today = Evaluator.evaluate(agreement, known.events(), known.asOf());
        for (LocalDate day : daysBetween(known.asOf(), today.steadyUntil())) {
            assertThat(steady(Evaluator.evaluate(agreement, known.events(), day))).as("%s", day).isEqualTo(steady(today));
        }
        if (today.steadyUntil() != null) {
            assertThat(steady(Evaluator.evaluate(agreement, known.events(), today.steadyUntil()))).isNotEqualTo(steady(today));
        }
    }

    private static List<Object> steady(Evaluation evaluation) {
        return List.of(evaluation.phase(), evaluation.findings(), evaluation.duties(), evaluation.clockRuns());
    }

    @Property(tries = 200)
    void without_news_no_finding_vanishes(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Life known = life.knownBy(asOf);
        List<String> today = known.asOf(asOf).findings().stream().map(EvaluationProperties::opened).toList();
        List<String> later = new ArrayList<>(known.asOf(plus(asOf, 500)).findings().stream().map(EvaluationProperties::opened).toList());
        today.forEach(finding -> assertThat(later.remove(finding)).as(finding).isTrue());
    }

    @Property(tries = 300)
    void findings_are_well_formed_and_sorted(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Evaluated evaluated = life.asOf(asOf);
        List<Map<String, Object>> findings = list(evaluated, "findings");
        boolean ended = Set.of("RELEASED", "DISCHARGED", "DECEASED").contains(evaluated.phase());
        for (Map<String, Object> finding : findings) {
            String since = (String) finding.get("since");
            String closedOn = (String) finding.get("closedOn");
            assertThat(since).isLessThanOrEqualTo(asOf);
            if (closedOn != null) {
                assertThat(closedOn).isBetween(since, asOf);
            }
            assertThat(ended && closedOn == null).as("open after the end: " + finding).isFalse();
            assertThat((List<?>) finding.get("clauses")).doesNotHaveDuplicates().doesNotContainNull();
            assertThat(finding.get("standing").equals("OVERDUE")).isEqualTo(DUTIES.contains(finding.get("code")));
            assertThat(finding.containsKey("term")).isEqualTo(finding.get("code").equals("TERM_UNSET"));
        }
        assertThat(findings).isSortedAccordingTo(Comparator.comparing((Map<String, Object> finding) -> (String) finding.get("since"))
                .thenComparing(finding -> (String) finding.get("code")).thenComparing(finding -> (String) finding.getOrDefault("term", "")));
    }

    @Property(tries = 300)
    void one_finding_of_a_kind_is_open_at_a_time(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        List<Map<String, Object>> findings = list(life.asOf(asOf), "findings");
        for (String code : WITHOUT_SUBJECT) {
            List<Map<String, Object>> same = findings.stream().filter(finding -> finding.get("code").equals(code)).toList();
            for (int i = 1; i < same.size(); i++) {
                assertThat((String) same.get(i - 1).get("closedOn")).as(code + " closed before the next").isNotNull()
                        .isLessThanOrEqualTo((String) same.get(i).get("since"));
            }
        }
    }

    @Property(tries = 300)
    void duties_are_well_formed_and_sorted(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        List<Map<String, Object>> duties = list(life.asOf(asOf), "duties");
        for (Map<String, Object> duty : duties) {
            assertThat((String) duty.get("triggeredOn")).isLessThanOrEqualTo(asOf);
            if (duty.get("dueOn") != null) {
                assertThat((String) duty.get("dueOn")).isGreaterThanOrEqualTo((String) duty.get("triggeredOn"));
            }
            if (duty.get("doneOn") != null) {
                assertThat((String) duty.get("doneOn")).isLessThanOrEqualTo(asOf);
                assertThat(duty.get("waived")).isEqualTo(false);
            }
            assertThat(DUTIES).contains((String) duty.get("code"));
        }
        assertThat(duties).isSortedAccordingTo(Comparator.comparing((Map<String, Object> duty) -> (String) duty.get("triggeredOn"))
                .thenComparing(duty -> (String) duty.get("code")).thenComparing(duty -> (int) duty.getOrDefault("subject", 0)));
    }

    @Property(tries = 300)
    void the_verdict_of_a_past_day_does_not_change_with_later_facts(@ForAll("lives") Life life, @ForAll("days") String on,
                                                                    @ForAll("days") String asOf, @ForAll("exams") Map<String, Object> exam) {
        Life asked = life.asking(on, exam);
        String today = on.compareTo(asOf) > 0 ? on : asOf;
        assertThat(asked.asOf(today).tree().get("answers")).isEqualTo(asked.asOf(on).tree().get("answers"));
        assertThat(asked.asOf(plus(today, 2_000)).tree().get("answers")).isEqualTo(asked.asOf(on).tree().get("answers"));
    }

    @Property(tries = 300)
    void what_is_owed_adds_up(@ForAll("lives") Life life, @ForAll("days") String asOf) {
        Evaluated evaluated = life.asOf(asOf);
        if (evaluated.settlement().containsKey("undetermined")) {
            assertThat(evaluated.settlement()).hasSize(1);
            return;
        }
        BigDecimal repayment = new BigDecimal(evaluated.owed("repayment"));
        BigDecimal total = new BigDecimal(evaluated.owed("total"));
        assertThat(repayment).isNotNegative().isLessThanOrEqualTo(new BigDecimal(evaluated.owed("base")));
        assertThat(total).isEqualTo(repayment.add(new BigDecimal(evaluated.owed("damages"))));
        assertThat(new BigDecimal(evaluated.owed("outstanding"))).isEqualTo(total.subtract(new BigDecimal(evaluated.owed("paid"))));
        assertThat(evaluated.settlement().values()).allSatisfy(line -> assertThat((String) line).matches("-?[0-9]+\\.[0-9]{2}"));
    }

    /** Each of the next days before {@code next}, ever fewer of those farther off, and those just before it; 50 years if it is null. */
    private static Set<LocalDate> daysBetween(LocalDate asOf, LocalDate next) {
        Set<LocalDate> days = new TreeSet<>();
        LocalDate end = next == null ? asOf.plusYears(50) : next;
        for (int ahead = 1; asOf.plusDays(ahead).isBefore(end); ahead += 1 + ahead / LOOK_AHEAD * ahead / 3) {
            days.add(asOf.plusDays(ahead));
        }
        for (int before = 1; before < 4 && end.minusDays(before).isAfter(asOf); before++) {
            days.add(end.minusDays(before));
        }
        return days;
    }

    private static String opened(String finding) {
        return finding.substring(0, finding.indexOf(".."));
    }

    private static String plus(String day, long days) {
        return LocalDate.parse(day).plusDays(days).toString();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Evaluated evaluated, String name) {
        return (List<Map<String, Object>>) evaluated.tree().get(name);
    }
}
