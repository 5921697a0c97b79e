package cn.dingxiang.policy;

import static cn.dingxiang.agreement.Confidence.INFERRED;
import static cn.dingxiang.agreement.Confidence.SECONDARY;
import static cn.dingxiang.agreement.Confidence.SEED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.PayParity;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.agreement.ReportAfter;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.agreement.Training;
import cn.dingxiang.agreement.TrainingCredit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The values of policy.md, one test a row of its table. 23 is a province without a regime of its own. */
class PolicyValuesTest {
    private static final PolicyBook BOOK = PolicyBook.load(null);
    private static final String OF_2015 = "教高〔2015〕6号";
    private static final String OF_2024 = "国办发〔2024〕50号（八）";
    private static final String PAY = "国办发〔2024〕50号（二十一）";
    private static final String JILIN = "吉政办发〔2018〕21号二（五）2";
    private static final String CHONGQING = "渝府办发〔2020〕138号附件3";
    private static final String INNER_MONGOLIA = "内蒙古《加快医学教育创新发展实施方案》二（一）";
    private static final Set<Track> BACHELORS = Set.of(Track.BACHELOR_CLINICAL, Track.BACHELOR_TCM);
    private static final List<Track> NATIONAL_UNTIL_2024 =
            List.of(Track.BACHELOR_CLINICAL, Track.BACHELOR_TCM, Track.JUNIOR_COLLEGE, Track.SECONDARY);
    private static final List<Track> NATIONAL_FROM_2025 =
            List.of(Track.BACHELOR_CLINICAL, Track.BACHELOR_TCM, Track.JUNIOR_COLLEGE);

    @Test
    void the_floor_is_72_months() {
        eachNationalCase((terms, cohort, track) -> {
            if (cohort <= 2024) {
                assertValue(terms, Term.MIN_SERVICE_MONTHS, 72, OF_2015, SECONDARY, "cn-2015");
            } else {
                assertValue(terms, Term.MIN_SERVICE_MONTHS, 72, OF_2024, SEED, "cn-2025");
            }
        });
    }

    @Test
    void what_was_agreed_is_for_the_form_or_the_agreement_to_say() {
        eachNationalCase((terms, cohort, track) -> {
            List<Term<?>> unset = new ArrayList<>(List.of(Term.SERVICE_MONTHS, Term.TRAINING_MAX_MONTHS, Term.TRAINING_START_DUE,
                    Term.REPORT_WITHIN_DAYS, Term.EMPLOY_WITHIN_DAYS, Term.DEPLOY_WITHIN_DAYS, Term.DISCHARGE_WITHIN_DAYS,
                    Term.ATTESTATION_DUE, Term.CLOCK_WHILE_AWAITING_POST, Term.PAUSES_SECONDMENT, Term.BANS, Term.PART_TIME_STUDY,
                    Term.TRANSFER_WITHIN_COUNTY, Term.TRANSFER_CROSS_COUNTY, Term.QUOTA_POST, Term.REPAYMENT_PRO_RATA, Term.DAMAGES));
            Stream.of(PauseGround.values()).map(PauseGround::term).forEach(unset::add);
            assertThat(unset).allSatisfy(term -> assertThat(terms.sourced(term)).isNull());
        });
    }

    @Test
    void bachelors_do_36_months_of_residency() {
        for (Track track : BACHELORS) {
            assertTraining("23", 2010, track, Training.RESIDENCY, 36, OF_2015, SECONDARY, "cn-2015");
            assertTraining("23", 2024, track, Training.RESIDENCY, 36, OF_2015, SECONDARY, "cn-2015");
            assertTraining("23", 2025, track, Training.RESIDENCY, 36, OF_2024, SEED, "cn-2025");
            assertTraining("22", 2024, track, Training.RESIDENCY, 36, JILIN, SEED, "jilin");
            assertTraining("22", 2025, track, Training.RESIDENCY, 36, JILIN, SEED, "jilin");
            assertTraining("50", 2024, track, Training.RESIDENCY, 36, OF_2015, SECONDARY, "cn-2015");
            assertTraining("15", 2025, track, Training.RESIDENCY, 36, OF_2024, SEED, "cn-2025");
        }
    }

