package cn.dingxiang.web.placement;

import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.placement.PlacementWords;
import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.placement.student.Wanted;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A student's request in words, the same to the student and to the county. */
public final class AskedFor {

    private AskedFor() { }

    public static String kind(StudentRequest request, Locale locale) {
        return PlacementWords.of(request.wanted().kind(), locale);
    }

    /** Why and how long, or where to and from when. @param names of counties by code */
    public static String what(StudentRequest request, Locale locale, UnaryOperator<String> names) {
        Wanted wanted = request.wanted();
        if (!wanted.kind().isTransfer()) {
            return PlacementWorded.WORDS.say(locale, "asked-for.deferral", Phrases.in(locale).say(wanted.ground()), Shown.day(wanted.from()),
                    Shown.day(wanted.until()));
        }
        String unit = wanted.toCounty() == null ? wanted.unit() : names.apply(wanted.toCounty()) + " " + wanted.unit();
        return PlacementWorded.WORDS.say(locale, "asked-for.transfer", unit, Shown.day(wanted.from()));
    }

    public static Badge standing(RequestStanding standing, Locale locale) {
        Tone tone = switch (standing) {
            case ASKED -> Tone.AMBER;
            case ACCEPTED -> Tone.BLUE;
            case DONE -> Tone.GREEN;
            case REJECTED, WITHDRAWN -> Tone.GREY;
        };
        return new Badge(tone, PlacementWords.of(standing, locale));
    }
}
