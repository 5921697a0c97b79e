package cn.dingxiang.work;

/**
 * Which jobs are looked for; null leaves a field open.
 *
 * @param mine   only those the actor started
 * @param oldest whether the oldest come first; else the newest
 */
public record JobQuery(JobKind kind, JobState state, boolean mine, boolean oldest) {
    public static final JobQuery ALL = new JobQuery(null, null, false);

    /** The newest first. */
    public JobQuery(JobKind kind, JobState state, boolean mine) {
        this(kind, state, mine, false);
    }
}
