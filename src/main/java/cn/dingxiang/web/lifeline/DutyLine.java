package cn.dingxiang.web.lifeline;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.DutyStatus;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A duty, as pages show it.
 *
 * @param name    what is owed, with what distinguishes it
 * @param party   who owes it
 * @param dueOn   last good day; null while its term is unset
 * @param doneOn  null while it is not done
 * @param open    whether it is still owed
 * @param state   how it stands today
 * @param clauses what it rests on; empty when no clause is known
 */
public record DutyLine(String name, Party party, LocalDate dueOn, LocalDate doneOn, boolean open, Badge state, String clauses) {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.lifeline.words");

    /** Every duty of an evaluation, in its order. */
    public static List<DutyLine> all(Evaluation evaluation, LocalDate today, Locale locale) {
        return evaluation.duties().stream().map(duty -> of(duty, today, locale)).toList();
    }

    private static DutyLine of(DutyStatus duty, LocalDate today, Locale locale) {
        String name = Words.duty(duty.code(), locale) + (duty.subject() == null ? "" : " " + duty.subject());
        return new DutyLine(name, duty.party(), duty.dueOn(), duty.doneOn(), duty.doneOn() == null && !duty.waived(),
                state(duty, today, locale), String.join("；", duty.clauses()));
    }

    private static Badge state(DutyStatus duty, LocalDate today, Locale locale) {
        if (duty.doneOn() != null) {
            boolean late = duty.dueOn() != null && duty.doneOn().isAfter(duty.dueOn());
            return badge(late ? Tone.GREY : Tone.GREEN, late ? "late" : "done", locale);
        }
        if (duty.waived()) {
            return badge(Tone.GREY, "waived", locale);
        }
        if (duty.dueOn() == null) {
            return badge(Tone.AMBER, "unset", locale);
        }
        return duty.dueOn().isBefore(today) ? badge(Tone.RED, "overdue", locale) : badge(Tone.BLUE, "coming", locale);
    }

    private static Badge badge(Tone tone, String word, Locale locale) {
        return new Badge(tone, WORDS.text(locale, "duty." + word));
    }
}
