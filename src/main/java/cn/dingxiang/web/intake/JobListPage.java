package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.WorkWords;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The list of jobs. */
public record JobListPage(Viewer viewer, Listing list, Divisions divisions, List<Job> jobs) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return IntakeWords.WORDS;
    }

    /** Whether the viewer may see how the product itself runs. */
    public boolean seesStatus() {
        return Set.of(Role.PROVINCE, Role.AUDITOR, Role.ADMINISTRATOR).contains(viewer.role());
    }

    public List<Option> kinds() {
        return Arrays.stream(JobKind.values()).map(kind -> new Option(kind.name(), WorkWords.of(kind, locale()))).toList();
    }

    public List<Option> states() {
        return Arrays.stream(JobState.values()).map(state -> new Option(state.name(), WorkWords.of(state, locale()))).toList();
    }

    public String kind(Job job) {
        return WorkWords.of(job.kind(), locale());
    }

    public Badge state(Job job) {
        return IntakeWords.badge(job, locale());
    }

    public String place(Job job) {
        return job.place().isEmpty() ? text("place.all") : divisions.name(job.place());
    }

    public String at(Job job) {
        return Shown.minute(job.at());
    }

    /** How far it is: "32 %" while it runs. */
    public String progress(Job job) {
        return job.state() == JobState.RUNNING && job.percent() >= 0 ? job.percent() + " %" : "";
    }

    /** Whether the viewer may have everything reviewed now. */
    public boolean mayReview() {
        return viewer.is(Role.PROVINCE, Role.ADMINISTRATOR);
    }
}
