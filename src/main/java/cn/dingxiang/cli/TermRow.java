package cn.dingxiang.cli;

import cn.dingxiang.agreement.Allowance;
import cn.dingxiang.agreement.Ban;
import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Damages;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of a resolved term: its value and where it came from. A list has a line for each item.
 *
 * @param name    dotted name, with an index for an item
 * @param title   what people call it
 * @param value   as the configuration writes it; null when unset, empty for an empty list
 * @param sources clause, confidence, origin and the day last checked; empty when unset
 */
record TermRow(String name, String title, String value, List<String> sources) {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd");

    /** The lines of every term, in the order of the domain rules. */
    static List<TermRow> all(Terms terms, Locale locale) {
        return Term.ALL.stream().flatMap(term -> rows(term, terms.sourced(term), locale).stream()).toList();
    }

    private static List<TermRow> rows(Term<?> term, Sourced<?> sourced, Locale locale) {
        if (sourced == null) {
            return List.of(new TermRow(term.name(), term.title(locale), null, List.of()));
        }
        if (!(sourced.value() instanceof List<?> items) || items.isEmpty()) {
            return List.of(new TermRow(term.name(), term.title(locale), text(sourced.value()),
                    sources(sourced.clause(), sourced.confidence(), sourced)));
        }
        List<TermRow> rows = new ArrayList<>();
        for (Object item : items) {
            rows.add(new TermRow(term.name() + "[" + rows.size() + "]", term.title(locale), text(item), sourcesOfItem(item, sourced)));
        }
        return rows;
    }

    private static List<String> sourcesOfItem(Object item, Sourced<?> sourced) {
        if (item instanceof Allowance allowance) {
            return sources(allowance.clause(), allowance.confidence() == null ? sourced.confidence() : allowance.confidence(), sourced);
        }
        return sources(item instanceof Ban ban ? ban.clause() : sourced.clause(), sourced.confidence(), sourced);
    }

    private static List<String> sources(String clause, Confidence confidence, Sourced<?> sourced) {
        return List.of(String.valueOf(clause), confidence.name(), sourced.origin(), String.valueOf(sourced.lastCheckedOn()));
    }

    private static String text(Object value) {
        if (value instanceof MonthDay day) {
            return MONTH_DAY.format(day);
        }
        if (value instanceof Damages damages) {
            return damages.fixed() == null ? damages.rate().toPlainString() + " × " + damages.base() : damages.fixed().toPlainString();
        }
        if (value instanceof Ban ban) {
            return Stream.of(ban.act().name(), joined(ban.kinds()), joined(ban.modes()), "during " + joined(ban.during()))
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        }
        if (value instanceof Allowance allowance) {
            return Stream.of(allowance.kind(), allowance.mode(), allowance.degree(), joined(allowance.fields()), allowance.province(),
                            allowance.entry(), joined(allowance.tracks()), allowance.cohortFrom() + "–")
                    .map(String::valueOf).collect(Collectors.joining(" "));
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        return value.toString();
    }

    /** Sets have no order of their own: choices in the order of the rules, words by letter. */
    static String joined(Collection<? extends Comparable<?>> items) {
        return items.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }
}
