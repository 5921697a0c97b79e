package cn.dingxiang.web;

import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page at {@code /}: how much there is, what stands open, how the last reviews went, what mail waits. No person is named. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int RUNS = 5;

    private final Overview overview;
    private final ReviewStore reviews;
    private final MailQueue mails;
    private final Template template = template();

    StatusController(Overview overview, ReviewStore reviews, MailQueue mails) {
        this.overview = overview;
        this.reviews = reviews;
        this.mails = mails;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    String status() {
        Overview.Figures figures = overview.figures();
        Map<String, Object> page = new HashMap<>();
        page.put("demo", reviews.isDemo());
        page.put("figures", figures);
        page.put("findings", figures.openFindings().entrySet().stream()
                .map(entry -> Map.of("name", Words.of(entry.getKey(), Locale.ROOT), "number", entry.getValue())).toList());
        page.put("runs", runs());
        page.put("mails", mails.depth());
        return template.execute(page);
    }

    private List<Map<String, Object>> runs() {
        return reviews.runs(RUNS).stream().map(StatusController::run).toList();
    }

    private static Map<String, Object> run(ReviewRun run) {
        return Map.of("asOf", run.asOf(), "status", switch (run.status()) {
            case "RUNNING" -> "进行中";
            case "DONE" -> "完成";
            case "FAILED" -> "失败";
            default -> "中断";
        }, "startedAt", MINUTE.format(run.startedAt()), "finishedAt", run.finishedAt() == null ? "" : MINUTE.format(run.finishedAt()),
                "counts", run.counts());
    }

    private static Template template() {
        try (InputStream in = StatusController.class.getResourceAsStream("status.html")) {
            return Mustache.compiler().compile(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
