package cn.dingxiang.web.api;

import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobQuery;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFiles;
import cn.dingxiang.work.LineOrder;
import cn.dingxiang.work.task.ReviewJobs;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** Long work: how it stands, what it found, what came of it. */
@Controller("/api/v1/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobsController {
    private final Calls calls;
    private final Jobs jobs;
    private final KeptFiles files;
    private final ReviewJobs reviews;

    JobsController(Calls calls, Jobs jobs, KeptFiles files, ReviewJobs reviews) {
        this.calls = calls;
        this.jobs = jobs;
        this.files = files;
        this.reviews = reviews;
    }

    /** The newest first when not said. */
    @Get
    @Secured("jobs:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("kind", "state", "mine", "sort");
            query.key("after");
            JobQuery asked = new JobQuery(query.choice("kind", JobKind.class), query.choice("state", JobState.class), query.isSet("mine"),
                    query.sort(ByAge.NEWEST) == ByAge.OLDEST);
            return Listed.of(jobs.list(caller.actor(), asked, query.after(), query.limit()), job -> JobTrees.job(job, caller.locale()));
        });
    }

    @Get("/{id}")
    @Secured({"jobs:read", "imports:read", "registers:read", "agreements:read", "cases:read", "figures:read", "audit:read",
        "policies:read"})
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            Job job = jobs.find(caller.actor(), id);
            Map<String, Object> tree = JobTrees.job(job, caller.locale());
            tree.put("figures", jobs.figures(caller.actor(), id).stream().map(JobTrees::figure).toList());
            tree.put("files", files.ofJob(caller.actor(), id).stream().map(JobTrees::file).toList());
            return tree;
        });
    }

    /** What it found or did, line by line. */
    @Get("/{id}/lines")
    @Secured({"jobs:read", "imports:read", "registers:read", "policies:read"})
    HttpResponse<?> lines(Caller caller, long id) {
        return calls.read(caller, () -> {
            Query query = caller.list("county", "kind", "sort", "descending");
            query.key("after");
            LineOrder order = new LineOrder(query.sort(LineOrder.By.LINE), query.isSet("descending"));
            return Listed.of(jobs.lines(caller.actor(), id, query.text("county"), query.text("kind"),
                    order, query.after(), query.limit()), line -> JobTrees.line(line, caller.locale()));
        });
    }

    /** Asks it to stop. */
    @Post("/{id}/cancel")
    @Consumes(MediaType.ALL)
    @Secured("jobs:write")
    HttpResponse<?> cancel(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known();
            jobs.cancel(caller.actor(), id);
            return Answer.ok(JobTrees.job(jobs.find(caller.actor(), id), caller.locale()));
        });
    }

    /** The night's work, now: {@code {full}}. For the province. */
    @Post("/review")
    @Consumes(MediaType.ALL)
    @Secured("jobs:write")
    HttpResponse<?> review(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("full");
            return Answer.queued(reviews.run(caller.actor(), fields.flag("full", false)));
        });
    }
}
