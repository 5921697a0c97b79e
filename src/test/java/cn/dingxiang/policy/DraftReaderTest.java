package cn.dingxiang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.obligation.Difference;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Scenario;
import cn.dingxiang.review.DraftComparison;
import cn.dingxiang.review.PolicyDraft;
import cn.dingxiang.testing.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Drafts are read as the files of config are, beside what is in force, and compared agreement by agreement. */
class DraftReaderTest {
    private static final PolicyBook IN_FORCE = PolicyBook.load(null);
    private static final DraftReader DRAFTS = new DraftReader(IN_FORCE);

    private static String file(String path) {
        try {
            return Files.readString(Path.of("config", path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> problems(String content) {
        return catchThrowableOfType(PolicyError.class, () -> DRAFTS.read("draft.yml", content)).problems().stream()
                .map(problem -> problem.text(Locale.ROOT)).toList();
    }

    private static Scenario life(String asOf) {
        Life life = Life.bachelor().graduated("2030-06-30").reported("2030-08-20").employed("2030-08-25").deployed("2030-09-01")
                .signed("form", "sample-2025-bachelor").signed("regime", null).signed("designatedUnit", Life.UNIT);
        var tree = new java.util.LinkedHashMap<>(life.scenario(asOf));
        tree.put("agreement", Life.changed(Life.changed(cast(tree.get("agreement")), "terms", null), "regime", null));
        return Scenario.read(tree);
    }

    @SuppressWarnings("unchecked")
    private static java.util.Map<String, Object> cast(Object tree) {
        return (java.util.Map<String, Object>) tree;
    }

    private static DraftComparison compare(Scenario life, PolicyDraft draft) {
        return DraftComparison.compare(life.agreement(), life.events(), IN_FORCE, draft.policy(), life.asOf());
    }

    @Test
    void what_is_in_force_read_as_a_draft_changes_nothing() {
        for (String path : List.of("forms/sample-2025-bachelor.yml", "regimes/cn-2025.yml", "regimes/jilin.yml")) {
            PolicyDraft draft = DRAFTS.read("draft.yml", file(path));
            assertThat(draft.replaces()).as(path).isTrue();
            assertThat(draft.kind()).isEqualTo(path.startsWith("forms") ? PolicyDraft.Kind.FORM : PolicyDraft.Kind.REGIME);
            assertThat(compare(life("2030-09-15"), draft).isNothing()).as(path).isTrue();
        }
    }

    @Test
    void a_form_changed_gives_the_terms_the_end_and_the_findings_that_differ() {
        String changed = file("forms/sample-2025-bachelor.yml").replace("report: {withinDays: 30}", "report: {withinDays: 60}")
                .replace("serviceMonths: 72", "serviceMonths: 96");
        Scenario life = life("2030-09-15");

        DraftComparison comparison = compare(life, DRAFTS.read("draft.yml", changed));

        assertThat(comparison.terms()).extracting(change -> change.term().name()).containsExactly("serviceMonths", "report.withinDays");
        assertThat(comparison.terms()).allMatch(DraftComparison.TermChange::changesValue);
        assertThat(comparison.difference().before().service().expectedEnd()).isEqualTo("2036-09-01");
        assertThat(comparison.difference().after().service().expectedEnd()).isEqualTo("2038-09-01");
        assertThat(comparison.difference().findings()).filteredOn(finding -> finding.finding().code() == FindingCode.NOT_REPORTED)
                .extracting(Difference.OfFinding::what).containsExactly(Difference.What.DISAPPEARED);
        assertThat(comparison.changesOutcome()).isTrue();
        assertThat(compare(life, DRAFTS.read("draft.yml", file("forms/sample-2018-bachelor.yml").replace("serviceMonths: 72", "serviceMonths: 96")))
                .isNothing()).isTrue();
    }

    @Test
    void a_clause_alone_changes_no_value() {
        DraftComparison comparison = compare(life("2029-01-01"),
                DRAFTS.read("draft.yml", file("forms/sample-2025-bachelor.yml").replace("协议第三条", "协议第三条第一款")));

        assertThat(comparison.terms()).singleElement().satisfies(change -> {
            assertThat(change.term()).isEqualTo(Term.SERVICE_MONTHS);
            assertThat(change.changesValue()).isFalse();
            assertThat(change.after()).extracting(Sourced::clause).isEqualTo("协议第三条第一款");
        });
        assertThat(comparison.changesOutcome()).isFalse();
    }

    @Test
    void an_agreement_the_draft_no_longer_resolves_is_told_with_the_reason() {
        DraftComparison comparison = compare(life("2030-09-15"),
                DRAFTS.read("draft.yml", file("forms/sample-2025-bachelor.yml").replace("serviceMonths: 72", "trainingMaxMonths: 72")));

        assertThat(comparison.difference()).isNull();
        assertThat(comparison.present()).isNull();
        assertThat(comparison.draft().reason(Locale.ROOT)).contains("约定服务期（月）");
        assertThat(comparison.changesOutcome()).isTrue();
    }

    @Test
    void a_new_form_is_added_and_the_policy_in_force_stays_as_it_is() {
        PolicyDraft draft = DRAFTS.read("draft.yml", file("forms/sample-2025-bachelor.yml").replace("id: sample-2025-bachelor", "id: new-text"));

        assertThat(draft.replaces()).isFalse();
        assertThat(draft.policy().forms()).extracting(form -> form.id()).contains("new-text", "sample-2025-bachelor");
        assertThat(IN_FORCE.forms()).extracting(form -> form.id()).doesNotContain("new-text");
    }

    @Test
    void everything_wrong_is_told_by_line() {
        assertThat(problems(file("forms/sample-2025-bachelor.yml").replace("serviceMonths: 72", "serviceMonths: six")
                .replace("quotaPost: true", "quota: true"))).hasSize(2).allMatch(text -> text.startsWith("draft.yml"))
                .anyMatch(text -> text.contains("整数")).anyMatch(text -> text.contains("不认识的条款名"));
        assertThat(problems("id: x\ntitle: y\n")).singleElement().asString().contains("看不出是哪一种");
        assertThat(problems("")).singleElement().asString().contains("draft.yml");
        assertThat(problems("a: [")).singleElement().asString().contains("draft.yml");
        assertThat(problems("x".repeat(500_001))).singleElement().asString().contains("500000");
    }

    @Test
    void a_regime_that_overlaps_those_in_force_is_refused() {
        assertThat(problems(file("regimes/cn-2025.yml").replace("id: cn-2025", "id: cn-2026"))).isNotEmpty()
                .allMatch(text -> text.contains("重叠"));
    }
}
