package cn.dingxiang.web.placement;

import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Who is free by a day. */
public record FreePage(Locale locale, Listing list, List<Forthcoming> doctors, LocalDate until, LocalDate today, UnaryOperator<String> names,
                       List<Option> counties, boolean severalCounties, boolean mayAsk) implements PlacementWorded {

    public Badge badge(Forthcoming doctor) {
        return doctor.on().isAfter(today) ? new Badge(Tone.GREY, text("free.later")) : new Badge(Tone.AMBER, text("free.now"));
    }
}
