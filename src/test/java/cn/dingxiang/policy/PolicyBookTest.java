package cn.dingxiang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PayParity;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.agreement.TrainingCredit;
import cn.dingxiang.obligation.Phrases;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolicyBookTest {
    private static final PolicyBook BOOK = PolicyBook.load(null);

    @Test
    void the_form_comes_before_the_province_and_the_province_before_the_nation() {
        Terms terms = BOOK.terms(subject("sample-2018-bachelor", null, "22", 2024, Track.BACHELOR_CLINICAL));
        assertThat(terms.sourced(Term.TRAINING_CREDIT).origin()).isEqualTo("form:sample-2018-bachelor");
        assertThat(terms.sourced(Term.PAY_PARITY)).satisfies(pay -> {
            assertThat(pay.value()).isEqualTo(PayParity.NO_LOWER);
            assertThat(pay.clause()).isEqualTo("协议第五条");
        });
        assertThat(terms.sourced(Term.TRAINING).origin()).isEqualTo("regime:jilin");
        assertThat(terms.sourced(Term.MIN_SERVICE_MONTHS).origin()).isEqualTo("regime:cn-2015");
    }

    @Test
    void regimes_are_told_the_provinces_first() {
        assertThat(BOOK.regimeIds(subject(null, null, "22", 2024, Track.BACHELOR_TCM))).containsExactly("jilin", "cn-2015");
        assertThat(BOOK.regimeIds(subject(null, null, "22", 2025, Track.BACHELOR_TCM))).containsExactly("jilin", "cn-2025");
        assertThat(BOOK.regimeIds(subject(null, null, "23", 2025, Track.BACHELOR_TCM))).containsExactly("cn-2025");
        assertThat(BOOK.regimeIds(subject(null, null, "15", 2025, Track.SECONDARY))).containsExactly("inner-mongolia");
        assertThat(BOOK.regimeTitle("jilin")).contains("吉林省");
    }

    @Test
    void without_a_regime_only_the_form_is_left() {
        assertThat(BOOK.layers(subject(null, "NONE", "22", 2025, Track.TCM_ASSISTANT))).isEmpty();
        assertThat(BOOK.layers(subject("sample-2025-bachelor", "NONE", "22", 2025, Track.BACHELOR_CLINICAL))).hasSize(1);
        assertThat(BOOK.regimeIds(subject("sample-2025-bachelor", "NONE", "22", 2025, Track.BACHELOR_CLINICAL))).isEmpty();
    }

    @Test
    void a_forced_national_regime_stands_alone_and_for_any_cohort() {
        PolicyCase forced = subject(null, "cn-2025", "22", 2020, Track.BACHELOR_CLINICAL);
        assertThat(BOOK.regimeIds(forced)).containsExactly("cn-2025");
        assertThat(BOOK.terms(forced).value(Term.TRAINING_CREDIT)).isNull();
        assertThat(BOOK.terms(subject(null, "cn-2015", "22", 2026, Track.BACHELOR_CLINICAL)).value(Term.TRAINING_CREDIT))
                .isEqualTo(TrainingCredit.IF_CERTIFIED);
    }

    @Test
    void a_forced_provincial_regime_keeps_the_national_one_of_the_cohort_where_that_covers() {
        assertThat(BOOK.regimeIds(subject(null, "jilin", "23", 2025, Track.JUNIOR_COLLEGE))).containsExactly("jilin", "cn-2025");
        assertThat(BOOK.regimeIds(subject(null, "jilin", "22", 2026, Track.SECONDARY))).containsExactly("jilin");
        assertThat(BOOK.regimeIds(subject(null, "chongqing", "50", 2020, Track.TCM_ASSISTANT))).containsExactly("chongqing");
    }

    @Test
    void a_forced_regime_must_have_the_track() {
        assertRefused(() -> BOOK.layers(subject(null, "cn-2025", "22", 2025, Track.SECONDARY)), "agreement.regime", "不含培养类型 中职");
        assertRefused(() -> BOOK.layers(subject(null, "jilin", "22", 2022, Track.TCM_ASSISTANT)), "agreement.regime", "jilin");
    }

    @Test
    void a_cohort_or_track_that_no_regime_covers_is_an_error_both_sides_of_each_edge() {
        assertUncovered("22", 2009, Track.BACHELOR_CLINICAL);
        assertCovered("22", 2010, Track.BACHELOR_CLINICAL);
        assertCovered("22", 2024, Track.SECONDARY);
        assertUncovered("22", 2025, Track.SECONDARY);
        assertCovered("15", 2025, Track.SECONDARY);
        assertUncovered("15", 2026, Track.SECONDARY);
        assertUncovered("50", 2020, Track.TCM_ASSISTANT);
        assertCovered("50", 2021, Track.TCM_ASSISTANT);
        assertUncovered("22", 2021, Track.TCM_ASSISTANT);
    }

    @Test
    void an_unknown_form_or_regime_is_told_with_those_there_are() {
        assertRefused(() -> BOOK.layers(subject("sample", null, "22", 2025, Track.BACHELOR_TCM)), "agreement.form",
                "没有编号为 sample 的协议文本；现有：sample-2018-bachelor、sample-2025-bachelor、sample-junior-college");
        assertRefused(() -> BOOK.layers(subject(null, "cn", "22", 2025, Track.BACHELOR_TCM)), "agreement.regime",
                "没有编号为 cn 的政策；现有：chongqing、cn-2015、cn-2025、inner-mongolia、jilin");
    }

    @Test
    void a_case_is_resolved_once_however_many_threads_ask() {
        PolicyCase subject = subject("sample-2025-bachelor", null, "22", 2025, Track.BACHELOR_CLINICAL);
        assertThat(IntStream.range(0, 1_000).parallel().mapToObj(asked -> System.identityHashCode(BOOK.layers(subject))).distinct())
                .hasSize(1);
    }

    private static void assertCovered(String province, int cohort, Track track) {
        assertThat(BOOK.layers(subject(null, null, province, cohort, track))).isNotEmpty();
    }

    private static void assertUncovered(String province, int cohort, Track track) {
        assertRefused(() -> BOOK.layers(subject(null, null, province, cohort, track)), "agreement.cohort",
                "没有政策覆盖 " + cohort + " 级、培养类型 " + Phrases.in(Locale.ROOT).say(track) + "、省份 " + province);
    }

    private static void assertRefused(ThrowingCallable reading, String path, String reason) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(MalformedInput.class, refused -> assertThat(refused.path()).isEqualTo(path))
                .hasMessageContaining(reason);
    }

    private static PolicyCase subject(String form, String regime, String province, int cohort, Track track) {
        return new PolicyCase(form, regime, province, cohort, track);
    }
}
