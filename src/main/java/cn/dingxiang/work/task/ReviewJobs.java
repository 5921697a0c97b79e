package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import jakarta.inject.Singleton;
import java.util.Map;

/** The review run now, as a job. */
@Singleton
public class ReviewJobs {
    private final Jobs jobs;
    private final CivilTime time;

    public ReviewJobs(Jobs jobs, CivilTime time) {
        this.jobs = jobs;
        this.time = time;
    }

    /** Reviews as of today. @param full all agreements; otherwise those due or touched. @return the job's id */
    public long run(Actor actor, boolean full) {
        return jobs.start(JobKind.REVIEW, actor, null, time.today().toString(), Map.of("full", Boolean.toString(full)));
    }
}
