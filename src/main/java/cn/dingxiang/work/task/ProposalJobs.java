package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.intake.register.ProposalFilter;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** All open proposals of a list accepted, as a job. */
@Singleton
public class ProposalJobs {
    static final String FILE = "file";
    static final String KIND = "kind";
    static final String AGREEMENT = "agreement";

    private final Jobs jobs;

    public ProposalJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Accepts the open ones among those. @return the job's id */
    public long accept(Actor actor, ProposalFilter filter) {
        Map<String, String> parameters = new HashMap<>();
        if (filter.file() != null) {
            parameters.put(FILE, filter.file().toString());
        }
        if (filter.kind() != null) {
            parameters.put(KIND, filter.kind().name());
        }
        if (filter.agreement() != null) {
            parameters.put(AGREEMENT, filter.agreement());
        }
        return jobs.start(JobKind.PROPOSALS, actor, filter.within(), filter.agreement() == null ? "" : filter.agreement(), parameters);
    }
}
