package cn.dingxiang.placement;

import cn.dingxiang.agreement.Track;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Eight years ahead (国办发〔2024〕50号（三）: need is foretold at least five years before): by county, track and year, who becomes free and
 * whose service ends, against the posts asked for, and the order that follows.
 *
 * <p>The arithmetic, in each county, track and year: shortfall = posts vacant less doctors becoming free, never below 0; what is left over
 * one year is not carried into the next, for doctors are not kept waiting for a post. Entrants are free {@link LeadTime#years()} after they
 * enter, so the shortfall of year Y is the order of entrance year Y − lead, as long as that autumn's enrolment is still to come.
 *
 * @param asOf          the day it was made
 * @param countedOn     the day doctors were last counted; null before they ever were
 * @param firstEntrance the next enrolment: this autumn's before September, next autumn's from then on
 * @param rows          by county, track and year, for every county and track with any figure
 */
public record Plan(LocalDate asOf, LocalDate countedOn, int firstEntrance, List<PlanRow> rows) {
    /** How many years after the next enrolment the plan reaches: what bachelors take. */
    static final int YEARS_AHEAD = 8;

    public Plan {
        Objects.requireNonNull(asOf, "asOf");
        rows = List.copyOf(rows);
    }

    /** Says of which day its numbers of people are. */
    public String counted(Locale locale) {
        return countedOn == null ? PlacementWords.say("plan.counted.never", locale)
                : PlacementWords.say("plan.counted", locale, countedOn.toString());
    }

    static int firstEntrance(LocalDate asOf) {
        return asOf.getMonth().compareTo(Month.SEPTEMBER) < 0 ? asOf.getYear() : asOf.getYear() + 1;
    }

    static int lastYear(LocalDate asOf) {
        return firstEntrance(asOf) + YEARS_AHEAD;
    }

    /**
     * Works the plan out.
     *
     * @param countedOn the day doctors were last counted; null before they ever were
     * @param figures all that are not 0
     * @param leads   the lead time by province and track, for entrants of the next enrolment
     */
    static Plan of(LocalDate asOf, LocalDate countedOn, List<PlanFigure> figures, BiFunction<String, Track, Optional<LeadTime>> leads) {
        int firstEntrance = firstEntrance(asOf);
        Map<PlanCell, Integer> numbers = figures.stream().collect(Collectors.toMap(PlanFigure::cell, PlanFigure::number, Integer::sum));
        Map<Line, Optional<LeadTime>> known = new HashMap<>();
        List<PlanRow> rows = new ArrayList<>();
        for (Line line : lines(figures)) {
            Optional<LeadTime> lead = known.computeIfAbsent(new Line(line.county().substring(0, 2), line.track()),
                    of -> leads.apply(of.county(), of.track()));
            for (int year = asOf.getYear(); year <= lastYear(asOf); year++) {
                rows.add(row(line, year, numbers, lead, firstEntrance));
            }
        }
        return new Plan(asOf, countedOn, firstEntrance, rows);
    }

    private static PlanRow row(Line line, int year, Map<PlanCell, Integer> numbers, Optional<LeadTime> lead, int firstEntrance) {
        int available = numbers.getOrDefault(new PlanCell(line.county(), line.track(), year, Measure.AVAILABLE), 0);
        int ending = numbers.getOrDefault(new PlanCell(line.county(), line.track(), year, Measure.ENDING), 0);
        int posts = numbers.getOrDefault(new PlanCell(line.county(), line.track(), year, Measure.POSTS), 0);
        Integer entrance = lead.map(time -> year - time.years()).orElse(null);
        boolean inTime = entrance != null && entrance >= firstEntrance;
        Integer order = inTime ? Math.max(0, posts - available) : null;
        return new PlanRow(line.county(), line.track(), year, available, ending, posts, entrance, order);
    }

    private static TreeSet<Line> lines(List<PlanFigure> figures) {
        return figures.stream().map(figure -> new Line(figure.cell().county(), figure.cell().track()))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Line::county).thenComparing(Line::track))));
    }

    private record Line(String county, Track track) { }
}
