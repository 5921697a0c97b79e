package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** How codes are put to people, on screen, in mail and in reports (domain rules, section 10). {@link Locale#ROOT} stands for Chinese. */
public final class Words {
    private static final String EXPLANATION = "cn.dingxiang.obligation.explanation";
    /** Where the words of an exam's parts are; an own post is told by its own code. */
    private static final List<String> EXAM_KEYS = List.of("Exam.Kind.*", "Exam.Mode.*", "Exam.Degree.*", "word.*", "Exam.*");

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
            return Bundle.named(EXPLANATION).text(locale, "Exam.Kind." + subject);
        }
        Term<?> term = Term.named(subject);
        return term == null ? subject : term.title(locale);
    }

    /**
     * What an exam is kept as in short, codes and what was typed with spaces between, in words: {@code POSTGRADUATE FULL_TIME 儿科 2027} is
     * 研究生，全日制，儿科，2027 年入学.
     */
    public static String exam(String told, Locale locale) {
        ResourceBundle words = Bundle.named(EXPLANATION).in(locale);
        return Arrays.stream(told.split(" ")).map(part -> examPart(part, words, locale)).collect(Collectors.joining(words.getString("comma")));
    }

    private static String examPart(String part, ResourceBundle words, Locale locale) {
        if (part.matches("\\d{2}|\\d{4}")) {
            return Bundle.named(EXPLANATION).say(locale, part.length() == 2 ? "Exam.provinceCode" : "Exam.entryYear", part);
        }
        return EXAM_KEYS.stream().map(key -> key.replace("*", part)).filter(words::containsKey).map(words::getString).findFirst().orElse(part);
    }

    private static String word(Enum<?> value, Locale locale) {
        return Bundle.named("cn.dingxiang.obligation.words").text(locale, value.getDeclaringClass().getSimpleName() + "." + value.name());
    }
}
