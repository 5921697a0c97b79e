package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.review.figures.CountyFigures;
import cn.dingxiang.review.figures.SchoolResults;
import cn.dingxiang.work.SheetSource;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Licence exams by school, cohort and level. Filters: {@code within}, {@code school}, {@code cohort}, {@code level}, as on the page. It
 * names nobody.
 */
@Singleton
public final class ExamsExport implements SheetSource {
    /** By which pages ask for it. */
    public static final String NAME = "licence-exams";

    private final CountyFigures figures;

    ExamsExport(CountyFigures figures) {
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
        return List.of("school", "cohort", "licence-level", "EXAM_TAKEN", "EXAM_PASSED", "pass-rate").stream()
                .map(heading -> WorkWords.heading(heading, locale)).toList();
    }

    @Override
    public long count(Actor actor, Map<String, String> filters) {
        return results(actor, filters).size();
    }

    @Override
    public void rows(Actor actor, Map<String, String> filters, Locale locale, Consumer<List<?>> row) {
        results(actor, filters).forEach(one -> row.accept(List.of(one.school(), one.cohort(),
                WorkWords.heading("licence-level." + one.level(), locale), one.taken(), one.passed(),
                (double) one.passed() / one.taken())));
    }

    private List<SchoolResults> results(Actor actor, Map<String, String> filters) {
        return SchoolResults.narrowed(SchoolResults.of(figures, actor, filters.get("within")), filters.getOrDefault("school", ""),
                filters.getOrDefault("cohort", ""), filters.getOrDefault("level", ""));
    }
}
