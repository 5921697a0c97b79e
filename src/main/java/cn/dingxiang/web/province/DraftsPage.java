package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.WorkWords;
import java.util.List;
import java.util.Locale;

/** A draft to try out, and those tried out before. */
public record DraftsPage(Viewer viewer, Form form, List<Job> trials) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return ProvinceWords.WORDS;
    }

    /** Each problem of the text, with its file and line. */
    public List<String> problems() {
        return form.problem("content").lines().toList();
    }

    public String at(Job job) {
        return Shown.minute(job.at());
    }

    public Badge state(Job job) {
        return state(job, locale());
    }

    static Badge state(Job job, Locale locale) {
        Tone tone = switch (job.state()) {
            case WAITING, RUNNING -> Tone.BLUE;
            case DONE -> Tone.GREEN;
            case FAILED, CUT_OFF -> Tone.RED;
            case CANCELLED -> Tone.GREY;
        };
        return new Badge(tone, WorkWords.of(job.state(), locale));
    }

    public String message(Job job) {
        return job.message() == null || job.state() == JobState.RUNNING ? "" : job.message().in(locale());
    }
}
