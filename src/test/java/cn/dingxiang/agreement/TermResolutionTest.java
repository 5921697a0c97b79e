package cn.dingxiang.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.TermLayer.Provenance;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain rules, section 2: the first source that sets a term wins, and every value keeps where it came from. */
class TermResolutionTest {
    private static final Provenance FORM = new Provenance("范本", Confidence.SAMPLE, LocalDate.of(2026, 1, 2));

    private static TermLayer layer(String origin, Map<String, ?> terms) {
        return TermLayer.read(Fields.of(terms, ""), origin, FORM);
    }

    private static SignedAgreement signed(Map<String, Object> terms) {
        Map<?, ?> scenario = Life.college().scenario("2026-01-01");
        Map<String, Object> agreement = new LinkedHashMap<>();
        ((Map<?, ?>) scenario.get("agreement")).forEach((name, value) -> agreement.put((String) name, value));
        agreement.put("terms", terms);
        return SignedAgreement.read(Fields.of(agreement, "agreement"));
    }

    @Test
    void the_first_source_that_sets_a_term_wins() {
        Terms terms = Terms.resolve(List.of(layer("agreement", Map.of("serviceMonths", 60)),
                layer("form:F", Map.of("serviceMonths", 72, "trainingMonths", 36)),
                layer("regime:P", Map.of("trainingMonths", 24, "quotaPost", true)), layer("regime:N", Map.of("quotaPost", false, "payParity", "ALIGNED"))));
        assertThat(terms.value(Term.SERVICE_MONTHS)).isEqualTo(60);
        assertThat(terms.sourced(Term.SERVICE_MONTHS).origin()).isEqualTo("agreement");
        assertThat(terms.value(Term.TRAINING_MONTHS)).isEqualTo(36);
        assertThat(terms.sourced(Term.TRAINING_MONTHS).origin()).isEqualTo("form:F");
        assertThat(terms.value(Term.QUOTA_POST)).isTrue();
        assertThat(terms.sourced(Term.PAY_PARITY).origin()).isEqualTo("regime:N");
        assertThat(terms.value(Term.DAMAGES)).isNull();
        assertThat(terms.sourced(Term.DAMAGES)).isNull();
    }

    @Test
    void a_term_that_is_null_is_not_set_and_the_next_source_is_asked() {
        Map<String, Object> unset = new LinkedHashMap<>();
        unset.put("quotaPost", null);
        unset.put("payParity", new LinkedHashMap<>(java.util.Collections.singletonMap("value", null)));
        Terms terms = Terms.resolve(List.of(layer("agreement", unset), layer("form:F", Map.of("quotaPost", true, "payParity", "NO_LOWER"))));
        assertThat(terms.value(Term.QUOTA_POST)).isTrue();
        assertThat(terms.value(Term.PAY_PARITY)).isEqualTo(PayParity.NO_LOWER);
    }

    @Test
    void false_and_zero_and_an_empty_list_are_set() {
        Terms terms = Terms.resolve(List.of(layer("agreement", Map.of("quotaPost", false, "trainingMonths", 0, "bans", List.of())),
                layer("form:F", Map.of("quotaPost", true, "trainingMonths", 36, "bans", List.of(Life.jobBan("一", "STUDY"))))));
        assertThat(terms.value(Term.QUOTA_POST)).isFalse();
        assertThat(terms.isTrue(Term.QUOTA_POST)).isFalse();
        assertThat(terms.value(Term.TRAINING_MONTHS)).isZero();
        assertThat(terms.value(Term.BANS)).isEmpty();
    }

    @Test
    void dotted_names_are_resolved_one_by_one() {
        Terms terms = Terms.resolve(List.of(layer("agreement", Map.of("report", Map.of("withinDays", 10))),
                layer("form:F", Map.of("report", Map.of("withinDays", 30, "after", "TRAINING")))));
        assertThat(terms.value(Term.REPORT_WITHIN_DAYS)).isEqualTo(10);
        assertThat(terms.value(Term.REPORT_AFTER)).isEqualTo(ReportAfter.TRAINING);
    }

    @Test
    void a_value_brings_its_clause_and_confidence_or_takes_those_of_its_source() {
        Terms terms = Terms.resolve(List.of(layer("form:F", Map.of("serviceMonths", Map.of("value", 72, "clause", "第三条", "confidence", "SEED",
                "last_checked_on", "2026-02-03"), "minServiceMonths", Map.of("value", 72), "trainingMonths", 36))));
        assertThat(terms.sourced(Term.SERVICE_MONTHS))
                .isEqualTo(new Sourced<>(72, "第三条", Confidence.SEED, "form:F", LocalDate.of(2026, 2, 3)));
        assertThat(terms.sourced(Term.MIN_SERVICE_MONTHS)).isEqualTo(new Sourced<>(72, "范本", Confidence.SAMPLE, "form:F", LocalDate.of(2026, 1, 2)));
        assertThat(terms.clauses(Term.TRAINING_MONTHS)).containsExactly("范本");
        assertThat(terms.clauses(Term.DAMAGES)).isEmpty();
    }