    @Test
    void junior_colleges_do_24_months_as_assistant_general_practitioners() {
        assertTraining("23", 2024, Track.JUNIOR_COLLEGE, Training.ASSISTANT_GP, 24, OF_2015, SECONDARY, "cn-2015");
        assertTraining("23", 2025, Track.JUNIOR_COLLEGE, Training.ASSISTANT_GP, 24, OF_2015, SECONDARY, "cn-2025");
        assertTraining("22", 2025, Track.JUNIOR_COLLEGE, Training.ASSISTANT_GP, 24, JILIN, SEED, "jilin");
        assertTraining("50", 2024, Track.JUNIOR_COLLEGE, Training.ASSISTANT_GP, 24, CHONGQING, SEED, "chongqing");
        assertTraining("15", 2025, Track.JUNIOR_COLLEGE, Training.ASSISTANT_GP, 24, OF_2015, SECONDARY, "cn-2025");
    }

    @Test
    void secondary_schools_do_no_training() {
        assertTraining("23", 2024, Track.SECONDARY, Training.NONE, 0, OF_2015, INFERRED, "cn-2015");
        assertTraining("50", 2024, Track.SECONDARY, Training.NONE, 0, OF_2015, INFERRED, "cn-2015");
        assertTraining("22", 2024, Track.SECONDARY, Training.NONE, 0, "吉政办发〔2018〕21号二（一）2", SEED, "jilin");
        assertTraining("15", 2024, Track.SECONDARY, Training.NONE, 0, INNER_MONGOLIA, SEED, "inner-mongolia");
        assertTraining("15", 2025, Track.SECONDARY, Training.NONE, 0, INNER_MONGOLIA, SEED, "inner-mongolia");
    }

    @Test
    void inner_mongolias_last_secondary_cohort_rests_on_its_own_regime_alone() {
        assertThat(set(terms("15", 2025, Track.SECONDARY))).containsExactlyInAnyOrder(Term.TRAINING, Term.TRAINING_MONTHS);
        assertThat(terms("15", 2024, Track.SECONDARY).value(Term.MIN_SERVICE_MONTHS)).isEqualTo(72);
    }

    @Test
    void village_tcm_assistants_rest_on_chongqings_regime_alone() {
        assertTraining("50", 2021, Track.TCM_ASSISTANT, Training.NONE, 0, CHONGQING, SEED, "chongqing");
        assertThat(set(terms("50", 2026, Track.TCM_ASSISTANT))).containsExactlyInAnyOrder(Term.TRAINING, Term.TRAINING_MONTHS);
    }

    @Test
    void training_counts_if_certified_until_2024_and_is_open_from_2025() {
        eachNationalCase((terms, cohort, track) -> {
            if (cohort <= 2024) {
                assertValue(terms, Term.TRAINING_CREDIT, TrainingCredit.IF_CERTIFIED, "教高〔2015〕6号官方答问", SECONDARY, "cn-2015");
            } else {
                assertThat(terms.sourced(Term.TRAINING_CREDIT)).isNull();
            }
        });
    }

    @Test
    void reporting_counts_from_graduation() {
        eachNationalCase((terms, cohort, track) -> assertValue(terms, Term.REPORT_AFTER, ReportAfter.GRADUATION,
                cohort <= 2024 ? OF_2015 : OF_2024, INFERRED, cohort <= 2024 ? "cn-2015" : "cn-2025"));
    }

    @Test
    void pay_is_aligned_for_every_cohort() {
        eachNationalCase((terms, cohort, track) ->
                assertValue(terms, Term.PAY_PARITY, PayParity.ALIGNED, PAY, SEED, cohort <= 2024 ? "cn-2015" : "cn-2025"));
    }

    @Test
    void tuition_accommodation_and_stipend_are_repaid() {
        eachNationalCase((terms, cohort, track) -> assertValue(terms, Term.REPAYMENT_ITEMS, Set.of("TUITION", "ACCOMMODATION", "STIPEND"),
                OF_2015, SECONDARY, cohort <= 2024 ? "cn-2015" : "cn-2025"));
    }

    @Test
    void the_in_year_masters_is_allowed_to_bachelors_from_2025_on() {
        for (Track track : BACHELORS) {
            assertValue(terms("23", 2025, track), Term.ALLOWANCES, List.of(
                    masters("GENERAL_PRACTICE", BACHELORS, null), masters("TCM_GENERAL_PRACTICE", Set.of(Track.BACHELOR_TCM), INFERRED)),
                    OF_2024, SEED, "cn-2025");
            assertThat(terms("23", 2024, track).sourced(Term.ALLOWANCES)).isNull();
        }
        assertThat(terms("23", 2025, Track.JUNIOR_COLLEGE).sourced(Term.ALLOWANCES)).isNull();
    }

