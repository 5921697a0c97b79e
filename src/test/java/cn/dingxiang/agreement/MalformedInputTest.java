package cn.dingxiang.agreement;

import static cn.dingxiang.testing.Life.ban;
import static cn.dingxiang.testing.Life.changed;
import static cn.dingxiang.testing.Life.college;
import static cn.dingxiang.testing.Life.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.testing.Life;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain rules, sections 2, 3 and 9: what cannot be read is an error that names its path and says what is wrong, never a guess. */
class MalformedInputTest {
    private static final String AS_OF = "2026-01-01";

    private static MalformedInput problem(Object scenario) {
        return Assertions.catchThrowableOfType(MalformedInput.class, () -> Scenario.read(scenario).evaluate(agreement -> List.of()));
    }

    private static void assertProblem(Life life, String path, String problem) {
        assertProblem(life.scenario(AS_OF), path, problem);
    }

    private static void assertProblem(Object scenario, String path, String problem) {
        MalformedInput malformed = problem(scenario);
        assertThat(malformed).as("an error at " + path).isNotNull();
        assertThat(malformed.path()).isEqualTo(path);
        assertThat(malformed.reason(Locale.ENGLISH)).startsWith(reasonOf(problem));
        assertThat(malformed.getMessage()).startsWith(path + "：").matches("(?s).*\\p{IsHan}.*");
    }

    @Test
    void a_term_that_must_be_set_is_called_by_its_title() {
        MalformedInput unset = problem(college().without("serviceMonths").scenario(AS_OF));
        assertThat(unset.reason(Locale.ROOT)).contains(Term.SERVICE_MONTHS.title(Locale.ROOT)).doesNotContain("serviceMonths");
        assertThat(unset.reason(Locale.ENGLISH)).contains(Term.SERVICE_MONTHS.title(Locale.ENGLISH)).doesNotContain("serviceMonths");
    }

    @Test
    void who_never_sees_the_input_is_told_the_place_in_words() {
        assertThat(problem(college().signed("province", null).scenario(AS_OF)).told(Locale.ROOT)).startsWith("省份：");
        assertThat(problem(college().signed("province", null).scenario(AS_OF)).told(Locale.ENGLISH)).startsWith("province: ");
        assertThat(problem(college().with("damages", Map.of("base", "COST")).scenario(AS_OF)).told(Locale.ROOT))
                .startsWith(Term.DAMAGES.title(Locale.ROOT) + "：");
        assertThat(new MalformedInput("events[3].on", "not-a-day").told(Locale.ENGLISH)).startsWith("events[3].on: ");
        assertThat(new MalformedInput("", "not-json").told(Locale.ROOT)).isEqualTo("不是有效的 JSON；请检查");
    }

    /** The words of a problem up to what the message names. */
    private static String reasonOf(String problem) {
        String words = java.util.ResourceBundle.getBundle("cn.dingxiang.agreement.problems", Locale.ENGLISH).getString(problem);
        int named = words.indexOf('{');
        return (named < 0 ? words : words.substring(0, named)).replace("''", "'");
    }

    private static void assertReads(Life life) {
        assertThatCode(() -> life.asOf(AS_OF)).doesNotThrowAnyException();
    }

