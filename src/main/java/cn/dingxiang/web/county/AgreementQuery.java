package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads which agreements are asked for from a list's address, and shows the filters that are on. What does not read is left out. */
final class AgreementQuery {
    private static final int FIRST_COHORT = 2010;

    private AgreementQuery() { }

    static AgreementFilter filter(Listing list) {
        return new AgreementFilter(text(list.value("within")), text(list.value("text")), null, read(list.value("cohort"), Integer::valueOf),
                read(list.value("track"), Track::valueOf), read(list.value("phase"), Phase::valueOf), read(list.value("unit"), Long::valueOf),
                read(list.value("code"), FindingCode::valueOf), read(list.value("standing"), Standing::valueOf),
                read(list.value("party"), Party::valueOf), read(list.value("live"), AgreementQuery::truth),
                read(list.value("endFrom"), LocalDate::parse), read(list.value("endUntil"), LocalDate::parse),
                read(list.value("hasCase"), AgreementQuery::truth), null);
    }

    static AgreementOrder order(Listing list) {
        AgreementOrder.By by = read(list.sort().toUpperCase(Locale.ROOT), AgreementOrder.By::valueOf);
        return new AgreementOrder(by == null ? AgreementOrder.By.NUMBER : by, list.isDownwards());
    }

    /** Shows each filter that is on. */
    static void chips(Listing list, Divisions divisions, Locale locale) {
        if (!list.value("within").isEmpty()) {
            list.chip("within", divisions.name(list.value("within")));
        }
        list.chip("text", list.value("text")).chip("cohort", list.value("cohort"));
        choices(locale, 0).forEach((filter, options) -> options.stream().filter(option -> option.value().equals(list.value(filter)))
                .findFirst().ifPresent(option -> list.chip(filter, option.label())));
        list.chip("endFrom", CountyWords.say(locale, "filter.end-from") + " " + list.value("endFrom"));
        list.chip("endUntil", CountyWords.say(locale, "filter.end-until") + " " + list.value("endUntil"));
    }

    /** What each filter can be. @param year this year; 0 leaves cohorts out */
    static Map<String, List<Option>> choices(Locale locale, int year) {
        Map<String, List<Option>> choices = new LinkedHashMap<>();
        if (year > 0) {
            choices.put("cohort", IntStream.rangeClosed(FIRST_COHORT, year).boxed()
                    .sorted(Comparator.reverseOrder()).map(cohort -> new Option(cohort.toString(), cohort.toString())).toList());
        }
        choices.put("track", options(Track.values(), track -> CountyWords.say(locale, "track." + track)));
        choices.put("phase", options(Phase.values(), phase -> Words.of(phase, locale)));
        choices.put("code", options(FindingCode.values(), code -> Words.of(code, locale)));
        choices.put("standing", options(Standing.values(), standing -> Words.of(standing, locale)));
        choices.put("party", options(Party.values(), party -> CountyWords.say(locale, "party." + party)));
        choices.put("live", List.of(new Option("true", CountyWords.say(locale, "live.true")),
                new Option("false", CountyWords.say(locale, "live.false"))));
        choices.put("hasCase", List.of(new Option("true", CountyWords.say(locale, "filter.with-case")),
                new Option("false", CountyWords.say(locale, "filter.without-case"))));
        return choices;
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values).map(value -> new Option(value.name(), label.apply(value))).toList();
    }

    private static Boolean truth(String text) {
        return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }

    private static String text(String value) {
        return value.isEmpty() ? null : value;
    }

    private static <T> T read(String value, Function<String, T> reading) {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException changedByHand) {
            return null;
        }
    }
}
