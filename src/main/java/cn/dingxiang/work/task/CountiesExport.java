package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.figures.Tally;
import cn.dingxiang.work.SheetSource;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Counties compared. Filters: {@code within} and {@code sort}, as on the page. It names nobody. */
@Singleton
public final class CountiesExport implements SheetSource {
    /** By which pages ask for it. */
    public static final String NAME = "counties";
    private static final List<Measure> MEASURES = List.of(Measure.AGREEMENTS, Measure.NOT_PERFORMING, Measure.OPEN_FINDINGS,
            Measure.STUDENT_FINDINGS, Measure.COUNTY_DEFAULTS, Measure.EMPLOYER_DEFAULTS, Measure.BREACHES, Measure.CONFIRMED_DEFAULTS,
            Measure.DECIDED, Measure.REVERSED);
    private static final List<String> HEADINGS = List.of("code", "county", "AGREEMENTS", "NOT_PERFORMING", "OPEN_FINDINGS", "STUDENT_FINDINGS",
            "COUNTY_DEFAULTS", "EMPLOYER_DEFAULTS", "BREACHES", "CONFIRMED_DEFAULTS", "DECIDED", "REVERSED", "rate", "days", "since");

    private final CountyFigures figures;

    CountiesExport(CountyFigures figures) {
        this.figures = figures;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Locale locale) {
        return WorkWords.list(NAME, locale);
    }

    @Override
    public List<String> headings(Actor actor, Map<String, String> filters, Locale locale) {
        return HEADINGS.stream().map(heading -> WorkWords.heading(heading, locale)).toList();
    }

    @Override
    public long count(Actor actor, Map<String, String> filters) {
        return counties(actor, filters).size();
    }

    @Override
    public void rows(Actor actor, Map<String, String> filters, Locale locale, Consumer<List<?>> row) {
        for (CountyCompared county : counties(actor, filters)) {
            Tally tally = county.tally();
            List<Object> cells = new ArrayList<>(Arrays.asList(county.county(), county.name()));
            MEASURES.forEach(measure -> cells.add(tally.of(measure)));
            cells.addAll(Arrays.asList(tally.performanceRate(), tally.responseDays(), tally.openSince()));
            row.accept(cells);
        }
    }

    private List<CountyCompared> counties(Actor actor, Map<String, String> filters) {
        String sort = filters.getOrDefault("sort", CountyOrder.USUAL);
        boolean downwards = sort.startsWith("-");
        return figures.compare(actor, filters.get("within")).stream().sorted(CountyOrder.of(downwards ? sort.substring(1) : sort, downwards)).toList();
    }
}
