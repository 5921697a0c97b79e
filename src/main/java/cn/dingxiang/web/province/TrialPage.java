package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.WorkWords;
import cn.dingxiang.work.task.DraftEffect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a draft would change: figures by kind and county, each opening its lines. */
public record TrialPage(Viewer viewer, Listing list, Job job, List<JobFigure> figures, List<JobLine> lines, Places places) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return ProvinceWords.WORDS;
    }

    public boolean isUnderWay() {
        return !job.state().ended();
    }

    public Badge state() {
        return DraftsPage.state(job, locale());
    }

    public String message() {
        return job.message() == null ? "" : job.message().in(locale());
    }

    public String progress() {
        return job.of() <= 0 ? WorkWords.phase(job.phase(), locale()) : text("trial.progress", Shown.number(job.done()), Shown.number(job.of()));
    }

    /** Those of which there is any. */
    public List<DraftEffect> effects() {
        return Arrays.stream(DraftEffect.values()).filter(effect -> sum(effect) > 0).toList();
    }

    private long sum(DraftEffect effect) {
        return figures.stream().filter(figure -> figure.name().equals(effect.name())).mapToLong(JobFigure::number).sum();
    }

    public String number(DraftEffect effect) {
        return Shown.number(sum(effect));
    }

    String label(String kind) {
        return ProvinceWords.constant(DraftEffect.class, kind) == null ? kind : WorkWords.figure(kind, locale());
    }

    public String label(DraftEffect effect) {
        return label(effect.name());
    }

    public String address(DraftEffect effect) {
        return "/policies/drafts/" + job.id() + "?kind=" + effect;
    }

    public List<String> counties() {
        return figures.stream().map(JobFigure::county).filter(county -> county != null).distinct().sorted().toList();
    }

    public String county(String code) {
        return code == null ? "—" : places.name(code);
    }

    public String number(String county, DraftEffect effect) {
        return Shown.number(figures.stream().filter(figure -> county.equals(figure.county()) && figure.name().equals(effect.name()))
                .mapToLong(JobFigure::number).sum());
    }

    public String address(String county, DraftEffect effect) {
        return address(effect) + "&county=" + county;
    }

    public String text(JobLine line) {
        return line.text().in(locale());
    }

    public String kind(JobLine line) {
        return WorkWords.figure(line.kind(), locale());
    }
}
