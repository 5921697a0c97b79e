package cn.dingxiang.web.lifeline;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Worded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The picture in words and measures, as {@code lifeline/picture.jte} shows it: for a desk, for a phone, and as a table.
 *
 * @param line   what is on it
 * @param locale of its words
 * @param wide   for a desk and for paper
 * @param narrow for a phone
 * @param rows   the same content, for the table
 */
public record LifeLineView(LifeLine line, Locale locale, Drawing wide, Drawing narrow, List<Row> rows) implements Worded {
    public LifeLineView {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(locale, "locale");
        Objects.requireNonNull(wide, "wide");
        Objects.requireNonNull(narrow, "narrow");
        rows = List.copyOf(rows);
    }

    /** A line of the table; what does not apply is empty. */
    public record Row(String lane, String what, String from, String to, String length, String state, String clauses, String record) { }

    /** Without saying anything of records. */
    public static LifeLineView of(LifeLine line, Locale locale) {
        return of(line, locale, event -> "");
    }

    /** @param records what is to be said of the record an event came from, such as its number; empty where nothing */
    public static LifeLineView of(LifeLine line, Locale locale, Function<Event, String> records) {
        Telling telling = new Telling(locale, records);
        return new LifeLineView(line, locale, Drafting.wide(line, telling), Drafting.narrow(line, telling), rows(line, telling));
    }

    private static List<Row> rows(LifeLine line, Telling telling) {
        List<Row> rows = new ArrayList<>();
        line.spans().forEach(span -> rows.add(new Row(telling.lane(span.lane()), telling.what(span), span.days().from().toString(),
                span.open() ? telling.text("still") : telling.lastDay(span).toString(), telling.length(span.days()), telling.credit(span),
                telling.clauses(span.clauses()), telling.record(span.event()))));
        line.marks().forEach(mark -> rows.add(new Row(telling.lane(Lane.DUTIES), telling.duty(mark.duty()),
                mark.duty().triggeredOn().toString(), Shown.day(mark.duty().dueOn()), "", telling.state(mark),
                telling.clauses(mark.duty().clauses()), "")));
        Stream.of(line.end(), line.ifLost()).filter(Objects::nonNull).forEach(flag -> rows.add(new Row(telling.lane(Lane.SERVICE),
                telling.text("flag.row." + flag.state()), flag.on().toString(), "", "", telling.text("flag.state." + flag.state()), "", "")));
        if (line.ending() != null) {
            rows.add(new Row(telling.lane(Lane.SERVICE), telling.text("ending.row"), line.ending().on().toString(), "", "", "", "",
                    telling.record(line.ending())));
        }
        return rows;
    }

    public List<Drawing> drawings() {
        return List.of(wide, narrow);
    }

    /** The kinds of bars on it, for the legend. */
    public List<String> barKinds() {
        List<String> there = wide.bars().stream().map(bar -> bar.style().substring("bar bar-".length())).toList();
        return Stream.of("counted", "provisional", "uncounted", "projected", "exams")
                .filter(kind -> there.contains(kind) || kind.equals("exams") && there.contains("jobs")).toList();
    }

    public boolean hasPattern(String kind) {
        return !kind.equals("counted") && !kind.equals("projected");
    }

    /** The states of marks on it, for the legend. */
    public List<Mark.State> markStates() {
        return Stream.of(Mark.State.values()).filter(state -> line.marks().stream().anyMatch(mark -> mark.state() == state)).toList();
    }

    /** Of the style sheet and of the legend's words. */
    public String key(Mark.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String outline(Mark.State state) {
        return Shapes.of(state);
    }

    /** The picture in one sentence. */
    public String summary() {
        String phase = text("summary", line.asOf(), Words.of(line.phase(), locale));
        Telling telling = new Telling(locale, event -> "");
        return Stream.of(phase, line.end() == null ? "" : telling.flag(line.end()), line.ifLost() == null ? "" : telling.flag(line.ifLost()))
                .filter(part -> !part.isEmpty()).reduce((one, other) -> one + text("dot") + other).orElseThrow();
    }

    @Override
    public Bundle words() {
        return Bundle.named("cn.dingxiang.web.lifeline.words");
    }
}
