package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.Measure;
import cn.dingxiang.placement.Plan;
import cn.dingxiang.placement.PlanRow;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The plan eight years ahead.
 *
 * @param rows  of the counties and the track shown
 * @param track null for all
 * @param names of counties by code
 */
public record PlanPage(Locale locale, Listing list, Plan plan, List<PlanRow> rows, Track track, UnaryOperator<String> names,
                       List<Option> counties, boolean severalCounties) implements PlacementWorded {

    /** One county and track: a row a year. */
    public record Block(String county, String countyName, Track track, List<PlanRow> years) { }

    /** One line of the table of all that is shown: what it counts, a number a year. */
    public record Line(String name, List<Integer> numbers) { }

    /** A county's sums over all years. */
    public record CountyLine(String county, String name, int available, int ending, int posts, int shortfall, int order) { }

    static PlanPage of(Locale locale, Listing list, Plan plan, Track track, UnaryOperator<String> names, List<Option> counties,
                       boolean severalCounties) {
        List<PlanRow> rows = plan.rows().stream().filter(row -> track == null || row.track() == track).toList();
        return new PlanPage(locale, list, plan, rows, track, names, counties, severalCounties);
    }

    public List<Integer> years() {
        return rows.stream().map(PlanRow::year).distinct().sorted().toList();
    }

    /** By county and track; none while several counties are shown together. */
    public List<Block> blocks() {
        if (severalCounties && !list.value("county").matches("\\d{6}")) {
            return List.of();
        }
        Map<String, List<PlanRow>> grouped = rows.stream().collect(Collectors.groupingBy(row -> row.county() + row.track(), LinkedHashMap::new,
                Collectors.toList()));
        return grouped.values().stream().map(years -> new Block(years.get(0).county(), names.apply(years.get(0).county()),
                years.get(0).track(), years)).toList();
    }

    /** What the lines of counties are sorted by. */
    enum By { COUNTY, AVAILABLE, ENDING, POSTS, SHORTFALL, ORDER }

    private Comparator<CountyLine> order() {
        ToIntFunction<CountyLine> number = switch (list.column(By.class)) {
            case COUNTY -> line -> 0;
            case AVAILABLE -> CountyLine::available;
            case ENDING -> CountyLine::ending;
            case POSTS -> CountyLine::posts;
            case SHORTFALL -> CountyLine::shortfall;
            case ORDER -> CountyLine::order;
        };
        Comparator<CountyLine> byNumber = Comparator.comparingInt(number);
        Comparator<CountyLine> byCounty = Comparator.comparing(CountyLine::county);
        return !list.isDownwards() ? byNumber.thenComparing(byCounty)
                : byNumber.reversed().thenComparing(list.column(By.class) == By.COUNTY ? byCounty.reversed() : byCounty);
    }

    /** A line a county, those with the greatest shortfall first unless sorted otherwise; none while one is shown. */
    public List<CountyLine> countyLines() {
        if (!blocks().isEmpty() || !severalCounties) {
            return List.of();
        }
        Map<String, List<PlanRow>> grouped = rows.stream().collect(Collectors.groupingBy(PlanRow::county, LinkedHashMap::new,
                Collectors.toList()));
        return grouped.entrySet().stream().map(entry -> new CountyLine(entry.getKey(), names.apply(entry.getKey()),
                sum(entry.getValue(), PlanRow::available), sum(entry.getValue(), PlanRow::ending), sum(entry.getValue(), PlanRow::posts),
                sum(entry.getValue(), PlanRow::shortfall), sum(entry.getValue(), PlanPage::ordered)))
                .sorted(order()).toList();
    }

    /** What the chart shows, a number a year: the table behind it. */
    public List<Line> totals() {
        return List.of(line(word(Measure.AVAILABLE), PlanRow::available), line(word(Measure.ENDING), PlanRow::ending),
                line(word(Measure.POSTS), PlanRow::posts), line(text("plan.order"), PlanPage::ordered));
    }

    private Line line(String name, ToIntFunction<PlanRow> number) {
        return new Line(name, years().stream().map(year -> sum(rows.stream().filter(row -> row.year() == year).toList(), number)).toList());
    }

    private static int sum(List<PlanRow> rows, ToIntFunction<PlanRow> number) {
        return rows.stream().mapToInt(number).sum();
    }

    private static int ordered(PlanRow row) {
        return row.order() == null ? 0 : row.order();
    }

    /** The totals as JSON, for the chart. */
    public String chart() {
        Function<String, String> quoted = text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        List<String> series = new ArrayList<>();
        totals().forEach(line -> series.add("{\"name\":" + quoted.apply(line.name()) + ",\"data\":" + line.numbers() + "}"));
        return "{\"years\":" + years() + ",\"series\":[" + String.join(",", series) + "]}";
    }

    /** What the chart says, for who does not see it. */
    public String summary() {
        return text("plan.summary", sum(rows, PlanRow::available), sum(rows, PlanRow::ending), sum(rows, PlanRow::posts),
                sum(rows, PlanPage::ordered));
    }

    /** The list behind a figure. */
    public String cell(PlanRow row, String measure) {
        return "/plan/list?county=" + row.county() + "&track=" + row.track() + "&year=" + row.year() + "&measure=" + measure;
    }

    public List<Option> tracks() {
        return options(Track.values());
    }

    /** A term of the plan, in its package's words. */
    public String said(String key, Object... arguments) {
        return cn.dingxiang.placement.PlacementWords.say(key, locale, arguments);
    }
}
