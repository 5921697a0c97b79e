package cn.dingxiang.web;

import cn.dingxiang.review.feed.CalendarFeeds;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code /feed/….ics}: a calendar for programs that cannot sign in. The 256 bits of its token stand for that. */
@Controller("/feed")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalendarController {
    private static final String KEPT = "private, max-age=3600";

    private final CalendarFeeds feeds;

    CalendarController(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** An unknown token and a revoked one are answered alike, with nothing. */
    @Get("/{token}.ics")
    HttpResponse<byte[]> calendar(String token, @Nullable @Header("If-None-Match") String known) {
        byte[] calendar = feeds.read(token).orElse(null);
        if (calendar == null) {
            return HttpResponse.notFound();
        }
        String tag = "\"" + fingerprint(calendar) + "\"";
        if (tag.equals(known)) {
            return HttpResponse.<byte[]>notModified().header("ETag", tag).header("Cache-Control", KEPT);
        }
        return HttpResponse.ok(calendar).contentType("text/calendar;charset=utf-8").header("ETag", tag).header("Cache-Control", KEPT)
                .header("Content-Disposition", "inline; filename=dingxiang.ics");
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
