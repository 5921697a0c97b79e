package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.timeline.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says differences in words. {@link Locale#ROOT} stands for Chinese. */
public final class DifferenceWords {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.obligation.differences");

    private final Locale locale;

    private DifferenceWords(Locale locale) {
        this.locale = Objects.requireNonNull(locale, "locale");
    }

    public static DifferenceWords in(Locale locale) {
        return new DifferenceWords(locale);
    }

    /**
     * One thing that differs.
     *
     * @param what   what it is
     * @param before how it was; a dash for not at all
     * @param after  how it is; a dash for not at all
     */
    public record Line(String what, String before, String after) { }

    /** In one line: 预计期满 2031-09-01 → 2032-01-30；新增疑点 0. */
    public String headline(Difference difference) {
        Object before = day(difference.before().service().expectedEnd());
        String end = difference.movesTheEnd() ? say("end.moves", before, day(difference.after().service().expectedEnd()))
                : say("end.stays", before);
        return say("headline", end, difference.newlyOpen());
    }

    /** Everything that differs: phase, service, findings, duties, next change. */
    public List<Line> lines(Difference difference) {
        List<Line> lines = new ArrayList<>();
        Evaluation before = difference.before();
        Evaluation after = difference.after();
        add(lines, "phase", Words.of(before.phase(), locale), Words.of(after.phase(), locale));
        add(lines, "end", day(before.service().expectedEnd()), day(after.service().expectedEnd()));
        add(lines, "provisional", say("flag." + before.service().provisional()), say("flag." + after.service().provisional()));
        add(lines, "served", say("months", before.service().servedMonths(), before.service().requiredMonths()),
                say("months", after.service().servedMonths(), after.service().requiredMonths()));
        difference.findings().forEach(finding -> lines.add(new Line(say("finding." + finding.what()), finding(finding.before()),
                finding(finding.after()))));
        difference.duties().forEach(duty -> lines.add(new Line(duty(duty.duty()), state(duty.before()), state(duty.after()))));
        add(lines, "next", day(before.nextChangeOn()), day(after.nextChangeOn()));
        return lines;
    }

    /** A finding with its standing and days. */
    public String finding(Finding finding) {
        if (finding == null) {
            return say("none");
        }
        String name = finding.term() == null ? Words.of(finding.code(), locale)
                : say("finding.term", Words.of(finding.code(), locale), cn.dingxiang.agreement.Term.named(finding.term()).title(locale));
        return finding.isOpen() ? say("finding.open", name, Words.of(finding.standing(), locale), finding.since())
                : say("finding.closed", name, finding.since(), finding.closedOn());
    }

    /** Why an event changes nothing. */
    public String misfit(Misfit misfit) {
        return say("misfit." + misfit.why(), misfit.event().on(), Phrases.in(locale).event(misfit.event()));
    }

    private String duty(DutyStatus duty) {
        String name = say("duty", say("party." + duty.party()), Words.duty(duty.code(), locale));
        return duty.subject() == null ? name : say("duty.of-year", name, duty.subject());
    }

    private String state(DutyStatus duty) {
        if (duty == null) {
            return say("none");
        }
        String due = duty.dueOn() == null ? say("due.unset") : say("due", duty.dueOn());
        if (duty.doneOn() != null) {
            return say("due.done", due, duty.doneOn());
        }
        return duty.waived() ? say("due.waived", due) : due;
    }

    private void add(List<Line> lines, String what, String before, String after) {
        if (!before.equals(after)) {
            lines.add(new Line(say(what), before, after));
        }
    }

    private String day(java.time.LocalDate day) {
        return day == null ? say("none") : day.toString();
    }

    private String say(String key, Object... arguments) {
        return WORDS.say(locale, key, java.util.Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
