package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.today.DueDates;
import cn.dingxiang.review.today.DueDay;
import cn.dingxiang.review.today.DueKind;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Worded;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A month's due dates. @param days how many of which kind on which day @param items the list below */
public record CalendarPage(Locale locale, Listing list, YearMonth month, LocalDate today, List<DueDay> days, List<DueDates.DueItem> items)
        implements Worded {
    private static final int WEEK = 7;

    @Override
    public Bundle words() {
        return CountyWords.BUNDLE;
    }

    /** The weeks of the month, Monday first; days of other months are null. */
    public List<List<LocalDate>> weeks() {
        List<List<LocalDate>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusDays(WEEK)) {
            List<LocalDate> week = new ArrayList<>();
            for (int day = 0; day < WEEK; day++) {
                LocalDate on = monday.plusDays(day);
                week.add(YearMonth.from(on).equals(month) ? on : null);
            }
            weeks.add(week);
        }
        return weeks;
    }

    public List<DueDay> on(LocalDate day) {
        return days.stream().filter(each -> each.on().equals(day)).toList();
    }

    public List<DueKind> kinds() {
        return Arrays.asList(DueKind.values());
    }

    public int count(DueKind kind) {
        return days.stream().filter(each -> each.kind() == kind).mapToInt(DueDay::number).sum();
    }

    /** What a search keeps of the address: names and values. */
    public List<Option> kept() {
        return Stream.of("day", "kind", "within", "sort").filter(name -> !list.value(name).isEmpty())
                .map(name -> new Option(name, list.value(name))).toList();
    }

    public String at(YearMonth other) {
        return list.with("month", other.toString()).replaceAll("([?&])day=[^&]*&?", "$1").replaceAll("[?&]$", "");
    }

    public String at(LocalDate day, DueKind kind) {
        return "/calendar?month=" + month + "&day=" + day + "&kind=" + kind
                + (list.value("within").isEmpty() ? "" : "&within=" + list.value("within"));
    }

    public String kindAddress(DueKind kind) {
        return "/calendar?month=" + month + "&kind=" + kind + (list.value("within").isEmpty() ? "" : "&within=" + list.value("within"));
    }

    /** What comes due, in words. */
    public String what(DueDates.DueItem due) {
        Item item = due.item();
        String code = item.code() == null ? "" : due.kind() == DueKind.DUTY ? Words.duty(item.code(), locale) : Words.of(item.code(), locale);
        String subject = due.kind() == DueKind.DUTY ? Words.subject(item.detail(), locale) : "";
        return text("calendar.kind." + due.kind()) + (code.isEmpty() ? "" : " · " + code) + (subject.isEmpty() ? "" : " " + subject);
    }

    /** Where it is seen to. */
    public String place(DueDates.DueItem due) {
        return due.kind() == DueKind.CASE || due.kind() == DueKind.INSTALMENT && due.item().id() != null ? "/cases/" + due.item().id()
                : "/agreements/" + due.item().agreement();
    }
}
