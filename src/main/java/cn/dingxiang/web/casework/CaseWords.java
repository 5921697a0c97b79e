package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFilter;
import cn.dingxiang.casework.CaseFinding;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.Turn;
import cn.dingxiang.casework.Words;
import cn.dingxiang.directory.Role;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.timeline.EventReader;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How cases are put to people on these pages. */
public final class CaseWords {
    public static final Bundle WORDS = Bundle.named("cn.dingxiang.web.casework.words");

    private CaseWords() { }

    /** Where a case stands. Red stays for what is overdue; amber asks a person. */
    public static Badge state(CaseFile file, Locale locale) {
        return new Badge(tone(file.state()), Words.of(file.state(), file.party(), locale));
    }

    private static Tone tone(CaseState state) {
        return switch (state) {
            case OPEN, CONFIRMATION_PROPOSED, APPEAL -> Tone.AMBER;
            case VERIFYING, NOTICE_SERVED, HEARING, SETTLEMENT, RECTIFICATION -> Tone.BLUE;
            case CONFIRMED -> Tone.RED;
            case RELEASED, CURED -> Tone.GREEN;
            case DISMISSED, CLOSED -> Tone.GREY;
        };
    }

    /** Its limit: past, near or far; null when none runs. */
    static Badge limit(CaseFile file, LocalDate today, Locale locale) {
        if (file.dueOn() == null || file.state().isEnded()) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(today, file.dueOn());
        if (days < 0) {
            return new Badge(Tone.RED, WORDS.say(locale, "limit.late", Long.toString(-days)));
        }
        return new Badge(!file.dueOn().isAfter(CaseFilter.soon(today)) ? Tone.AMBER : Tone.BLUE,
                days == 0 ? WORDS.text(locale, "limit.today") : WORDS.say(locale, "limit.left", Long.toString(days)));
    }

    static String turn(CaseFile file, LocalDate today, Locale locale) {
        return WORDS.text(locale, "turn." + Turn.of(file, today));
    }

    public static String findings(CaseFile file, Locale locale) {
        return file.findings().stream().map(CaseFinding::code).distinct().map(code -> cn.dingxiang.obligation.Words.of(code, locale))
                .collect(Collectors.joining(Bundle.isEnglish(locale) ? ", " : "、"));
    }

    /** What distinguishes it, in words; empty when nothing does. */
    static String subject(CaseFile file, Locale locale) {
        return cn.dingxiang.obligation.Words.subject(file.subject(), locale);
    }

    static String action(Action action, CaseFile file, Locale locale) {
        return Words.of(action, file.party(), locale);
    }

    /** Null is the product itself. */
    static String role(Role role, Locale locale) {
        return WORDS.text(locale, "role." + (role == null ? "PRODUCT" : role.name()));
    }

    /** What an event says, without its day. @param tree as records keep it */
    static String event(Map<String, Object> tree, Locale locale) {
        return Phrases.in(locale).event(EventReader.read(Fields.of(tree, "event")));
    }
}
