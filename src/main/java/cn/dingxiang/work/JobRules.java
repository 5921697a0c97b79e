package cn.dingxiang.work;

import java.time.Duration;
import java.util.Objects;

/**
 * Limits of jobs and kept files, from the configuration.
 *
 * @param threads    jobs one process runs at once
 * @param running    jobs of one place that run at once, whichever process runs them
 * @param waiting    jobs of one place that may wait
 * @param lease      how long a process may be silent before its jobs count as cut off
 * @param every      how often at most progress is written
 * @param lines      lines kept of one job
 * @param largest    bytes of one upload
 * @param keep       how long files are kept
 * @param keepLines  how long the lines of an ended job are kept
 */
public record JobRules(int threads, int running, int waiting, Duration lease, Duration every, int lines, long largest, Duration keep,
                       Duration keepLines) {
    public JobRules {
        Objects.requireNonNull(lease, "lease");
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(keep, "keep");
        Objects.requireNonNull(keepLines, "keepLines");
        if (threads < 1 || running < 1 || waiting < 1 || lines < 1 || largest < 1 || lease.toSeconds() < 10 || keep.toHours() < 1) {
            throw new IllegalArgumentException("limits of jobs must be positive, the lease at least 10 seconds, files kept at least an hour");
        }
    }
}
