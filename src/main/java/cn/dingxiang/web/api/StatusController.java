package cn.dingxiang.web.api;

import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Map;

/** How much there is, what stands open, how the last reviews went, what mail waits. Nobody is named. */
@Controller("/api/v1/status")
@Secured("status:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private static final int RUNS = 5;

    private final Calls calls;
    private final Overview overview;
    private final ReviewStore reviews;
    private final MailQueue mails;

    StatusController(Calls calls, Overview overview, ReviewStore reviews, MailQueue mails) {
        this.calls = calls;
        this.overview = overview;
        this.reviews = reviews;
        this.mails = mails;
    }

    @Get
    HttpResponse<?> status(Caller caller) {
        return calls.read(caller, () -> {
            caller.query();
            Overview.Figures figures = overview.figures();
            MailQueue.Depth depth = mails.depth();
            return Tree.of("agreements", figures.agreements(), "live", figures.live(), "setAside", figures.setAside(), "open",
                    figures.open(), "openFindings", figures.openFindings(), "remindersSent", figures.remindersSent(), "mailsSent",
                    figures.mailsSent(), "mails", Tree.of("planned", depth.planned(), "noAddress", depth.noAddress(), "queued",
                            depth.queued(), "dead", depth.dead(), "bounced", depth.bounced()), "runs",
                    reviews.runs(RUNS).stream().map(StatusController::run).toList());
        });
    }

    private static Map<String, Object> run(ReviewRun run) {
        return Tree.of("asOf", run.asOf(), "mode", run.mode(), "status", run.status(), "startedAt", run.startedAt(), "finishedAt",
                run.finishedAt(), "selected", run.counts().selected(), "evaluated", run.counts().evaluated(), "failures",
                run.counts().failures());
    }
}