    static Stream<Arguments> agreements() {
        return Stream.of(
                arguments(college().signed("unknown", 1), "agreement.unknown", "unknown-field"),
                arguments(college().signed("cohort", null), "agreement.cohort", "missing"),
                arguments(college().signed("cohort", "2022"), "agreement.cohort", "not-a-whole-number"),
                arguments(college().signed("cohort", 2022.5), "agreement.cohort", "not-a-whole-number"),
                arguments(college().signed("cohort", -1), "agreement.cohort", "not-a-whole-number"),
                arguments(college().signed("cohort", 1989), "agreement.cohort", "not-a-cohort"),
                arguments(college().signed("cohort", 2201), "agreement.cohort", "not-a-cohort"),
                arguments(college().signed("track", "NURSE"), "agreement.track", "not-a-choice"),
                arguments(college().signed("track", null), "agreement.track", "missing"),
                arguments(college().signed("province", "2"), "agreement.province", "not-a-province"),
                arguments(college().signed("province", "02"), "agreement.province", "not-a-province"),
                arguments(college().signed("province", 22), "agreement.province", "not-text"),
                arguments(college().signed("county", "22032"), "agreement.county", "not-a-county"),
                arguments(college().signed("county", "2203220"), "agreement.county", "not-a-county"),
                arguments(college().signed("county", "500101"), "agreement.county", "county-outside-province"),
                arguments(college().signed("hukouProvince", null), "agreement.hukouProvince", "missing"),
                arguments(college().signed("signedOn", "2022-7-15"), "agreement.signedOn", "not-a-day"),
                arguments(college().signed("signedOn", "2022-02-30"), "agreement.signedOn", "not-a-day"),
                arguments(college().signed("signedOn", "1899-12-31"), "agreement.signedOn", "not-a-day"),
                arguments(college().signed("signedOn", "2201-01-01"), "agreement.signedOn", "not-a-day"),
                arguments(college().signed("signedOn", 20220715), "agreement.signedOn", "not-a-day"),
                arguments(college().signed("designatedUnit", " "), "agreement.designatedUnit", "not-text"),
                arguments(college().signed("form", 1), "agreement.form", "not-text"),
                arguments(college().signed("regime", ""), "agreement.regime", "not-text"),
                arguments(college().signed("costs", List.of()), "agreement.costs", "not-an-object"),
                arguments(college().signed("costs", Map.of("TUITION", "-1.00")), "agreement.costs.TUITION", "not-an-amount"),
                arguments(college().signed("costs", Map.of("TUITION", "1e3")), "agreement.costs.TUITION", "not-an-amount"),
                arguments(college().signed("costs", Map.of("TUITION", "1.")), "agreement.costs.TUITION", "not-an-amount"),
                arguments(college().signed("costs", Map.of("TUITION", true)), "agreement.costs.TUITION", "not-an-amount"),
                arguments(college().signed("costs", nulled("TUITION")), "agreement.costs.TUITION", "missing"));
    }

