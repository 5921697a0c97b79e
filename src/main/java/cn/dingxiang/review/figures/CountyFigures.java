package cn.dingxiang.review.figures;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.County;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.timeline.Phase;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counties compared, as last counted: for the province, a prefecture, and a county about itself. */
@Singleton
public class CountyFigures {
    private static final int LONGEST_PAGE = 500;

    private final KeptFigures kept;
    private final Counties counties;
    private final AuditTrail audit;
    private final CivilTime time;

    public CountyFigures(KeptFigures kept, Counties counties, AuditTrail audit, CivilTime time) {
        this.kept = kept;
        this.counties = counties;
        this.audit = audit;
        this.time = time;
    }

    /**
     * The counties with any agreement, the one whose oldest finding has been open longest first.
     *
     * @param within division code; null for all the actor sees
     */
    public List<CountyCompared> compare(Actor actor, String within) {
        Scope scope = Scope.ofOffice(actor).within(within);
        YearMonth month = YearMonth.from(time.today());
        Map<String, Map<Measure, Integer>> numbers = new HashMap<>();
        kept.figures(scope, EnumSet.allOf(Measure.class), month, month, Set.of(Dimension.COUNTY))
                .forEach(figure -> numbers.computeIfAbsent(figure.county(), none -> new HashMap<>()).put(figure.measure(), figure.number()));
        Map<String, Integer> deceased = new HashMap<>();
        kept.figures(scope, EnumSet.of(Measure.AGREEMENTS), month, month, Set.of(Dimension.COUNTY, Dimension.KIND)).stream()
                .filter(figure -> Phase.DECEASED.name().equals(figure.kind()))
                .forEach(figure -> deceased.put(figure.county(), figure.number()));
        List<CountyCompared> compared = new ArrayList<>();
        for (County county : counties.all()) {
            Map<Measure, Integer> of = numbers.get(county.code());
            if (of != null) {
                compared.add(compared(county, of, deceased.getOrDefault(county.code(), 0)));
            }
        }
        compared.sort(Comparator.comparing(CountyCompared::openSince, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(CountyCompared::county));
        return compared;
    }

    private static CountyCompared compared(County county, Map<Measure, Integer> of, int deceased) {
        Integer since = of.get(Measure.OPEN_SINCE);
        return new CountyCompared(county.code(), county.name(), of.getOrDefault(Measure.AGREEMENTS, 0) - deceased,
                of.getOrDefault(Measure.NOT_PERFORMING, 0), of.getOrDefault(Measure.OPEN_FINDINGS, 0), of.getOrDefault(Measure.BREACHES, 0),
                of.getOrDefault(Measure.COUNTY_DEFAULTS, 0), of.getOrDefault(Measure.EMPLOYER_DEFAULTS, 0),
                of.getOrDefault(Measure.DECIDED, 0), of.getOrDefault(Measure.REVERSED, 0), of.get(Measure.RESPONSE_DAYS),
                since == null ? null : LocalDate.ofEpochDay(since));
    }

    /**
     * This month's figures that are not 0: breaches by {@code KIND} and {@code COHORT}, the flow of a cohort as {@code AGREEMENTS} by
     * {@code COHORT} and {@code KIND}, exams by {@code KIND} (school) and {@code COHORT}, and so on.
     */
    public List<KeptFigure> figures(Actor actor, String within, Set<Measure> measures, Set<Dimension> by) {
        YearMonth month = YearMonth.from(time.today());
        return kept.figures(Scope.ofOffice(actor).within(within), counts(measures), month, month, by);
    }

    /** Month by month, this one included, the figures that are not 0. @param months how many, 120 at most */
    public List<KeptFigure> trend(Actor actor, String within, Set<Measure> measures, int months) {
        YearMonth month = YearMonth.from(time.today());
        return kept.figures(Scope.ofOffice(actor).within(within), counts(measures), month.minusMonths(Math.max(1, Math.min(months, 120)) - 1L),
                month, Set.of());
    }

    /** The day as of which all figures hold at least; null before they were first counted. */
    public LocalDate countedOn(Actor actor, String within) {
        return kept.countedOn(Scope.ofOffice(actor).within(within));
    }

    /** What a figure counts, as of now. @param limit rows, 500 at most */
    public Page<Item> list(Actor actor, FigureFilter filter, String after, int limit) {
        Scope scope = Scope.ofOffice(actor).within(filter.within());
        audit.record(new AuditEntry(actor, "figures.list", scope.key(), null, filter.measure().name(), null));
        return kept.list(scope, filter, after, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    private static Set<Measure> counts(Set<Measure> measures) {
        Set<Measure> counts = EnumSet.noneOf(Measure.class);
        measures.stream().filter(Measure::isCount).forEach(counts::add);
        return counts;
    }
}
