package cn.dingxiang.web.placement;

import cn.dingxiang.placement.EndingFilter;
import cn.dingxiang.placement.EndingLine;
import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Who is near the end of service. */
public record EndingsPage(Locale locale, Listing list, List<EndingLine> lines, LocalDate today, UnaryOperator<String> names,
                          List<Option> counties, boolean severalCounties) implements PlacementWorded {

    public Badge answer(EndingLine line) {
        if (line.answer() == null) {
            return new Badge(Tone.AMBER, text("ending.unanswered"));
        }
        return new Badge(line.answer() == RenewalAnswer.UNDECIDED ? Tone.AMBER : Tone.GREEN, word(line.answer()));
    }

    /** How long it is until the end; whose service is complete is owed the certificate. */
    public Badge rest(EndingLine line) {
        return line.owesCertificate() ? new Badge(Tone.AMBER, text("ending.certificate-owed"))
                : new Badge(Tone.BLUE, text("ending.left", Shown.span(locale, today, line.endsOn())));
    }

    public List<Option> filters() {
        return Arrays.stream(EndingFilter.values()).map(filter -> new Option(filter.name(), text("ending.show." + filter))).toList();
    }
}
