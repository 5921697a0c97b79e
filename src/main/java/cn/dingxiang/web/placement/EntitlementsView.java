package cn.dingxiang.web.placement;

import cn.dingxiang.obligation.Entitled;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the documents grant a doctor, for {@code @template.placement.entitlements(view = …)}.
 *
 * @param entitled as {@code placement.Benefits} answers
 */
public record EntitlementsView(List<Entitled> entitled, Locale locale) implements PlacementWorded {
    public EntitlementsView {
        entitled = List.copyOf(entitled);
    }

    public String grant(Entitled of) {
        return Entitled.word(of.grant(), locale);
    }

    public Badge badge(Entitled of) {
        Tone tone = switch (of.answer()) {
            case ELIGIBLE -> Tone.GREEN;
            case NOT_YET -> Tone.BLUE;
            case NOT -> Tone.GREY;
            case ASK_COUNTY -> Tone.AMBER;
        };
        return new Badge(tone, Entitled.word(of.answer(), locale));
    }

    /** Since when, from when on, and what is missing; empty where there is nothing to say. */
    public String since(Entitled of) {
        String from = of.from() == null ? "" : text(of.answer() == Entitled.Answer.ELIGIBLE ? "entitlements.since" : "entitlements.from",
                Shown.day(of.from()));
        String missing = of.missing().isEmpty() ? "" : text("entitlements.missing",
                of.missing().stream().map(one -> Entitled.word(one, locale)).collect(Collectors.joining(text("comma"))));
        return (from + " " + missing).strip();
    }

    public String confidence(Entitled of) {
        return Phrases.in(locale).say(of.confidence());
    }
}
