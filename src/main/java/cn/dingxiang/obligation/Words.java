package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Phase;
import java.util.Arrays;
import java.util.Locale;

/** How codes are put to people, on screen, in mail and in reports (domain rules, section 10). {@link Locale#ROOT} stands for Chinese. */
public final class Words {

    private Words() { }

    public static String of(FindingCode code, Locale locale) {
        return word(code, locale);
    }

    public static String of(Standing standing, Locale locale) {
        return word(standing, locale);
    }

    public static String of(Phase phase, Locale locale) {
        return word(phase, locale);
    }

    /** What a duty asks, such as 报到; only of codes that have a duty. */
    public static String duty(FindingCode code, Locale locale) {
        return Bundle.named("cn.dingxiang.obligation.words").text(locale, "Duty." + code.name());
    }

    /** What distinguishes a finding, a duty or a case, in words where it is a code: the kind of an exam, a term's name. */
    public static String subject(String subject, Locale locale) {
        if (Arrays.stream(Exam.Kind.values()).anyMatch(kind -> kind.name().equals(subject))) {
            return Bundle.named("cn.dingxiang.obligation.explanation").text(locale, "Exam.Kind." + subject);
        }
        Term<?> term = Term.named(subject);
        return term == null ? subject : term.title(locale);
    }

    private static String word(Enum<?> value, Locale locale) {
        return Bundle.named("cn.dingxiang.obligation.words").text(locale, value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
