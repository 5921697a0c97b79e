package cn.dingxiang.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What policy files are made of, apart from terms. */
class PolicyRecordsTest {
    private static final Form FORM = new Form("text", "Text", Confidence.SAMPLE, new CohortRange(2025, null), Set.of(Track.SECONDARY),
            TermLayer.EMPTY);

    @Test
    void a_form_knows_whom_it_is_meant_for() {
        assertThat(FORM.isMeantFor(2025, Track.SECONDARY)).isTrue();
        assertThat(FORM.isMeantFor(2024, Track.SECONDARY)).isFalse();
        assertThat(FORM.isMeantFor(2025, Track.JUNIOR_COLLEGE)).isFalse();
    }

    @Test
    void only_a_sample_form_is_a_sample() {
        assertThat(FORM.isSample()).isTrue();
        assertThat(new Form("text", "Text", Confidence.SEED, CohortRange.ALL, Set.of(), TermLayer.EMPTY).isSample()).isFalse();
    }

    @Test
    void a_provision_is_read_whole_or_not_at_all() {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("says", "forecast", "clause", "document", "confidence", "SEED",
                "last_checked_on", "2026-01-31", "served_by", "plan"));
        assertThat(Provision.read(Fields.of(tree, "p"), "regime:cn"))
                .isEqualTo(new Provision("forecast", "document", Confidence.SEED, LocalDate.of(2026, 1, 31), "plan", Set.of(), "regime:cn"));
        assertEachFieldIsNeeded(tree, fields -> Provision.read(fields, "regime:cn"));
    }

    @Test
    void what_may_be_banned_is_read_whole_or_not_at_all() {
        Map<String, Object> tree = new LinkedHashMap<>(Map.of("kinds", List.of("POSTGRADUATE"), "during", List.of("SERVICE"),
                "clause", "document", "confidence", "SEED", "last_checked_on", "2026-01-31"));
        assertThat(Bannable.read(Fields.of(tree, "b"))).isEqualTo(new Bannable(Set.of(Exam.Kind.POSTGRADUATE), Set.of(),
                Set.of(DutyGroup.SERVICE), "document", Confidence.SEED, LocalDate.of(2026, 1, 31)));
        assertEachFieldIsNeeded(tree, Bannable::read);
    }

    @Test
    void an_allowance_may_be_less_sure_than_its_list() {
        Map<String, Object> allowance = new LinkedHashMap<>(Map.of("kind", "POSTGRADUATE", "mode", "FULL_TIME",
                "degree", "OTHER_MASTER", "fields", List.of("SURGERY"), "province", "ANY", "entry", "ANY", "tracks", List.of("SECONDARY"),
                "cohortFrom", 2025));
        assertThat(Allowance.read(Fields.of(allowance, "a"), "document").confidence()).isNull();
        allowance.put("confidence", "INFERRED");
        assertThat(Allowance.read(Fields.of(allowance, "a"), "document").confidence()).isEqualTo(Confidence.INFERRED);
    }

    @Test
    void a_case_is_what_the_agreement_says_of_it() {
        SignedAgreement signed = SignedAgreement.read(Fields.of(Map.of("cohort", 2025, "track", "SECONDARY", "province", "22",
                "county", "220322", "hukouProvince", "15", "signedOn", "2025-07-15", "form", "text", "regime", "NONE"), "agreement"));
        assertThat(PolicyCase.of(signed)).isEqualTo(new PolicyCase("text", "NONE", "22", 2025, Track.SECONDARY));
    }

    @Test
    void every_term_has_a_name_in_both_languages() {
        assertThat(Term.ALL).allSatisfy(term -> {
            assertThat(term.title(Locale.ROOT)).matches(".*\\p{IsHan}.*");
            assertThat(term.title(Locale.ENGLISH)).doesNotMatch(".*\\p{IsHan}.*");
        });
    }

    private static void assertEachFieldIsNeeded(Map<String, Object> tree, Function<Fields, ?> reader) {
        for (String name : tree.keySet()) {
            Map<String, Object> lacking = new LinkedHashMap<>(tree);
            lacking.remove(name);
            assertThatThrownBy(() -> reader.apply(Fields.of(lacking, "it")))
                    .isInstanceOf(MalformedInput.class).hasMessageContaining("it." + name);
        }
        Map<String, Object> more = new LinkedHashMap<>(tree);
        more.put("more", "x");
        assertThatThrownBy(() -> reader.apply(Fields.of(more, "it"))).isInstanceOf(MalformedInput.class).hasMessageContaining("it.more");
    }
}
