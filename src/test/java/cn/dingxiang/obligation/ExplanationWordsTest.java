package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.testing.Life;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How explanations are said. */
class ExplanationWordsTest {
    private static final Phrases CHINESE = Phrases.in(Locale.ROOT);
    private static final Phrases ENGLISH = Phrases.in(Locale.ENGLISH);

    @Test
    void training_not_started_is_told_from_graduation_to_the_first_overdue_day() {
        Evaluator evaluator = evaluator(Life.graduatedBachelor().by("SCHOOL"), "2031-01-01");

        Explanation why = why(evaluator, FindingCode.TRAINING_NOT_STARTED);

        assertThat(why.steps()).extracting(CHINESE::step).containsExactly("2030-06-30 毕业，由此起算", "2030-06-30 当日或之后的第一个 09-30：2030-09-30",
                "到 2030-09-30 没有记录，自 2030-10-01 起逾期");
        assertThat(why.standing()).extracting(CHINESE::step).containsExactly("到期没有记录。没有记录不等于没有做，须先核实");
        assertThat(why.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.role()).isEqualTo(Explanation.Role.STARTS);
            assertThat(fact.event().on()).isEqualTo("2030-06-30");
        });
        assertThat(why.terms()).extracting(Explanation.TermUsed::name).containsExactly("trainingStartDue", "training");
        assertThat(CHINESE.value(why.terms().get(0))).isEqualTo("09-30");
        assertThat(ENGLISH.value(why.terms().get(1))).isEqualTo("residency");
    }

    @Test
    void a_deferral_recorded_late_closes_the_first_finding_and_moves_the_second() {
        Evaluator evaluator = evaluator(Life.college().graduated("2025-06-30").deferred("2025-09-15", "REPORT", "2025-10-31"), "2025-12-01");

        List<Explanation> whys = evaluator.explainFindings();

        assertThat(whys).hasSize(2);
        assertThat(whys.get(0).closing()).extracting(ENGLISH::step)
                .containsExactly("2025-09-15 deferred (reporting, until 2025-10-31, by the county): no longer overdue, now due on 2025-10-31");
        assertThat(whys.get(1).steps()).extracting(ENGLISH::step).containsExactly("2025-06-30 graduated: the time runs from here",
                "within 60 days of 2025-06-30: the last good day is 2025-08-29", "deferred on 2025-09-15 by the county: now due on 2025-10-31",
                "nothing on record by 2025-10-31: overdue from 2025-11-01");
    }

    @Test
    void the_clock_tells_each_stretch_that_does_not_count_and_adds_up() {
        Evaluator evaluator = evaluator(Life.serving().paused("2027-03-01", "ILLNESS").resumed("2027-05-31"), "2028-01-01");

        Explanation why = evaluator.explainService();

        assertThat(why.steps()).extracting(CHINESE::step).containsExactly("2025-09-01 起计入服务期（在岗服务）", "2025-09-01 + 72 个月 = 2031-09-01",
                "2027-03-01 至 2027-05-30（91 天）不计入：此类中止不计入（2027-03-01 服务中止（病假，已批准））",
                "不计入的共 91 天：2031-09-01 + 91 天 = 2031-12-01，即服务期满日");
        assertThat(why.standing()).extracting(CHINESE::step).containsExactly("2028-01-01 起按每天都计入推算",
                "到 2028-01-01 前共计入 761 天，相当于从 2025-09-01 连续到 2027-10-02：满 25 个月（到 2027-10-01），还需 47 个月");
        assertThat(why.clauses()).as("nothing is cited: it is arithmetic").isEmpty();
        assertThat(why.terms()).extracting(Explanation.TermUsed::name).containsExactly("serviceMonths", "pauses.ILLNESS");
    }

    @Test
    void a_banned_exam_names_the_one_ban_that_holds_and_how_it_is_known() {
        Evaluator evaluator = evaluator(Life.serving().with("bans", List.of(Life.ban("协议第八条", "POSTGRADUATE", "STUDY"),
                Life.ban("协议第九条", "GOVERNMENT_BODY", "SERVICE"))).examApplied("2026-03-01", Life.exam("GOVERNMENT_BODY"))
                .by("REGISTER:公务员报名").examApplied("2026-03-05", Life.exam("GOVERNMENT_BODY")).by("EMPLOYER"), "2026-04-01");

        Explanation why = why(evaluator, FindingCode.BANNED_EXAM);

        assertThat(why.clauses()).containsExactly("协议第九条");
        assertThat(why.terms().get(0).name()).isEqualTo("bans[1]");
        assertThat(CHINESE.value(why.terms().get(0))).isEqualTo("不得报考，机关，限于服务期");
        assertThat(why.facts()).extracting(Explanation.Fact::role).containsExactly(Explanation.Role.RAISES, Explanation.Role.CORROBORATES);
        assertThat(why.steps()).extracting(CHINESE::step).containsExactly("2026-03-01 处于：服务期", "机关：有约定限制（协议约定此阶段不得报考）",
                "记录：2026-03-01 报考（机关）");
        assertThat(why.standing()).extracting(CHINESE::step).containsExactly("有两个以上来源（公务员报名登记、用人单位）；事实有据，是否违约由人认定");
    }

    @Test
    void an_answer_tells_the_stretch_and_the_ban() {
        Evaluator evaluator = evaluator(Life.serving().with("bans", List.of(Life.ban("协议第九条", "GOVERNMENT_BODY", "SERVICE"))), "2026-04-01");

        Explanation why = evaluator.explainAnswer(LocalDate.parse("2026-04-01"), new cn.dingxiang.agreement.Exam(
                cn.dingxiang.agreement.Exam.Kind.GOVERNMENT_BODY, null, null, null, null, null, false));

        assertThat(why.clauses()).containsExactly("协议第九条");
        assertThat(why.steps()).extracting(ENGLISH::step).containsExactly("2026-04-01 lies in: service",
                "government body: restricted by agreement (the agreement bars it at this stage)");
    }

    @Test
    void every_code_says_for_every_party_what_would_close_it_and_whose_turn_it_is() {
        for (FindingCode code : FindingCode.values()) {
            for (Party party : Party.values()) {
                String subject = code == FindingCode.BANNED_EXAM ? "GOVERNMENT_BODY" : code == FindingCode.TERM_UNSET ? "quotaPost" : "2027";
                Finding finding = new Finding(code, party, Standing.REVIEW, LocalDate.EPOCH, null, List.of(), subject, LocalDate.EPOCH);
                for (Phrases phrases : List.of(CHINESE, ENGLISH)) {
                    assertThat(phrases.cure(finding)).as(code + " " + party).isNotBlank().doesNotContain("{", "违约", "breach");
                    assertThat(phrases.actor(finding)).as(code + " " + party).isNotBlank().doesNotContain("{", "违约", "breach");
                }
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys_and_every_step_is_among_them() {
        ResourceBundle chinese = bundle(Locale.ROOT);
        ResourceBundle english = bundle(Locale.ENGLISH);
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
        for (StepKey key : StepKey.values()) {
            assertThat(chinese.containsKey("Step." + key)).as(key.name()).isTrue();
            assertThat(holes(chinese.getString("Step." + key))).as(key + " names the same things in both languages")
                    .isEqualTo(holes(english.getString("Step." + key)));
        }
        assertThat(chinese.keySet().stream().filter(key -> key.startsWith("Step.")).toList()).as("no step is said that is never told")
                .hasSameSizeAs(StepKey.values());
    }

    @Test
    void a_tree_names_events_by_their_place_and_says_everything_twice() {
        Scenario scenario = Scenario.read(Life.graduatedBachelor().event("2026-09-01", "ENROLLED").scenario("2031-01-01"));

        Map<String, Object> tree = scenario.explain(agreement -> List.of());

        Map<?, ?> why = (Map<?, ?>) ((List<?>) ((Map<?, ?>) tree.get("why")).get("findings")).get(0);
        assertThat(((Map<?, ?>) why.get("finding")).get("code")).isEqualTo("TRAINING_NOT_STARTED");
        assertThat(((Map<?, ?>) ((List<?>) why.get("facts")).get(0)).get("event")).isEqualTo(0);
        assertThat(why.get("cure")).isEqualTo(Map.of("zh", "补录实际入培日期；或登记批准的延期。",
                "en", "Record when residency really began, or a deferral that was granted."));
        Map<?, ?> term = (Map<?, ?>) ((List<?>) why.get("terms")).get(0);
        assertThat(term.get("layer")).isEqualTo("AGREEMENT");
        assertThat(term.get("clause")).isEqualTo("§trainingStartDue");
        Map<String, Object> without = scenario.evaluate(agreement -> List.of());
        tree.remove("why");
        assertThat(tree).as("nothing else changes").isEqualTo(without);
    }

    private static List<String> holes(String pattern) {
        return pattern.replaceAll("[^{}0-9]", "").isEmpty() ? List.of()
                : java.util.regex.Pattern.compile("\\{[0-9]\\}").matcher(pattern).results().map(java.util.regex.MatchResult::group).distinct()
                .sorted().toList();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("cn.dingxiang.obligation.explanation", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Explanation why(Evaluator evaluator, FindingCode code) {
        return evaluator.explain(evaluator.evaluation().findings().stream().filter(finding -> finding.code() == code).findFirst().orElseThrow());
    }

    private static Evaluator evaluator(Life life, String asOf) {
        Scenario scenario = Scenario.read(life.scenario(asOf));
        return Evaluator.of(Agreement.of(scenario.agreement(), signed -> List.of()), scenario.events(), scenario.asOf());
    }
}
