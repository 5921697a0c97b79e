package cn.dingxiang.review.own;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.bancheck.BanCheck;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A student's own file says codes in words. */
class OwnWordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String CODE = ".*[A-Z]{3,}.*|.*[A-Z]_.*";

    @ParameterizedTest
    @EnumSource(Exam.Kind.class)
    void no_code_of_an_exam_is_shown(Exam.Kind kind) {
        for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
            OwnWords words = new OwnWords(locale);
            List<Object> cells = new ArrayList<>(words.finding("1", new Finding(FindingCode.BANNED_EXAM, Party.STUDENT, Standing.REVIEW, DAY,
                    null, List.of("第五条"), kind.name(), DAY)));
            for (Exam.Mode mode : Exam.Mode.values()) {
                for (Exam.Degree degree : Exam.Degree.values()) {
                    cells.addAll(words.of(check(new Exam(kind, mode, degree, "儿科", "22", 2027, true))));
                    cells.addAll(words.event("1", applied(kind, mode, degree)));
                }
            }
            assertThat(cells).filteredOn(String.class::isInstance).noneMatch(cell -> ((String) cell).matches(CODE));
        }
    }

    @ParameterizedTest
    @EnumSource(Exam.Degree.class)
    void a_check_tells_every_part_of_the_exam_once(Exam.Degree degree) {
        Exam exam = new Exam(Exam.Kind.POSTGRADUATE, Exam.Mode.FULL_TIME, degree, "GENERAL_PRACTICE", "22", 2027, false);
        String said = (String) new OwnWords(Locale.ROOT).of(check(exam)).get(2);
        assertThat(said.split("，")).hasSize(6).startsWith("研究生", "全日制").endsWith("全科医学", "省份代码 22", "2027 年入学");
    }

    private static BanCheck check(Exam exam) {
        return new BanCheck(1, "R1", "c", "省考试院", 7L, DAY.atStartOfDay(), null, DAY, BanCheck.told(exam), "报名审核", "220322");
    }

    private static EventEntry applied(Exam.Kind kind, Exam.Mode mode, Exam.Degree degree) {
        return new EventEntry(1, Map.of("on", DAY.toString(), "kind", "EXAM_APPLIED", "exam",
                Map.of("kind", kind.name(), "mode", mode.name(), "degree", degree.name())), null, null, null, null,
                LocalDateTime.of(2026, 11, 28, 9, 0), "zhao");
    }
}
