package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.review.figures.SchoolResults;
import cn.dingxiang.timeline.Detail.Licence;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Licence exams by school, cohort and level. @param all without the filters of school, cohort and level @param rows with them */
public record ReportsPage(Viewer viewer, Listing list, String within, List<Option> counties, List<SchoolResults> all,
                          List<SchoolResults> rows, LocalDate countedOn) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return ProvinceWords.WORDS;
    }

    public List<String> cohorts() {
        return all.stream().map(row -> Integer.toString(row.cohort())).distinct().sorted().toList();
    }

    public List<Option> levels() {
        return Arrays.stream(Licence.Level.values()).map(level -> new Option(level.name(), text("level." + level))).toList();
    }

    public String level(SchoolResults row) {
        return text("level." + row.level());
    }

    public String school(SchoolResults row) {
        return row.school().isEmpty() ? text("school.none") : row.school();
    }

    public String rate(SchoolResults row) {
        return ProvinceWords.share((double) row.passed() / row.taken());
    }

    public String taken(SchoolResults row) {
        return ProvinceWords.list(SchoolResults.taken(row.level()), within, row.cohort(), row.filter());
    }

    public String passed(SchoolResults row) {
        return ProvinceWords.list(SchoolResults.passed(row.level()), within, row.cohort(), row.filter());
    }

    public int takenInAll() {
        return rows.stream().mapToInt(SchoolResults::taken).sum();
    }

    public int passedInAll() {
        return rows.stream().mapToInt(SchoolResults::passed).sum();
    }

    public String rateInAll() {
        return ProvinceWords.share((double) passedInAll() / takenInAll());
    }

    public String exportAddress() {
        return list.at("/reports/export");
    }

    public String counted() {
        return countedOn == null ? text("counted.never") : text("counted", Shown.day(locale(), countedOn));
    }
}
