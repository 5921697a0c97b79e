package cn.dingxiang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Damages;
import cn.dingxiang.agreement.DutyGroup;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.PayParity;
import cn.dingxiang.agreement.ProRata;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.agreement.TrainingCredit;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The three sample forms, value by value as policy.md gives them. */
class SampleFormsTest {
    private static final Set<DutyGroup> TRAINING_AND_SERVICE = Set.of(DutyGroup.TRAINING, DutyGroup.SERVICE);
    private static final Set<Track> BACHELORS = Set.of(Track.BACHELOR_CLINICAL, Track.BACHELOR_TCM);
    private static final Ban CHANGE_JOB = new Ban(Ban.Act.CHANGE_JOB, Set.of(), Set.of(), TRAINING_AND_SERVICE, "协议第九条");
    private static final PolicyBook BOOK = PolicyBook.load(null);

    @Test
    void they_are_samples_for_their_cohorts_and_tracks() {
        assertThat(BOOK.forms()).allMatch(Form::isSample).extracting(Form::id, Form::cohorts, Form::tracks).containsExactly(
                tuple("sample-2018-bachelor", new CohortRange(null, 2024), BACHELORS),
                tuple("sample-2025-bachelor", new CohortRange(2025, null), BACHELORS),
                tuple("sample-junior-college", new CohortRange(2010, null), Set.of(Track.JUNIOR_COLLEGE)));
    }

    @Test
    void they_agree_but_for_training_credit_and_bans() {
        Map<Term<?>, Object> common = new HashMap<>();
        common.put(Term.SERVICE_MONTHS, 72);
        common.put(Term.TRAINING_START_DUE, MonthDay.of(10, 31));
        common.put(Term.REPORT_WITHIN_DAYS, 30);
        common.put(Term.EMPLOY_WITHIN_DAYS, 30);
        common.put(Term.DEPLOY_WITHIN_DAYS, 30);
        common.put(Term.DISCHARGE_WITHIN_DAYS, 30);
        common.put(Term.ATTESTATION_DUE, MonthDay.of(1, 31));
        common.put(PauseGround.MATERNITY.term(), true);
        common.put(PauseGround.WORK_INJURY.term(), true);
        common.put(PauseGround.ILLNESS.term(), false);
        common.put(PauseGround.MILITARY.term(), false);
        common.put(PauseGround.PERSONAL.term(), false);
        common.put(Term.PAUSES_SECONDMENT, false);
        common.put(Term.TRANSFER_WITHIN_COUNTY, Set.of("COUNTY"));
        common.put(Term.TRANSFER_CROSS_COUNTY, Set.of("FROM_COUNTY", "TO_COUNTY"));
        common.put(Term.QUOTA_POST, true);
        common.put(Term.PAY_PARITY, PayParity.NO_LOWER);
        common.put(Term.REPAYMENT_ITEMS, Set.of("TUITION", "ACCOMMODATION", "STIPEND"));
        common.put(Term.REPAYMENT_PRO_RATA, ProRata.NONE);
        common.put(Term.DAMAGES, new Damages(new BigDecimal("0.50"), Damages.Base.COST, null));
        for (Form form : BOOK.forms()) {
            Map<Term<?>, Object> values = new HashMap<>();
            form.terms().values().forEach((term, sourced) -> values.put(term, sourced.value()));
            assertThat(values.remove(Term.TRAINING_CREDIT)).isEqualTo(
                    form.id().equals("sample-2025-bachelor") ? TrainingCredit.NONE : TrainingCredit.IF_CERTIFIED);
            assertThat(values.remove(Term.BANS)).isNotNull();
            assertThat(values).as(form.id()).isEqualTo(common);
        }
    }

    @Test
    void job_switching_is_banned_by_all_and_exams_by_the_one_of_2025() {
        assertThat(bans("sample-2018-bachelor")).containsExactly(CHANGE_JOB);
        assertThat(bans("sample-junior-college")).containsExactly(CHANGE_JOB);
        assertThat(bans("sample-2025-bachelor")).containsExactly(
                new Ban(Ban.Act.APPLY, Set.of(Exam.Kind.POSTGRADUATE), Set.of(Exam.Mode.FULL_TIME), TRAINING_AND_SERVICE, "协议第九条"),
                new Ban(Ban.Act.APPLY, Set.of(Exam.Kind.STATE_OWNED_ENTERPRISE, Exam.Kind.GOVERNMENT_BODY, Exam.Kind.PUBLIC_INSTITUTION),
                        Set.of(), TRAINING_AND_SERVICE, "协议第九条"), CHANGE_JOB);
    }

    @Test
    void every_value_cites_its_article_and_is_marked_a_sample() {
        assertThat(BOOK.forms()).allSatisfy(form -> assertThat(form.terms().values().values()).allSatisfy(sourced -> {
            assertThat(sourced.clause()).matches("协议第[三四五六七八九十]条");
            assertThat(sourced.confidence()).isEqualTo(Confidence.SAMPLE);
            assertThat(sourced.origin()).isEqualTo("form:" + form.id());
            assertThat(sourced.lastCheckedOn()).isNotNull();
        }));
    }

    private static List<Ban> bans(String form) {
        return Terms.resolve(BOOK.forms().stream().filter(one -> one.id().equals(form)).map(Form::terms).toList()).value(Term.BANS);
    }
}
