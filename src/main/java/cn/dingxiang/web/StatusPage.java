package cn.dingxiang.web;

import cn.dingxiang.review.ReviewCounts;
import java.util.List;

/**
 * What the status page shows.
 *
 * @param demo     whether the data are invented
 * @param figures  counts, in the order shown
 * @param findings open findings by kind
 * @param runs     the latest reviews, newest first
 */
public record StatusPage(boolean demo, List<Figure> figures, List<Figure> findings, List<Run> runs) {
    public StatusPage {
        figures = List.copyOf(figures);
        findings = List.copyOf(findings);
        runs = List.copyOf(runs);
    }

    /** A number and what it counts. */
    public record Figure(String name, long number) { }

    /** One review; times as shown. */
    public record Run(String asOf, String startedAt, String finishedAt, String status, ReviewCounts counts) { }
}
