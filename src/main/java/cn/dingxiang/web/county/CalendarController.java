package cn.dingxiang.web.county;

import cn.dingxiang.directory.Page;
import cn.dingxiang.review.today.DueCalendar;
import cn.dingxiang.review.today.DueDates;
import cn.dingxiang.review.today.DueDay;
import cn.dingxiang.review.today.DueFilter;
import cn.dingxiang.review.today.DueKind;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** {@code /calendar}: what comes due on which day of a month, and the list of a day or the month. */
@Controller("/calendar")
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarController {
    private static final int PAGE = 50;

    private final DueCalendar calendar;

    CalendarController(DueCalendar calendar) {
        this.calendar = calendar;
    }

    @Get
    Screen month(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "day");
        String within = list.value("within").isEmpty() ? null : list.value("within");
        YearMonth month = month(list.value("month"), YearMonth.from(viewer.today()));
        LocalDate day = day(list.value("day"), month);
        DueKind kind = kind(list.value("kind"));
        List<DueDay> days = calendar.month(viewer.actor(), within, month);
        LocalDate from = day == null ? month.atDay(1) : day;
        DueFilter filter = new DueFilter(within, from, day == null ? month.plusMonths(1).atDay(1) : day.plusDays(1), kind);
        Page<DueDates.DueItem> page = calendar.list(viewer.actor(), filter, new Narrowing(list.value("q"), list.isDownwards()), list.after(), PAGE);
        list.chip("q", list.value("q"));
        list.next(page.next());
        if (day != null) {
            list.chip("day", day.toString());
        }
        if (kind != null) {
            list.chip("kind", CountyWords.say(viewer.locale(), "calendar.kind." + kind));
        }
        CalendarPage shown = new CalendarPage(viewer.locale(), list, month, viewer.today(), days, page.rows());
        return viewer.shell(shown.text("calendar.title") + " " + month).show("county/calendar", shown);
    }

    private static YearMonth month(String text, YearMonth usual) {
        try {
            return text.isEmpty() ? usual : YearMonth.parse(text);
        } catch (DateTimeException changedByHand) {
            return usual;
        }
    }

    private static LocalDate day(String text, YearMonth month) {
        try {
            LocalDate day = text.isEmpty() ? null : LocalDate.parse(text);
            return day != null && YearMonth.from(day).equals(month) ? day : null;
        } catch (DateTimeException changedByHand) {
            return null;
        }
    }

    private static DueKind kind(String text) {
        for (DueKind kind : DueKind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        return null;
    }
}
