package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.review.today.ToDoFilter;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Units reminded by hand of what they were asked and of duties overdue, many as a job. */
@Singleton
public class RemindJobs {
    static final String TICKED = "ticked";
    static final String KIND = "kind";
    static final String WITHIN = "within";
    static final String PARTY = "party";
    static final String CODE = "code";
    private static final int MOST = 500;

    private final Jobs jobs;

    public RemindJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Reminds of lines of a list.
     *
     * @param list   {@code SILENT_EMPLOYERS} or {@code DUTIES_OVERDUE}
     * @param ticked keys of the links, or of the agreements whose duties are overdue; empty for the whole list
     * @return the job's id
     */
    public long remind(Actor actor, ToDoFilter list, Collection<Long> ticked) {
        if (ticked.size() > MOST) {
            throw WorkWords.refused("too-many-letters", MOST);
        }
        Map<String, String> parameters = new HashMap<>();
        parameters.put(KIND, list.kind().name());
        put(parameters, WITHIN, list.within());
        put(parameters, PARTY, list.party());
        put(parameters, CODE, list.code());
        if (!ticked.isEmpty()) {
            parameters.put(TICKED, ticked.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return jobs.start(JobKind.REMIND, actor, list.within(), ticked.isEmpty() ? "" : "× " + ticked.size(), parameters);
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
