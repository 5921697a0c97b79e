package cn.dingxiang.work;

/**
 * Which jobs are looked for; null leaves a field open.
 *
 * @param mine only those the actor started
 */
public record JobQuery(JobKind kind, JobState state, boolean mine) {
    public static final JobQuery ALL = new JobQuery(null, null, false);
}
