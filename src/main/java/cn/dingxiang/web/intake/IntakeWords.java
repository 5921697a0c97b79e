package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.work.Job;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.WorkWords;
import java.util.Locale;

/** The words of these pages. */
final class IntakeWords {
    static final Bundle WORDS = Bundle.named("cn.dingxiang.web.intake.words");

    private IntakeWords() { }

    /** How a job stands, in words, shape and colour. */
    static Badge badge(Job job, Locale locale) {
        Tone tone = switch (job.state()) {
            case WAITING -> Tone.GREY;
            case RUNNING -> Tone.BLUE;
            case DONE -> Tone.GREEN;
            case FAILED, CUT_OFF -> Tone.RED;
            case CANCELLED -> Tone.GREY;
        };
        boolean stopping = job.state() == JobState.RUNNING && job.cancelAsked();
        return new Badge(stopping ? Tone.AMBER : tone, stopping ? WORDS.text(locale, "job.stopping") : WorkWords.of(job.state(), locale));
    }

    /** The constant of this name; null where there is none. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