    @Test
    void what_may_be_banned_is_listed_from_2025_on_and_bans_nothing() {
        Set<DutyGroup> during = Set.of(DutyGroup.TRAINING, DutyGroup.SERVICE);
        assertThat(BOOK.bannable(subject("23", 2025, Track.BACHELOR_CLINICAL)))
                .allSatisfy(item -> assertThat(item.clause()).isEqualTo(OF_2024))
                .extracting(Bannable::kinds, Bannable::modes, Bannable::during, Bannable::confidence).containsExactly(
                        tuple(Set.of(Exam.Kind.POSTGRADUATE), Set.of(Exam.Mode.FULL_TIME), during, SEED),
                        tuple(Set.of(Exam.Kind.STATE_OWNED_ENTERPRISE, Exam.Kind.GOVERNMENT_BODY,
                                Exam.Kind.PUBLIC_INSTITUTION), Set.of(), during, SEED));
        assertThat(BOOK.bannable(subject("23", 2024, Track.BACHELOR_CLINICAL))).isEmpty();
        assertThat(terms("23", 2025, Track.BACHELOR_CLINICAL).sourced(Term.BANS)).isNull();
    }

    @Test
    void every_document_has_its_provisions_with_what_serves_them() {
        assertThat(provisions("23")).containsExactly("国卫办科教函〔2020〕883号二、四", "国卫办科教函〔2020〕883号二、四",
                "国卫办科教函〔2020〕883号二、四", "国卫科教发〔2013〕56号", "国办发〔2024〕50号（三）", "国办发〔2024〕50号（五）", PAY, PAY, PAY,
                "国办发〔2024〕50号（二十二）");
        assertThat(provisions("22")).startsWith(JILIN, JILIN, JILIN, "吉政办发〔2018〕21号一（三）", "吉政办发〔2018〕21号三（四）");
        assertThat(provisions("50")).startsWith(CHONGQING, CHONGQING, CHONGQING);
        assertThat(provisions("15")).startsWith(INNER_MONGOLIA + "（三）").contains(INNER_MONGOLIA);
        assertThat(BOOK.provisions(null)).extracting(Provision::clause).isEqualTo(provisions("23"));
    }

    private interface Check {
        void hold(Terms terms, int cohort, Track track);
    }

    /** Every case the national regimes cover, in a province without its own. */
    private static void eachNationalCase(Check check) {
        IntStream.rangeClosed(2010, 2026).forEach(cohort -> (cohort <= 2024 ? NATIONAL_UNTIL_2024 : NATIONAL_FROM_2025)
                .forEach(track -> check.hold(terms("23", cohort, track), cohort, track)));
    }

    private static Allowance masters(String field, Set<Track> tracks, Confidence confidence) {
        return new Allowance(Exam.Kind.POSTGRADUATE, Exam.Mode.FULL_TIME, Exam.Degree.CLINICAL_PROFESSIONAL_MASTER, Set.of(field),
                Allowance.Where.HUKOU, Allowance.Entry.GRADUATION_YEAR, tracks, 2025, OF_2024, confidence);
    }

    private static void assertTraining(String province, int cohort, Track track, Training training, int months, String clause,
                                       Confidence confidence, String regime) {
        assertValue(terms(province, cohort, track), Term.TRAINING, training, clause, confidence, regime);
        assertValue(terms(province, cohort, track), Term.TRAINING_MONTHS, months, clause, confidence, regime);
    }

    private static <T> void assertValue(Terms terms, Term<T> term, T value, String clause, Confidence confidence, String regime) {
        Sourced<T> sourced = terms.sourced(term);
        assertThat(sourced).as(term.name()).isNotNull();
        assertThat(sourced.value()).as(term.name()).isEqualTo(value);
        assertThat(sourced.clause()).as(term.name()).isEqualTo(clause);
        assertThat(sourced.confidence()).as(term.name()).isEqualTo(confidence);
        assertThat(sourced.origin()).as(term.name()).isEqualTo("regime:" + regime);
        assertThat(sourced.lastCheckedOn()).as(term.name()).isNotNull();
    }

    private static List<String> provisions(String province) {
        return BOOK.provisions(province).stream().map(Provision::clause).toList();
    }

    private static List<Term<?>> set(Terms terms) {
        return Term.ALL.stream().<Term<?>>map(term -> term).filter(term -> terms.sourced(term) != null).toList();
    }

    private static Terms terms(String province, int cohort, Track track) {
        return BOOK.terms(subject(province, cohort, track));
    }

    private static PolicyCase subject(String province, int cohort, Track track) {
        return new PolicyCase(null, null, province, cohort, track);
    }
}