    static Stream<Arguments> terms() {
        return Stream.of(
                arguments(college().with("serviceYears", 6), "agreement.terms.serviceYears", "unknown-term"),
                arguments(college().with("report.inDays", 6), "agreement.terms.report.inDays", "unknown-term"),
                arguments(college().with("report", 6), "agreement.terms.report.value", "not-an-object"),
                arguments(college().with("serviceMonths", "72"), "agreement.terms.serviceMonths.value", "not-a-whole-number"),
                arguments(college().with("serviceMonths", "72").uncited("serviceMonths"), "agreement.terms.serviceMonths", "not-a-whole-number"),
                arguments(college().with("serviceMonths", -1), "agreement.terms.serviceMonths.value", "not-a-whole-number"),
                arguments(college().with("serviceMonths", 1_000_001), "agreement.terms.serviceMonths.value", "not-a-whole-number"),
                arguments(college().with("training", "SOME"), "agreement.terms.training.value", "not-a-choice"),
                arguments(college().with("trainingStartDue", "02-29"), "agreement.terms.trainingStartDue.value", "not-a-month-day"),
                arguments(college().with("trainingStartDue", "9-30"), "agreement.terms.trainingStartDue.value", "not-a-month-day"),
                arguments(college().with("trainingStartDue", "13-01"), "agreement.terms.trainingStartDue.value", "not-a-month-day"),
                arguments(college().with("trainingStartDue", 930), "agreement.terms.trainingStartDue.value", "not-a-month-day"),
                arguments(college().with("clockWhileAwaitingPost", "yes"), "agreement.terms.clockWhileAwaitingPost.value", "not-a-flag"),
                arguments(college().with("pauses.HOLIDAY", true), "agreement.terms.pauses.HOLIDAY", "unknown-term"),
                arguments(college().with("transfer.withinCounty", "COUNTY"), "agreement.terms.transfer.withinCounty.value", "not-a-list"),
                arguments(college().with("transfer.withinCounty", List.of("COUNTY", "")), "agreement.terms.transfer.withinCounty.value[1]", "not-text"),
                arguments(college().with("bans", Map.of()), "agreement.terms.bans.value", "not-a-list"),
                arguments(college().with("bans", List.of("all")), "agreement.terms.bans.value[0]", "not-an-object"),
                arguments(college().with("bans", List.of(changed(ban("一", "TITLE", "STUDY"), "act", "SLEEP"))), "agreement.terms.bans.value[0].act",
                        "not-a-choice"),
                arguments(college().with("bans", List.of(changed(ban("一", "TITLE", "STUDY"), "kinds", null))), "agreement.terms.bans.value[0].kinds",
                        "missing"),
                arguments(college().with("bans", List.of(ban("一", "TITLE", "STUDY", "NIGHT"))), "agreement.terms.bans.value[0].during[1]",
                        "not-a-choice"),
                arguments(college().with("bans", List.of(changed(ban("一", "TITLE", "STUDY"), "modes", List.of("FULL_TIME", "NONE")))),
                        "agreement.terms.bans.value[0].modes[1]", "not-a-choice"),
                arguments(college().with("bans", List.of(changed(ban("一", "TITLE", "STUDY"), "until", "x"))), "agreement.terms.bans.value[0].until",
                        "unknown-field"),
                arguments(college().with("bans", List.of(changed(Life.jobBan("一", "STUDY"), "kinds", List.of("TITLE")))),
                        "agreement.terms.bans.value[0].kinds", "unknown-field"),
                arguments(college().with("allowances", List.of(changed(Life.allowance(), "cohortFrom", null))),
                        "agreement.terms.allowances.value[0].cohortFrom", "missing"),
                arguments(college().with("allowances", List.of(changed(Life.allowance(), "fields", List.of(1)))),
                        "agreement.terms.allowances.value[0].fields[0]", "not-text"),
                arguments(college().with("allowances", List.of(changed(Life.allowance(), "mood", "good"))),
                        "agreement.terms.allowances.value[0].mood", "unknown-field"),
                arguments(college().with("damages", Map.of("rate", "0.5")), "agreement.terms.damages.value.base", "missing"),
                arguments(college().with("damages", Map.of("base", "COST")), "agreement.terms.damages.value.rate", "missing"),
                arguments(college().with("damages", Map.of("fixed", "1", "rate", "0.5")), "agreement.terms.damages.value.rate", "unknown-field"),
                arguments(college().with("damages", Map.of("fixed", "-1")), "agreement.terms.damages.value.fixed", "not-an-amount"),
                arguments(college().without("serviceMonths"), "agreement.terms.serviceMonths", "needed-term-unset"),
                arguments(college().without("minServiceMonths"), "agreement.terms.minServiceMonths", "needed-term-unset"),
                arguments(college().without("training"), "agreement.terms.training", "needed-term-unset"),
                arguments(college().without("trainingMonths"), "agreement.terms.trainingMonths", "needed-term-unset"));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                arguments(event("SLEPT"), "kind", "not-a-choice"),
                arguments(event("GRADUATED").saying("kind", null), "kind", "missing"),
                arguments(event("GRADUATED").saying("on", null), "on", "missing"),
                arguments(event("GRADUATED").saying("on", "2025.9"), "on", "not-a-day"),
                arguments(event("GRADUATED").saying("with", "honours"), "with", "unknown-field"),
                arguments(event("GRADUATED").by("MOTHER"), "source", "not-a-source"),
                arguments(event("GRADUATED").by("REGISTER:"), "source", "not-a-source"),
                arguments(event("GRADUATED").by("REGISTER"), "source", "not-a-source"),
                arguments(event("TRAINING_STARTED"), "base", "missing"),
                arguments(event("TRAINING_PAUSED").saying("ground", "BORED"), "ground", "not-a-choice"),
                arguments(event("TRAINING_ENDED").saying("outcome", "DEGREE"), "outcome", "not-a-choice"),
                arguments(event("TRAINING_ENDED"), "outcome", "missing"),
                arguments(college().masterStarted("2025-09-01").saying("mode", null), "mode", "missing"),
                arguments(college().masterStarted("2025-09-01").saying("degree", null), "degree", "missing"),
                arguments(college().masterStarted("2025-09-01").saying("field", null), "field", "missing"),
                arguments(college().masterStarted("2025-09-01").saying("province", "220"), "province", "not-a-province"),
                arguments(event("MASTER_ENDED").saying("outcome", "CERTIFIED"), "outcome", "not-a-choice"),
                arguments(event("EMPLOYED"), "employer", "missing"),
                arguments(college().employed("2025-09-01").saying("quotaPost", "yes"), "quotaPost", "not-a-flag"),
                arguments(college().deployed("2025-09-01").saying("unit", null), "unit", "missing"),
                arguments(college().deployed("2025-09-01").saying("county", "500101"), "county", "county-outside-province"),
                arguments(college().deployed("2025-09-01").saying("province", null), "province", "missing"),
                arguments(college().deployed("2025-09-01").saying("orderedBy", "PROVINCE"), "orderedBy", "not-a-choice"),
                arguments(college().deployed("2025-09-01").saying("grassroots", 1), "grassroots", "not-a-flag"),
                arguments(college().transferApproved("2025-09-01", "B", "COUNTY").saying("county", "500101"), "county", "county-outside-province"),
                arguments(college().transferApproved("2025-09-01", "B", "COUNTY").saying("approvals", null), "approvals", "missing"),
                arguments(college().transferApproved("2025-09-01", "B", "COUNTY", ""), "approvals[1]", "not-text"),
                arguments(college().paused("2025-09-02", "ILLNESS", "2025-09-01"), "until", "until-before-on"),
                arguments(event("SERVICE_PAUSED"), "ground", "missing"),
                arguments(college().paused("2025-09-02", "SECONDMENT"), "ground", "not-a-choice"),
                arguments(college().pauseExtended("2025-09-02", "2025-09-01"), "until", "until-before-on"),
                arguments(event("PAUSE_EXTENDED"), "until", "missing"),
                arguments(event("SECONDED").saying("to", "X"), "orderedBy", "missing"),
                arguments(event("SECONDED").saying("orderedBy", "COUNTY"), "to", "missing"),
                arguments(event("LEFT_POST"), "reason", "missing"),
                arguments(event("ATTESTED"), "year", "missing"),
                arguments(college().attested("2025-09-01", 2025).saying("onPost", "no"), "onPost", "not-a-flag"),
                arguments(college().payRecorded("2025-09-01", "much", "1"), "monthly", "not-an-amount"),
                arguments(college().payRecorded("2025-09-01", "1", "-1"), "parity", "not-an-amount"),
                arguments(event("TITLE_AWARDED").saying("title", "KING"), "title", "not-a-choice"),
                arguments(event("LICENCE_EXAM").saying("level", "PHYSICIAN"), "passed", "missing"),
                arguments(event("EXAM_APPLIED"), "exam", "missing"),
                arguments(event("EXAM_APPLIED").saying("exam", Map.of()), "exam.kind", "missing"),
                arguments(event("EXAM_APPLIED").saying("exam", Map.of("kind", "TITLE", "rank", 1)), "exam.rank", "unknown-field"),
                arguments(event("EMPLOYED_ELSEWHERE"), "employer", "missing"),
                arguments(event("ELSEWHERE_ENDED"), "employer", "missing"),
                arguments(event("PRACTICE_REGISTERED"), "institution", "missing"),
                arguments(college().deferred("2025-09-02", "REPORT", "2025-09-01"), "until", "until-before-on"),
                arguments(college().deferred("2025-09-02", "DISCHARGE", "2025-10-01"), "duty", "not-a-choice"),
                arguments(college().deferred("2025-09-02", "REPORT", "2025-10-01").saying("grantedBy", "EMPLOYER"), "grantedBy", "not-a-choice"),
                arguments(college().payment("2025-09-01", "-0.01"), "amount", "not-an-amount"),
                arguments(event("RELEASED"), "reference", "missing"),
                arguments(college().released("2025-09-01").saying("ground", "FORGIVEN"), "ground", "not-a-choice"));
    }

    private static Life event(String kind) {
        return college().event("2025-09-01", kind);
    }

    private static Map<String, Object> nulled(String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, null);
        return map;
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("agreements")
    void an_agreement_that_cannot_be_read_is_an_error(Life life, String path, String problem) {
        assertProblem(life, path, problem);
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("terms")
    void a_term_that_cannot_be_read_is_an_error(Life life, String path, String problem) {
        assertProblem(life, path, problem);
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("events")
    void an_event_that_cannot_be_read_is_an_error(Life life, String field, String problem) {
        assertProblem(life, "events[0]." + field, problem);
    }

    /** One good event of every kind there is. */
    static Stream<Life> goodEvents() {
        String on = "2025-09-01";
        Life life = college();
        return Stream.of(life.enrolled(on), life.studySuspended(on), life.studyResumed(on), life.graduated(on), life.studyEnded(on),
                life.trainingStarted(on), life.trainingPaused(on, null), life.trainingResumed(on), life.trainingEnded(on, "CERTIFIED"),
                life.trainingCertified(on), life.trainingFailed(on), life.masterStarted(on), life.masterEnded(on, "DEGREE"), life.reported(on),
                life.employed(on), life.deployed(on), life.transferApproved(on, "B", "COUNTY"), life.paused(on, "ILLNESS"),
                life.pauseExtended(on, on), life.resumed(on), life.seconded(on, "COUNTY"), life.returned(on), life.leftPost(on, "ABSENT"),
                life.attested(on, 2025), life.payRecorded(on, "1", "2"), life.titleAwarded(on, "SENIOR"),
                life.event(on, "LICENCE_EXAM", "level", "ASSISTANT", "passed", false), life.examApplied(on, Life.exam("TITLE")),
                life.examWithdrawn(on, "TITLE"), life.employedElsewhere(on, "Clinic"), life.elsewhereEnded(on, "Clinic"),
                life.practiceRegistered(on, "Clinic"), life.deferred(on, "REPORT", on), life.payment(on, "1"), life.released(on),
                life.discharged(on), life.deceased(on));
    }

    @ParameterizedTest
    @MethodSource("goodEvents")
    void an_event_of_any_kind_is_read_and_with_an_attribute_its_kind_does_not_have_is_an_error(Life life) {
        assertReads(life);
        assertReads(life.by("REGISTER:any"));
        assertProblem(life.saying("colour", "red"), "events[0].colour", "unknown-field");
        assertProblem(life.saying("on", "2025-13-01"), "events[0].on", "not-a-day");
    }

    @Test
    void there_is_a_good_event_of_every_kind() {
        assertThat(goodEvents().map(life -> Scenario.read(life.scenario(AS_OF)).events().get(0).kind()))
                .containsExactlyInAnyOrder(cn.dingxiang.timeline.EventKind.values());
    }

    @Test
    void the_path_names_the_event_by_its_place_in_the_list() {
        assertProblem(serving().event("2026-01-01", "SLEPT"), "events[4].kind", "not-a-choice");
    }

    @Test
    void the_scenario_itself_is_read_strictly() {
        Map<String, Object> good = college().scenario(AS_OF);
        assertProblem(changed(good, "agreement", null), "agreement", "missing");
        assertProblem(changed(good, "agreement", "x"), "agreement", "not-an-object");
        assertProblem(changed(good, "asOf", null), "asOf", "missing");
        assertProblem(changed(good, "asOf", "2026-02-29"), "asOf", "not-a-day");
        assertProblem(changed(good, "settle", "yes"), "settle", "not-a-flag");
        assertProblem(changed(good, "events", Map.of()), "events", "not-a-list");
        assertProblem(changed(good, "events", List.of("x")), "events[0]", "not-an-object");
        assertProblem(changed(good, "ask", List.of(Map.of("on", AS_OF))), "ask[0].exam", "missing");
        assertProblem(changed(good, "ask", List.of(Map.of("exam", Map.of("kind", "TITLE")))), "ask[0].on", "missing");
        assertProblem(changed(good, "ask", List.of(Map.of("on", AS_OF, "exam", Map.of("kind", "TITLE"), "why", 1))), "ask[0].why", "unknown-field");
        assertProblem(changed(good, "ask", List.of(Map.of("on", AS_OF, "exam", Map.of("kind", "TITLE", "entryYear", "x")))), "ask[0].exam.entryYear",
                "not-a-whole-number");
        assertProblem(changed(good, "more", 1), "more", "unknown-field");
        assertProblem(List.of(), "", "not-an-object");
    }

    @Test
    void an_expectation_is_ignored_and_events_questions_and_name_may_be_left_out() {
        Map<String, Object> good = changed(college().scenario(AS_OF), "expect", Map.of("anything", List.of(1)));
        for (String name : List.of("events", "ask", "name", "settle")) {
            good = changed(good, name, null);
        }
        Map<String, Object> scenario = good;
        assertThatCode(() -> Scenario.read(scenario).evaluate(agreement -> List.of())).doesNotThrowAnyException();
    }

    @Test
    void what_may_be_left_out_is_read_as_its_default() {
        assertReads(college().signed("designatedUnit", null).signed("costs", null).signed("regime", null));
        assertReads(serving().event("2025-12-01", "TRAINING_PAUSED").event("2025-12-02", "TRAINING_RESUMED", "ground", "ILLNESS"));
        assertThat(college().event("2025-09-01", "DEPLOYED", "unit", "B", "county", "220322", "province", "22").asOf("2025-09-01").start())
                .isEqualTo("2025-09-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02-28", "12-31", "01-01", "06-30"})
    void a_month_day_other_than_the_leap_day_is_good(String monthDay) {
        assertReads(college().with("trainingStartDue", monthDay));
    }

    @Test
    void limits_belong_to_what_is_good() {
        assertReads(college().signed("cohort", 1990));
        assertReads(college().signed("cohort", 2200));
        assertReads(college().signed("signedOn", "1900-01-01"));
        assertReads(college().signed("signedOn", "2200-12-31"));
        assertReads(college().with("trainingMonths", 0));
        assertReads(college().with("trainingMaxMonths", 1_000_000));
        assertReads(serving().attested("2025-12-01", 0).attestedOffPost("2025-12-01", 9_000).attestedOffPost("2025-12-01", 1_000_000));
        assertReads(serving().paused("2025-12-01", "ILLNESS", "2025-12-01"));
        assertReads(serving().deferred("2025-12-01", "REPORT", "2025-12-01"));
    }

    @Test
    void amounts_may_be_numbers_or_text_whole_or_not() {
        Life paid = serving().leftPost("2025-12-01", "RESIGNED");
        for (Object amount : new Object[] {"1000.5", 1000.5, new BigDecimal("1000.50"), 1000.5f}) {
            assertThat(paid.payment("2025-12-02", "0").saying("amount", amount).asOf(AS_OF).owed("paid")).isEqualTo("1000.50");
        }
        for (Object amount : new Object[] {"1000", 1000, 1000L, new BigDecimal("1E+3")}) {
            assertThat(paid.payment("2025-12-02", "0").saying("amount", amount).asOf(AS_OF).owed("paid")).isEqualTo("1000.00");
        }
    }

    @Test
    void days_may_have_been_read_as_days() {
        assertThat(Fields.of(Map.of("on", java.time.LocalDate.of(2025, 9, 1)), "x").day("on")).isEqualTo("2025-09-01");
    }

    @Test
    void every_problem_is_told_in_chinese_and_in_english() {
        List<String> chinese = new ArrayList<>();
        java.util.ResourceBundle.getBundle("cn.dingxiang.agreement.problems", Locale.ROOT).keySet().forEach(chinese::add);
        for (String key : chinese) {
            MalformedInput problem = new MalformedInput("a.b", key, "x", "y", "z");
            assertThat(problem.reason(Locale.ROOT)).as(key).matches("(?s).*\\p{IsHan}.*").doesNotContain("{0}");
            assertThat(problem.reason(Locale.ENGLISH)).as(key).doesNotContainPattern("\\p{IsHan}").doesNotContain("{0}", "''");
        }
    }

    @Test
    void a_problem_found_below_keeps_its_path() {
        assertThat(new MalformedInput("on", "missing").under("events[3]").path()).isEqualTo("events[3].on");
        assertThat(new MalformedInput("[3].on", "missing").under("events").path()).isEqualTo("events[3].on");
        assertThat(new MalformedInput("", "missing").under("events").path()).isEqualTo("events");
        assertThat(new MalformedInput("kind", "not-a-choice", "A, B").under("events[3]").reason(Locale.ENGLISH)).contains("A, B");
    }
}
