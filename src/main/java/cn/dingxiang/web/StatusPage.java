package cn.dingxiang.web;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.review.watch.LastLook;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * What the status page shows.
 *
 * @param demo     whether the data are invented
 * @param figures  counts, in the order shown
 * @param findings open findings by kind
 * @param runs     the latest reviews, newest first
 * @param watch    the watch's latest look; null when it never looked
 * @param now      civil time of Asia/Shanghai
 */
public record StatusPage(Locale locale, boolean demo, List<Figure> figures, List<Figure> findings, List<Run> runs, LastLook watch,
                         LocalDateTime now) implements Worded {
    /** The watch looks every minute; when it has not for this long, it has stopped. */
    private static final Duration WATCH_SILENT = Duration.ofMinutes(15);

    public StatusPage {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        runs = List.copyOf(runs);
    }

    /** A number, what it counts, and where what it is made of stands. */
    public record Figure(String name, String number, String address) { }

    /** One review; times as shown. */
    public record Run(long id, String asOf, String startedAt, String finishedAt, String status, ReviewCounts counts) { }

    /** Where the agreements stand that a review could not evaluate. */
    public String failures(Run run) {
        return RunFailuresPage.address(run.id());
    }

    public Badge state(Run run) {
        return switch (run.status()) {
            case "RUNNING" -> new Badge(Tone.BLUE, text("status.run.running"));
            case "DONE" -> new Badge(Tone.GREEN, text("status.run.done"));
            case "FAILED" -> new Badge(Tone.RED, text("status.run.failed"));
            default -> new Badge(Tone.AMBER, text("status.run.cut-off"));
        };
    }

    /** Whether somebody watches, and what they see. */
    public Badge watching() {
        if (watch == null) {
            return new Badge(Tone.AMBER, text("status.watch.never"));
        }
        if (watch.at().plus(WATCH_SILENT).isBefore(now)) {
            return new Badge(Tone.RED, text("status.watch.silent", Shown.minute(watch.at())));
        }
        return watch.troubles().isEmpty() ? new Badge(Tone.GREEN, text("status.watch.well", Shown.minute(watch.at())))
                : new Badge(Tone.RED, text("status.watch.troubles", Shown.minute(watch.at())));
    }

    /** What the latest look found, in words. */
    public List<String> troubles() {
        return watch == null ? List.of() : watch.troubles().stream().sorted().map(kind -> text("status.watch." + kind)).toList();
    }

    @Override
    public Bundle words() {
        return Bundle.named("cn.dingxiang.web.words");
    }
}
