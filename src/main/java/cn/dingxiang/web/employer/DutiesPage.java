package cn.dingxiang.web.employer;

import cn.dingxiang.placement.OwedDuty;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a unit owes. @param more whether there are more overdue ones than are shown */
public record DutiesPage(Locale locale, Listing list, LocalDate today, List<OwedDuty> overdue, boolean more, List<OwedDuty> coming)
        implements EmployerWorded {

    public Badge state(OwedDuty duty) {
        return duty.dueOn().isBefore(today) ? new Badge(Tone.RED, text("duties.overdue", Shown.span(locale, duty.dueOn(), today)))
                : new Badge(Tone.BLUE, text("duties.left", Shown.span(locale, today, duty.dueOn())));
    }

    public String what(OwedDuty duty) {
        return duty.subject().isEmpty() ? duty(duty.code()) : text("duties.of-year", duty.subject(), duty(duty.code()));
    }

    public boolean ofCounty(OwedDuty duty) {
        return duty.party() == Party.COUNTY;
    }
}
