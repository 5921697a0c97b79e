package cn.dingxiang.web.county;

import cn.dingxiang.confirmation.Question;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.remind.Addressed;
import cn.dingxiang.review.remind.Remindable;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What of an agreement the employer can be reminded of, as shown. */
public record RemindersView(List<Line> lines) {
    public RemindersView {
        lines = List.copyOf(lines);
    }

    /**
     * A matter.
     *
     * @param key    by which it is reminded of
     * @param what   in words
     * @param due    the last good day, or the day a fact dates from
     * @param badge  how late or how firm
     * @param linked whether the mail brings a link by which it can be answered
     * @param to     whom the reminder goes to; empty when no unit is on record
     * @param open   whether any of them can still be reminded today
     */
    public record Line(String key, String what, String due, Badge badge, boolean linked, List<To> to, boolean open) { }

    /** A unit. @param address of its page, where its contacts are @param state in words @param reachable whether it can be written to */
    public record To(String name, String address, String state, boolean reachable) { }

    /** How many are past their day. */
    public long overdue() {
        return lines.stream().filter(line -> line.badge().tone() == Tone.RED).count();
    }

    static RemindersView of(List<Remindable> matters, List<Addressed> addressed, Locale locale, LocalDate today) {
        return new RemindersView(matters.stream().map(one -> line(one,
                addressed.stream().filter(to -> to.about().key().equals(one.key())).toList(), locale, today)).toList());
    }

    private static Line line(Remindable one, List<Addressed> units, Locale locale, LocalDate today) {
        return new Line(one.key(), what(one, locale), one.matter().anchorOn().toString(), badge(one, locale, today),
                Question.about(one.matter()).isPresent(), units.stream().map(to -> to(to, locale)).toList(),
                units.stream().anyMatch(to -> to.reachable() && !to.byHandNow()));
    }

    /** A matter in words. */
    static String what(Remindable one, Locale locale) {
        Matter matter = one.matter();
        String name = matter.code().equals(Matter.ARRIVAL) || matter.code().equals(Matter.RENEWAL)
                ? CountyWords.say(locale, "matter." + matter.code())
                : one.duty() ? Words.duty(FindingCode.valueOf(matter.code()), locale)
                : Words.of(FindingCode.valueOf(matter.code()), locale);
        return matter.subject().isEmpty() ? name : name + " · " + Words.subject(matter.subject(), locale);
    }

    private static Badge badge(Remindable one, Locale locale, LocalDate today) {
        if (one.standing() != null) {
            return Lines.standing(one.standing(), locale);
        }
        long days = one.matter().anchorOn().toEpochDay() - today.toEpochDay();
        if (!one.duty()) {
            return new Badge(Tone.AMBER, CountyWords.say(locale, "remind.unanswered"));
        }
        return days < 0 ? new Badge(Tone.RED, CountyWords.say(locale, "overdue", -days))
                : new Badge(Tone.AMBER, CountyWords.say(locale, "days-left", days));
    }

    private static To to(Addressed to, Locale locale) {
        String state = !to.reachable() ? CountyWords.say(locale, "remind.no-address")
                : to.lastOn() == null ? CountyWords.say(locale, "remind.never")
                : CountyWords.say(locale, to.byHandNow() ? "remind.today" : "remind.last", to.lastOn(),
                        CountyWords.say(locale, "remind.state." + to.state()));
        return new To(to.name(), "/units/" + to.unit(), state, to.reachable());
    }
}
