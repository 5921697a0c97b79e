package cn.dingxiang.review.figures;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counties compared, as last counted: for the province, a prefecture, and a county about itself. */
@Singleton
public class CountyFigures {
    private static final int LONGEST_PAGE = 500;
    private static final int LONGEST_TREND = 120;

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
        YearMonth month = lastCounted();
        Map<String, List<KeptFigure>> figures = kept.figures(Scope.ofOffice(actor).within(within), EnumSet.allOf(Measure.class), month, month,
                Set.of(Dimension.COUNTY, Dimension.KIND)).stream().collect(Collectors.groupingBy(KeptFigure::county));
        return counties.all().stream().filter(county -> figures.containsKey(county.code()))
                .map(county -> new CountyCompared(county.code(), county.name(), Tally.of(figures.get(county.code()))))
                .sorted(Comparator.comparing((CountyCompared county) -> county.tally().openSince(),
                        Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(CountyCompared::county)).toList();
    }

    /**
     * The figures as last counted that are not 0: breaches by {@code KIND} and {@code COHORT}, the flow of a cohort as {@code AGREEMENTS} by
     * {@code COHORT} and {@code KIND}, exams by {@code KIND} (school) and {@code COHORT}, and so on.
     */
    public List<KeptFigure> figures(Actor actor, String within, Set<Measure> measures, Set<Dimension> by) {
        YearMonth month = lastCounted();
        return kept.figures(Scope.ofOffice(actor).within(within), counts(measures), month, month, by);
    }

    /** Month by month, the last counted included; months never counted are left out. @param months how many, 120 at most */
    public List<MonthCompared> trend(Actor actor, String within, int months) {
        YearMonth month = lastCounted();
        return kept.figures(Scope.ofOffice(actor).within(within), counts(EnumSet.allOf(Measure.class)),
                        month.minusMonths(Math.max(1, Math.min(months, LONGEST_TREND)) - 1L), month, Set.of(Dimension.KIND)).stream()
                .collect(Collectors.groupingBy(KeptFigure::month, TreeMap::new, Collectors.toList())).entrySet().stream()
                .map(one -> new MonthCompared(one.getKey(), Tally.of(one.getValue()))).toList();
    }

    /** The day as of which all figures hold at least; null before they were first counted. */
    public LocalDate countedOn() {
        return kept.countedOn();
    }

    /** What a figure counts, as of now. @param limit rows, 500 at most */
    public Page<Item> list(Actor actor, FigureFilter filter, Narrowing narrowing, String after, int limit) {
        Scope scope = Scope.ofOffice(actor).within(filter.within());
        audit.record(new AuditEntry(actor, "figures.list", scope.key(), null, filter.measure().name(), null));
        return kept.list(scope, filter, narrowing, after, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    /** Last month's stand until the first night of a month has counted them. */
    private YearMonth lastCounted() {
        LocalDate countedOn = kept.countedOn();
        return YearMonth.from(countedOn == null ? time.today() : countedOn);
    }

    private static Set<Measure> counts(Set<Measure> measures) {
        Set<Measure> counts = EnumSet.noneOf(Measure.class);
        measures.stream().filter(Measure::isCount).forEach(counts::add);
        return counts;
    }
}
