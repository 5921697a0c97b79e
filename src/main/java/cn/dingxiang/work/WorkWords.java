package cn.dingxiang.work;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Refused;
import java.util.Arrays;
import java.util.Locale;

/** The words of jobs. */
public final class WorkWords {
    static final String BUNDLE = "cn.dingxiang.work.words";

    private WorkWords() { }

    public static String of(JobKind kind, Locale locale) {
        return Bundle.named(BUNDLE).text(locale, "kind." + kind);
    }

    public static String of(JobState state, Locale locale) {
        return Bundle.named(BUNDLE).text(locale, "state." + state);
    }

    /** What a job is at. @param phase as {@link Job#phase} names it; null is nothing yet */
    public static String phase(String phase, Locale locale) {
        return phase == null ? "" : Bundle.named(BUNDLE).text(locale, "phase." + phase);
    }

    /** What a figure counts, or a line is. @param name as {@link JobFigure#name} or {@link JobLine#kind} has it */
    public static String figure(String name, Locale locale) {
        return Bundle.named(BUNDLE).text(locale, "figure." + name);
    }

    /** What an exported list is called. */
    public static String list(String name, Locale locale) {
        return Bundle.named(BUNDLE).text(locale, "list." + name);
    }

    /** What a column of an exported list is called. */
    public static String heading(String name, Locale locale) {
        return Bundle.named(BUNDLE).text(locale, "heading." + name);
    }

    /** A refusal in these words. */
    public static Refused refused(String problem, Object... arguments) {
        return new Refused(BUNDLE, "refused." + problem, Arrays.stream(arguments).map(String::valueOf).toArray());
    }
}
