package cn.dingxiang.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.InMemoryAgreementRecords;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.RecordedAgreement;
import cn.dingxiang.intake.Student;
import cn.dingxiang.obligation.Explanation;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.policy.PolicyBook;
import cn.dingxiang.testing.IndependentLives;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the records add to explanations, and what was known then beside what is known now. */
class ExplanationsTest {
    private static final LocalDate AS_OF = LocalDate.parse("2025-12-01");
    private static final Actor OFFICER = new Actor("王经办", Role.COUNTY_OFFICER, "22", "2203", Life.COUNTY, null, null, null);

    private final MutableClock clock = MutableClock.at("2025-09-20T10:00");
    private final PolicyBook policy = PolicyBook.load(null);
    private final AgreementRecords records = new InMemoryAgreementRecords(policy, clock);
    private final Explanations explanations = new Explanations(records, policy);

    @Test
    void every_fact_says_who_recorded_it_and_when() {
        record(Life.college().graduated("2025-06-30"));

        ExplainedAgreement found = explanations.explain(OFFICER, "X-1", AS_OF, null).orElseThrow();

        Explanation.Fact graduation = found.findings().get(0).facts().get(0);
        assertThat(found.recordOf(graduation.event())).isEqualTo(
                new FactRecord(1, LocalDateTime.parse("2025-09-20T10:00"), "李录入", null, List.of()));
        assertThat(found.evaluation().findings().get(0).code()).isEqualTo(FindingCode.NOT_REPORTED);
    }

    @Test
    void a_corrected_fact_tells_what_it_replaced_and_why() {
        long graduation = record(Life.college().graduated("2025-06-30")).events().get(0).id();
        clock.set("2025-10-08T09:00");
        long second = records.correct(graduation, Map.of("on", "2025-07-05", "kind", "GRADUATED"), "录错日期", "王经办").id();
        clock.set("2025-10-09T09:00");
        records.correct(second, Map.of("on", "2025-07-01", "kind", "GRADUATED"), "以毕业证为准", "赵复核");

        ExplainedAgreement found = explanations.explain(OFFICER, "X-1", AS_OF, null).orElseThrow();

        FactRecord record = found.recordOf(found.findings().get(0).facts().get(0).event());
        assertThat(record.recordedBy()).isEqualTo("赵复核");
        assertThat(record.corrections()).extracting(FactRecord.Correction::reason).containsExactly("以毕业证为准", "录错日期");
        assertThat(record.corrections().get(1).event()).containsEntry("on", "2025-06-30");
        assertThat(record.corrections().get(1).correctedBy()).isEqualTo("王经办");
    }

    @Test
    void of_two_events_that_say_the_same_each_has_its_own_record() {
        record(Life.serving().payRecorded("2025-10-31", "3000", "4000").payRecorded("2025-10-31", "3000", "4000"));

        ExplainedAgreement found = explanations.explain(OFFICER, "X-1", AS_OF, null).orElseThrow();

        assertThat(found.records()).extracting(FactRecord::entry).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(found.evaluation().findings()).hasSize(1);
        assertThat(found.findings().get(0).facts()).extracting(fact -> found.recordOf(fact.event()).entry()).containsExactly(5L, 6L);
    }

    @Test
    void what_was_known_then_and_now_stand_side_by_side() {
        long graduation = record(Life.college().graduated("2025-06-30").employedElsewhere("2025-09-01", "Clinic C")).events().get(0).id();
        clock.set("2025-11-03T09:00");
        records.correct(graduation, Map.of("on", "2025-07-05", "kind", "GRADUATED"), "录错日期", "王经办");
        records.addEvents(NewEvents.of("X-1", List.of(Map.of("on", "2025-09-10", "kind", "EMPLOYED", "employer", "County Hospital",
                "quotaPost", false)), "王经办"));
        long elsewhere = records.history("X-1").orElseThrow().events().get(1).id();
        records.correct(elsewhere, null, "同名同姓，不是本人", "赵复核");

        KnowledgeComparison compared = explanations.compare(OFFICER, "X-1", AS_OF, LocalDate.parse("2025-10-31"), null).orElseThrow();

        assertThat(compared.records()).extracting(RecordChange::what)
                .containsExactly(RecordChange.What.CORRECTED, RecordChange.What.ADDED, RecordChange.What.VOIDED);
        assertThat(compared.records()).extracting(RecordChange::reason).containsExactly("录错日期", null, "同名同姓，不是本人");
        assertThat(compared.records().get(0).before()).containsEntry("on", "2025-06-30");
        assertThat(compared.records().get(0).after()).containsEntry("on", "2025-07-05");
        assertThat(told(compared)).containsExactly("CHANGED NOT_REPORTED 2025-08-30.. -> 2025-09-04..2025-09-10",
                "DISAPPEARED WORKING_ELSEWHERE 2025-09-01.. -> -", "APPEARED - -> NO_QUOTA_POST 2025-09-10..",
                "APPEARED - -> DEPLOYMENT_NOT_PROVIDED 2025-10-11..");
        assertThat(compared.expectedEndThen()).isNull();
    }

