package cn.dingxiang.web.student;

import cn.dingxiang.confirmation.LinkTerms;
import cn.dingxiang.review.feed.CalendarFeeds;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;

/** {@code /student/feed}: the address of my calendar, made, made anew and revoked. */
@Controller("/student/feed")
@Secured("STUDENT")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FeedController {
    private final CalendarFeeds feeds;
    private final LinkTerms terms;
    private final HttpHostResolver hosts;

    FeedController(CalendarFeeds feeds, LinkTerms terms, HttpHostResolver hosts) {
        this.feeds = feeds;
        this.terms = terms;
        this.hosts = hosts;
    }

    @Get
    Screen show(Viewer viewer) {
        return screen(viewer, null);
    }

    /** Shows the address this once: what is kept is only its fingerprint. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Screen make(Viewer viewer, HttpRequest<?> request) {
        String host = terms.address().isEmpty() ? hosts.resolve(request) : terms.address();
        return screen(viewer, host + "/feed/" + feeds.make(viewer.actor()) + ".ics");
    }

    @Post("/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> revoke(Viewer viewer) {
        feeds.revoke(viewer.actor());
        return HttpResponse.seeOther(URI.create("/student/feed?said=revoked"));
    }

    private Screen screen(Viewer viewer, String address) {
        FeedPage page = new FeedPage(viewer.locale(), feeds.of(viewer.actor()).orElse(null), address);
        return viewer.shell(page.text("feed.title")).by(page.text("data.title"), "/student/data").saying(StudentWords.BUNDLE)
                .show("student/feed", page);
    }
}
