package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.figures.CountyCompared;
import cn.dingxiang.review.figures.KeptFigure;
import cn.dingxiang.review.figures.Measure;
import cn.dingxiang.review.figures.MonthCompared;
import cn.dingxiang.review.figures.Stage;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counties compared. @param within what is narrowed to; null for all the viewer sees */
public record CountiesPage(Viewer viewer, Listing list, String within, List<Option> prefectures, List<CountyCompared> counties,
                           List<MonthCompared> trend, List<KeptFigure> flow, List<KeptFigure> confirmed, LocalDate countedOn)
        implements Worded {
    private static final List<Measure> SIDES = List.of(Measure.STUDENT_FINDINGS, Measure.COUNTY_DEFAULTS, Measure.EMPLOYER_DEFAULTS);

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return ProvinceWords.WORDS;
    }

    public String counted() {
        return countedOn == null ? text("counted.never") : text("counted", Shown.day(locale(), countedOn));
    }

    public String exportAddress() {
        return list.at("/counties/export");
    }

    /** The measures of the table that are plain counts, in its order. */
    public List<Measure> measures() {
        return List.of(Measure.STUDENT_FINDINGS, Measure.COUNTY_DEFAULTS, Measure.EMPLOYER_DEFAULTS, Measure.BREACHES,
                Measure.CONFIRMED_DEFAULTS);
    }

    public String label(Measure measure) {
        return text("measure." + measure);
    }

    public String number(CountyCompared county, Measure measure) {
        return Shown.number(county.tally().of(measure));
    }

    public String number(CountyCompared county, String measure) {
        return number(county, Measure.valueOf(measure));
    }

    public String list(CountyCompared county, Measure measure) {
        return ProvinceWords.list(measure, county.county(), null, List.of());
    }

    public String list(CountyCompared county, String measure) {
        return list(county, Measure.valueOf(measure));
    }

    public String rate(CountyCompared county) {
        return ProvinceWords.share(county.tally().performanceRate());
    }

    public String reversed(CountyCompared county) {
        return county.tally().of(Measure.REVERSED) + "/" + county.tally().of(Measure.DECIDED);
    }

    public String response(CountyCompared county) {
        return county.tally().responseDays() == null ? "—" : county.tally().responseDays().toString();
    }

    public String openSince(CountyCompared county) {
        return Shown.day(county.tally().openSince());
    }

    /** A county's own page here: the same figures of it alone. */
    public String only(CountyCompared county) {
        return AddressParts.of("/counties").with("within", county.county()).text();
    }

    /** Bars: both sides of the agreement, county by county, those with most first. */
    public String bars() {
        return Charts.bars(text("chart.open"), SIDES.stream().map(this::label).toList(), counties, SIDES, text("chart.counties-more"));
    }

    public boolean hasBars() {
        return counties.stream().anyMatch(county -> SIDES.stream().anyMatch(side -> county.tally().of(side) > 0));
    }

    /** Lines: the performance rate month by month. */
    public String lines() {
        return Charts.lines(text("chart.rate"), trend);
    }

    /** One month is no trend. */
    public boolean hasTrend() {
        return trend.size() > 1;
    }

    public String rate(MonthCompared month) {
        return ProvinceWords.share(month.tally().performanceRate());
    }

    public String number(MonthCompared month, Measure measure) {
        return Shown.number(month.tally().of(measure));
    }

    public String agreements(MonthCompared month) {
        return number(month, Measure.AGREEMENTS);
    }

    // Cohorts, from signing to the end.

    public List<Stage> stages() {
        return Arrays.asList(Stage.values());
    }

    public List<Integer> cohorts() {
        return flow.stream().map(KeptFigure::cohort).distinct().sorted().toList();
    }

    public String number(Integer cohort, Stage stage) {
        return Shown.number(flow.stream().filter(figure -> figure.cohort().equals(cohort) && Stage.of(figure.kind()) == stage)
                .mapToInt(KeptFigure::number).sum());
    }

    public String number(Integer cohort) {
        return Shown.number(flow.stream().filter(figure -> figure.cohort().equals(cohort)).mapToInt(KeptFigure::number).sum());
    }

    public String list(Integer cohort, Stage stage) {
        return ProvinceWords.list(Measure.AGREEMENTS, within, cohort, stage == null ? Set.of() : stage.kinds());
    }

    public String list(Integer cohort) {
        return list(cohort, null);
    }

    // What two people confirmed, by kind and cohort.

    public List<KeptFigure> confirmedOnes() {
        return confirmed;
    }

    public String side(KeptFigure figure) {
        return label(figure.measure());
    }

    public String kind(KeptFigure figure) {
        FindingCode code = ProvinceWords.constant(FindingCode.class, figure.kind());
        return code == null ? figure.kind() : Words.of(code, locale());
    }

    public String list(KeptFigure figure) {
        return ProvinceWords.list(figure.measure(), within, figure.cohort(), List.of(figure.kind()));
    }
}