    @Test
    void the_expected_end_is_compared_too_and_what_did_not_change_is_the_same() {
        record(Life.serving().with("report.withinDays", 10));
        clock.set("2027-06-01T09:00");
        records.addEvents(NewEvents.of("X-1", List.of(Map.of("on", "2027-03-01", "kind", "SERVICE_PAUSED", "ground", "ILLNESS"),
                Map.of("on", "2027-03-31", "kind", "SERVICE_RESUMED")), "王经办"));

        KnowledgeComparison compared = explanations.compare(OFFICER, "X-1", LocalDate.parse("2027-07-01"), LocalDate.parse("2027-05-31"),
                LocalDate.parse("2027-06-01")).orElseThrow();

        assertThat(compared.expectedEndThen()).isEqualTo("2031-09-01");
        assertThat(compared.expectedEndNow()).isEqualTo("2031-10-01");
        assertThat(compared.findings()).extracting(FindingChange::what).containsExactly(FindingChange.What.SAME);
    }

    @Test
    void before_it_was_recorded_nothing_was_known() {
        record(Life.college().graduated("2025-06-30"));

        KnowledgeComparison compared = explanations.compare(OFFICER, "X-1", AS_OF, LocalDate.parse("2025-09-19"), null).orElseThrow();

        assertThat(compared.then()).isNull();
        assertThat(compared.findings()).extracting(FindingChange::what).containsExactly(FindingChange.What.APPEARED);
        assertThat(compared.records()).extracting(RecordChange::what).contains(RecordChange.What.AMENDED, RecordChange.What.ADDED);
        assertThat(explanations.explain(OFFICER, "X-1", AS_OF, LocalDate.parse("2025-09-19"))).isEmpty();
        assertThat(explanations.explain(OFFICER, "X-0", AS_OF, null)).isEmpty();
    }

    @Test
    void trees_are_json_and_carry_the_records() {
        record(Life.college().graduated("2025-06-30"));
        clock.set("2025-11-03T09:00");
        records.addEvents(NewEvents.of("X-1", List.of(Map.of("on", "2025-09-10", "kind", "REPORTED")), "王经办"));

        assertThat(IndependentLives.json(explanations.explain(OFFICER, "X-1", AS_OF, null).orElseThrow().tree()))
                .contains("\"recordedBy\":\"王经办\"", "\"recordedAt\":\"2025-11-03T09:00\"", "2025-06-30 毕业，由此起算", "2025-06-30 graduated: the time runs from here");
        assertThat(IndependentLives.json(explanations.compare(OFFICER, "X-1", AS_OF, LocalDate.parse("2025-10-31"), null).orElseThrow().tree()))
                .contains("\"what\":\"CHANGED\"", "\"expectedEndNow\":null", "补录").doesNotContain("change.");
    }

    @Test
    void out_of_reach_it_is_not_there_and_a_role_that_sees_none_is_refused_with_what_to_do() {
        long person = record(Life.college().graduated("2025-06-30")).id();
        for (Actor stranger : List.of(new Actor("a", Role.COUNTY_OFFICER, "22", "2203", Life.OTHER_COUNTY, null, null, null),
                new Actor("b", Role.PROVINCE, "50", null, null, null, null, null),
                new Actor("d", Role.STUDENT, "22", "2203", Life.COUNTY, null, person + 1, null))) {
            assertThat(explanations.explain(stranger, "X-1", AS_OF, null)).as(stranger.name()).isEmpty();
            assertThat(explanations.compare(stranger, "X-1", AS_OF, AS_OF, null)).as(stranger.name()).isEmpty();
        }
        for (Actor stranger : List.of(new Actor("c", Role.HOSPITAL, "22", "2203", Life.COUNTY, 3L, null, null),
                new Actor("link:1", null, null, null, null, null, null, null),
                new Actor("e", Role.ADMINISTRATOR, "22", null, null, null, null, null))) {
            assertThatThrownBy(() -> explanations.explain(stranger, "X-1", AS_OF, null)).as(stranger.name()).isInstanceOf(Refused.class)
                    .hasMessageContaining("请联系签约县卫生健康局");
        }
        Actor student = new Actor("f", Role.STUDENT, "22", "2203", Life.COUNTY, null, person, null);
        assertThat(explanations.explain(student, "X-1", AS_OF, null)).isPresent();
        assertThat(explanations.explain(Actor.system("evaluate"), "X-1", AS_OF, null)).isPresent();
        assertThatThrownBy(() -> explanations.compare(OFFICER, "X-1", AS_OF, AS_OF, AS_OF.minusDays(1))).isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(((Refused) refused).explain(Locale.ENGLISH)).contains("2025-12-01 is after 2025-11-30"));
    }

    private static List<String> told(KnowledgeComparison compared) {
        return compared.findings().stream().map(change -> change.what() + " " + line(compared.then(), change.then(), true) + " -> "
                + line(compared.now(), change.now(), change.then() == null)).toList();
    }

    private static String line(ExplainedAgreement side, Integer place, boolean withCode) {
        if (place == null) {
            return "-";
        }
        var finding = side.evaluation().findings().get(place);
        return (withCode ? finding.code() + " " : "") + finding.since() + ".." + (finding.closedOn() == null ? "" : finding.closedOn());
    }

    @SuppressWarnings("unchecked")
    private RecordedAgreement record(Life life) {
        Map<String, Object> scenario = life.scenario("2030-01-01");
        return records.create(new NewAgreement("X-1", new Student("张三", null, null, null), new Parties("张三", null, null, null),
                (Map<String, Object>) scenario.get("agreement"), (List<Map<String, Object>>) scenario.get("events"), null, null, true, "李录入"));
    }
}
