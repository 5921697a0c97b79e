package cn.dingxiang.cli;

import cn.dingxiang.casework.NightlyWork;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.review.NightlyReview;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.ReviewMode;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import jakarta.inject.Provider;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the nightly work by hand, or lists its runs. Another day than today is only rehearsed, unless the database is a demo. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
    private static final int RUNS_SHOWN = 20;

    private final Provider<NightlyReview> review;
    private final Provider<NightlyWork> work;
    private final Provider<ReviewStore> store;
    private final Provider<CivilTime> time;
    private final Provider<PrintStream> out;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD")
    private LocalDate asOf;

    @Option(names = "--full")
    private boolean full;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--list")
    private boolean list;

    @Spec
    private CommandSpec spec;

    ReviewCommand(Provider<NightlyReview> review, Provider<NightlyWork> work, Provider<ReviewStore> store, Provider<CivilTime> time,
                  Provider<PrintStream> out) {
        this.review = review;
        this.work = work;
        this.store = store;
        this.time = time;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (list) {
            store.get().runs(RUNS_SHOWN).forEach(run -> out.get().println(line(run)));
            return 0;
        }
        LocalDate today = time.get().today();
        LocalDate day = asOf == null ? today : asOf;
        ReviewMode mode = full ? ReviewMode.FULL : ReviewMode.DUE;
        boolean rehearsal = dryRun || !day.equals(today) && !store.get().isDemo();
        ReviewCounts counts = rehearsal ? review.get().rehearse(day, mode, this::progress) : work.get().run(day, mode, this::progress);
        out.get().println(say(rehearsal ? "review-rehearsed" : "review-done", day, counts.selected(), counts.evaluated(), counts.failures(),
                counts.findingsNew(), counts.findingsChanged(), counts.findingsGone(), counts.remindersPlanned()));
        out.get().flush();
        return counts.failures() == 0 ? 0 : Failure.RUN_TIME;
    }

    private void progress(int done, int of) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(say("review-progress", done, of));
        err.flush();
    }

    private String line(ReviewRun run) {
        ReviewCounts counts = run.counts();
        return say("review-run", run.id(), run.asOf(), run.mode(), run.status(), run.startedAt(), run.finishedAt() == null ? "-" : run.finishedAt(),
                counts.selected(), counts.evaluated(), counts.failures(), counts.findingsNew(), counts.findingsChanged(), counts.findingsGone(),
                counts.remindersPlanned(), run.message() == null ? "" : run.message());
    }

    private String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return Texts.of(spec).text(key, texts);
    }
}
