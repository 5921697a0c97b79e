package cn.dingxiang.web.casework;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was known then beside what is known now is said in words. */
class KnowledgeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @EnumSource(Exam.Kind.class)
    void no_code_of_an_exam_is_shown(Exam.Kind kind) {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            Finding finding = new Finding(FindingCode.BANNED_EXAM, Party.STUDENT, Standing.REVIEW, DAY, null, List.of("第五条"),
                    kind.name(), DAY);
            assertThat(Knowledge.subject(finding, locale)).isNotEmpty().doesNotContainPattern("[A-Z_]{3,}");
            for (Exam.Degree degree : Exam.Degree.values()) {
                for (Exam.Mode mode : Exam.Mode.values()) {
                    Map<String, Object> exam = Map.of("kind", kind.name(), "mode", mode.name(), "degree", degree.name());
                    assertThat(CaseWords.event(Map.of("on", DAY.toString(), "kind", "EXAM_APPLIED", "exam", exam), locale)).doesNotContainPattern("[A-Z_]{3,}");
                }
            }
        }
    }
}