    @Test
    void a_group_may_bring_the_clause_of_all_its_terms() {
        Terms terms = Terms.resolve(List.of(layer("form:F", Map.of("repayment",
                Map.of("value", Map.of("items", List.of("TUITION"), "proRata", Map.of("value", "DAY", "clause", "第八条")), "clause", "第七条")))));
        assertThat(terms.clauses(Term.REPAYMENT_ITEMS)).containsExactly("第七条");
        assertThat(terms.clauses(Term.REPAYMENT_PRO_RATA)).containsExactly("第八条");
    }

    @Test
    void what_an_agreement_says_of_itself_has_its_confidence_and_no_clause_of_its_own() {
        SignedAgreement signed = signed(Map.of("serviceMonths", 72));
        assertThat(signed.ownTerms().values().get(Term.SERVICE_MONTHS))
                .isEqualTo(new Sourced<>(72, null, Confidence.AGREEMENT, "agreement", null));
    }

    @Test
    void an_unknown_companion_of_a_value_is_an_error() {
        assertThatThrownBy(() -> layer("form:F", Map.of("serviceMonths", Map.of("value", 72, "article", "三"))))
                .isInstanceOfSatisfying(MalformedInput.class, malformed -> assertThat(malformed.path()).isEqualTo("serviceMonths.article"));
        assertThatThrownBy(() -> layer("form:F", Map.of("serviceMonths", Map.of("value", 72, "confidence", "SURE"))))
                .isInstanceOfSatisfying(MalformedInput.class, malformed -> assertThat(malformed.path()).isEqualTo("serviceMonths.confidence"));
    }

    @Test
    void an_agreement_takes_from_the_policy_what_it_does_not_say() {
        Policy policy = agreement -> List.of(
                layer("form:F", Map.of("serviceMonths", 72, "minServiceMonths", 72, "training", "NONE")),
                layer("regime:N", Map.of("trainingMonths", 0, "serviceMonths", 60)));
        Agreement agreement = Agreement.of(signed(Map.of("minServiceMonths", 60)), policy);
        assertThat(agreement.terms().serviceMonths()).isEqualTo(72);
        assertThat(agreement.terms().value(Term.MIN_SERVICE_MONTHS)).isEqualTo(60);
        assertThat(agreement.asksForTraining()).isFalse();
        assertThat(Agreement.of(signed(Map.of("training", "RESIDENCY")), policy).asksForTraining()).isTrue();
    }

    @Test
    void an_agreement_without_terms_or_costs_says_nothing() {
        SignedAgreement signed = signed(null);
        assertThat(signed.ownTerms()).isEqualTo(TermLayer.EMPTY);
        assertThat(signed.costs()).containsOnlyKeys("TUITION", "ACCOMMODATION", "LIVING");
    }

    @Test
    void values_have_the_type_of_their_term() {
        Terms terms = Terms.resolve(List.of(layer("form:F", Map.of("trainingStartDue", "09-30", "transfer", Map.of("crossCounty", List.of("B", "A")),
                "damages", Map.of("rate", "0.30", "base", "COST"), "pauses", Map.of("MILITARY", true)))));
        assertThat(terms.value(Term.TRAINING_START_DUE)).isEqualTo(MonthDay.of(9, 30));
        assertThat(terms.value(Term.TRANSFER_CROSS_COUNTY)).containsExactly("B", "A");
        assertThat(terms.value(Term.DAMAGES).base()).isEqualTo(Damages.Base.COST);
        assertThat(terms.isTrue(PauseGround.MILITARY.term())).isTrue();
        assertThat(terms.isTrue(PauseGround.ILLNESS.term())).isFalse();
        assertThat(terms.value(Term.TRAINING_CREDIT, TrainingCredit.NONE)).isEqualTo(TrainingCredit.NONE);
    }

    @Test
    void every_term_is_known_by_its_name_and_every_ground_has_one() {
        for (Term<?> term : Term.ALL) {
            assertThat(Term.named(term.name())).isSameAs(term).hasToString(term.name());
        }
        for (PauseGround ground : PauseGround.values()) {
            assertThat(ground.term().name()).isEqualTo("pauses." + ground);
        }
        assertThat(Term.named("report")).isNull();
        assertThat(Term.ALL).extracting(Term::name).doesNotHaveDuplicates().startsWith("minServiceMonths", "serviceMonths", "training")
                .contains("pauses.SECONDMENT", "transfer.withinCounty", "repayment.proRata").hasSize(31);
    }

    @Test
    void a_source_must_be_named() {
        assertThatThrownBy(() -> new Sourced<>(null, null, Confidence.SEED, "form:F", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Sourced<>(1, null, null, "form:F", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Sourced<>(1, null, Confidence.SEED, null, null)).isInstanceOf(NullPointerException.class);
    }
}
