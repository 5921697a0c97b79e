package cn.dingxiang.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Exam;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What distinguishes findings and duties is shown in words. */
class SubjectWordsTest {

    @ParameterizedTest
    @EnumSource(Exam.Kind.class)
    void kinds_of_exams_are_words(Exam.Kind kind) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            assertThat(Words.subject(kind.name(), locale)).isNotBlank().doesNotContain("_", kind.name());
        }
    }

    @Test
    void terms_are_called_by_their_titles_and_what_is_no_code_stays() {
        assertThat(Words.subject("GOVERNMENT_BODY", Locale.ROOT)).isEqualTo("机关");
        assertThat(Words.subject("report.withinDays", Locale.ROOT)).doesNotContain(".");
        assertThat(Words.subject("2025", Locale.ROOT)).isEqualTo("2025");
        assertThat(Words.subject("梨树县第一人民医院", Locale.ENGLISH)).isEqualTo("梨树县第一人民医院");
        assertThat(Words.subject("", Locale.ROOT)).isEmpty();
    }
}
