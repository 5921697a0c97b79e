package cn.dingxiang.web.api;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.review.figures.Dimension;
import cn.dingxiang.review.figures.FigureFilter;
import cn.dingxiang.review.figures.KeptFigure;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.figures.SchoolResults;
import cn.dingxiang.review.figures.Tally;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.timeline.Detail.Licence;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Counties compared, the trend, the flow of cohorts, licence exams by school, and the list behind each figure. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CountyFiguresController {
    private static final int MONTHS = 24;
    private static final Set<Measure> OF_COHORTS = EnumSet.of(Measure.AGREEMENTS, Measure.BREACHES, Measure.CONFIRMED_DEFAULTS);

    private final Calls calls;
    private final CountyFigures figures;

    CountyFiguresController(Calls calls, CountyFigures figures) {
        this.calls = calls;
        this.figures = figures;
    }

    /** A row a county, the one whose oldest finding has been open longest first. */
    @Get("/county-figures")
    @Secured("figures:read")
    HttpResponse<?> compare(Caller caller) {
        return calls.read(caller, () -> {
            String within = caller.query("within").text("within");
            Map<String, Object> tree = Tree.of("countedOn", figures.countedOn());
            tree.put("counties", figures.compare(caller.actor(), within).stream().map(CountyFiguresController::row).toList());
            return tree;
        });
    }

    /** A row a month, this one last. */
    @Get("/county-figures/trend")
    @Secured("figures:read")
    HttpResponse<?> trend(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.query("within", "months");
            Integer months = query.number("months");
            return Listed.all(figures.trend(caller.actor(), query.text("within"), months == null ? MONTHS : months), month -> {
                Map<String, Object> row = Tree.of("month", month.month().toString());
                row.putAll(tally(month.tally()));
                return row;
            });
        });
    }

    /** Agreements by entrance year and phase; breaches and defaults two people confirmed by entrance year and kind of finding. */
    @Get("/county-figures/cohorts")
    @Secured("figures:read")
    HttpResponse<?> cohorts(Caller caller) {
        return calls.read(caller, () -> {
            String within = caller.query("within").text("within");
            return Listed.all(figures.figures(caller.actor(), within, OF_COHORTS, EnumSet.of(Dimension.COHORT, Dimension.KIND)),
                    CountyFiguresController::figure);
        });
    }

    /** What a figure counts, as of now. */
    @Get("/county-figures/list")
    @Secured("agreements:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("measure", "within", "cohort", "kind", "search", "descending");
            Measure measure = query.choice("measure", Measure.class);
            if (measure == null || !measure.isCount()) {
                throw new MalformedInput("measure", measure == null ? "missing" : "not-a-choice", "AGREEMENTS … ASSISTANT_EXAM_PASSED");
            }
            FigureFilter filter = new FigureFilter(measure, query.text("within"), query.number("cohort"),
                    query.text("kind") == null ? Set.of() : Set.of(query.text("kind")));
            Narrowing narrowing = new Narrowing(query.textOrEmpty("search"), query.isSet("descending"));
            return Listed.of(figures.list(caller.actor(), filter, narrowing, query.after(), query.limit()), Trees::item);
        });
    }

    /** Licence exams by school, entrance year and level (国卫办科教函〔2020〕883号四). */
    @Get("/licence-exams")
    @Secured("figures:read")
    HttpResponse<?> exams(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.query("within", "school", "cohort", "level");
            Integer cohort = query.number("cohort");
            Licence.Level level = query.choice("level", Licence.Level.class);
            return Listed.all(SchoolResults.narrowed(SchoolResults.of(figures, caller.actor(), query.text("within")),
                    query.textOrEmpty("school"), cohort == null ? "" : cohort.toString(), level == null ? "" : level.name()),
                    result -> Tree.of("school", result.school(), "cohort", result.cohort(), "level", result.level(), "taken",
                            result.taken(), "passed", result.passed()));
        });
    }

    private static Map<String, Object> row(CountyCompared county) {
        Map<String, Object> row = Tree.of("county", county.county(), "name", county.name());
        row.putAll(tally(county.tally()));
        row.put("responseDays", county.tally().responseDays());
        row.putAll(Tree.of("openSince", county.tally().openSince()));
        return row;
    }

    private static Map<String, Object> tally(Tally tally) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            if (measure.isCount()) {
                numbers.put(measure.name(), tally.of(measure));
            }
        }
        return Tree.of("numbers", numbers, "performanceRate", tally.performanceRate(), "reversalRate", tally.reversalRate());
    }

    private static Map<String, Object> figure(KeptFigure figure) {
        return Tree.of("measure", figure.measure(), "cohort", figure.cohort(), "kind", figure.kind(), "number", figure.number());
    }
}
