package cn.dingxiang.web;

import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import cn.dingxiang.web.StatusPage.Figure;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page at {@code /status}: how much there is, what stands open, how the last reviews went, what mail waits. No person is named. */
@Controller("/status")
@Secured({"ADMINISTRATOR", "PROVINCE", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int RUNS = 5;

    private final Overview overview;
    private final ReviewStore reviews;
    private final MailQueue mails;

    StatusController(Overview overview, ReviewStore reviews, MailQueue mails) {
        this.overview = overview;
        this.reviews = reviews;
        this.mails = mails;
    }

    @Get
    @View("status")
    Map<String, Object> status() {
        Overview.Figures figures = overview.figures();
        List<Figure> findings = figures.openFindings().entrySet().stream()
                .map(entry -> new Figure(Words.of(entry.getKey(), Locale.ROOT), entry.getValue())).toList();
        List<StatusPage.Run> runs = reviews.runs(RUNS).stream().map(StatusController::run).toList();
        return Map.of("page", new StatusPage(reviews.isDemo(), figures(figures, mails.depth()), findings, runs));
    }

    private static List<Figure> figures(Overview.Figures figures, MailQueue.Depth mails) {
        return List.of(new Figure("协议", figures.agreements()), new Figure("已启用", figures.live()), new Figure("未了结疑点", figures.open()),
                new Figure("无法评估", figures.setAside()), new Figure("已发提醒", figures.remindersSent()),
                new Figure("已发邮件", figures.mailsSent()), new Figure("待组信提醒", mails.planned()), new Figure("无可用地址", mails.noAddress()),
                new Figure("待发邮件", mails.queued()), new Figure("发送失败", mails.dead()), new Figure("被退回", mails.bounced()));
    }

    private static StatusPage.Run run(ReviewRun run) {
        String status = switch (run.status()) {
            case "RUNNING" -> "进行中";
            case "DONE" -> "完成";
            case "FAILED" -> "失败";
            default -> "中断";
        };
        return new StatusPage.Run(run.asOf().toString(), MINUTE.format(run.startedAt()),
                run.finishedAt() == null ? "" : MINUTE.format(run.finishedAt()), status, run.counts());
    }
}
