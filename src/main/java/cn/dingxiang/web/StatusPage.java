package cn.dingxiang.web;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.review.ReviewCounts;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * What the status page shows.
 *
 * @param demo     whether the data are invented
 * @param figures  counts, in the order shown
 * @param findings open findings by kind
 * @param runs     the latest reviews, newest first
 */
public record StatusPage(Locale locale, boolean demo, List<Figure> figures, List<Figure> findings, List<Run> runs) implements Worded {
    public StatusPage {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        runs = List.copyOf(runs);
    }

    /** A number and what it counts. */
    public record Figure(String name, String number) { }

    /** One review; times as shown. */
    public record Run(String asOf, String startedAt, String finishedAt, String status, ReviewCounts counts) { }

    public Badge state(Run run) {
        return switch (run.status()) {
            case "RUNNING" -> new Badge(Tone.BLUE, text("status.run.running"));
            case "DONE" -> new Badge(Tone.GREEN, text("status.run.done"));
            case "FAILED" -> new Badge(Tone.RED, text("status.run.failed"));
            default -> new Badge(Tone.AMBER, text("status.run.cut-off"));
        };
    }

    @Override
    public Bundle words() {
        return Bundle.named("cn.dingxiang.web.words");
    }
}
