package cn.dingxiang.web.county;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.directory.audit.Looks;
import cn.dingxiang.review.MailBook;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
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
import java.net.URI;
import java.util.List;
import java.util.Map;

/** {@code /mails}: what was mailed to the county's offices, units and people, and how it fared. */
@Controller("/mails")
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class MailController {
    private static final int PAGE = 50;

    private final MailBook mails;
    private final MailQueue queue;
    private final Looks looks;
    private final CivilTime time;

    MailController(MailBook mails, MailQueue queue, Looks looks, CivilTime time) {
        this.mails = mails;
        this.queue = queue;
        this.looks = looks;
        this.time = time;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-on");
        Scope scope = Scope.ofOffice(viewer.actor());
        String status = MailPage.STATUSES.contains(list.value("status")) ? list.value("status") : null;
        Long before = list.after() != null && list.after().matches("\\d{1,18}") ? Long.valueOf(list.after()) : null;
        Page<MailBook.Line> page = mails.page(scope, status, list.value("text"), !list.isDownwards(), before, PAGE);
        looks.looked(viewer.actor(), Looks.What.LIST, "mails:" + scope.counties(), viewer.account().county(), null);
        list.next(page.next()).chip("text", list.value("text"));
        if (status != null) {
            list.chip("status", CountyWords.say(viewer.locale(), "mail.status." + status));
        }
        MailPage shown = new MailPage(viewer.locale(), list, page.rows(), null, viewer.is(Role.COUNTY_OFFICER));
        return viewer.shell(shown.text("mails.title")).saying(CountyWords.BUNDLE).show("county/mails", shown);
    }

    @Get("/{id}")
    Screen mail(Viewer viewer, long id) {
        MailBook.Mail mail = find(viewer, id);
        looks.looked(viewer.actor(), Looks.What.PERSON, "mail:" + id, viewer.account().county(), null);
        MailPage page = new MailPage(viewer.locale(), Listing.of("/mails", "-id"), List.of(), mail,
                viewer.is(Role.COUNTY_OFFICER));
        return viewer.shell(mail.line().subject()).by(page.text("mails.title"), "/mails").saying(CountyWords.BUNDLE)
                .show("county/mail", page);
    }

    /** Puts a mail that was given up back into the queue. */
    @Post("/{id}/again")
    @Consumes(MediaType.ALL)
    @Secured("COUNTY_OFFICER")
    HttpResponse<?> again(Viewer viewer, long id) {
        find(viewer, id);
        boolean revived = queue.revive(id, time.now(), viewer.actor().name());
        return HttpResponse.seeOther(URI.create("/mails/" + id + (revived ? "?said=again" : "")));
    }

    /** Puts those ticked back of which sending was given up. */
    @Post("/again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured("COUNTY_OFFICER")
    HttpResponse<?> againAll(Viewer viewer, @Body Map<String, Object> typed) {
        List<Long> ids = Form.all(typed, "mail").stream().filter(id -> id.matches("\\d{1,18}")).limit(PAGE).map(Long::valueOf).toList();
        ids.forEach(id -> find(viewer, id));
        long revived = ids.stream().filter(id -> queue.revive(id, time.now(), viewer.actor().name())).count();
        return HttpResponse.seeOther(URI.create("/mails?status=" + (revived > 0 ? "QUEUED&said=mails-again" : "DEAD&said=mails-none")));
    }

    private MailBook.Mail find(Viewer viewer, long id) {
        return mails.find(Scope.ofOffice(viewer.actor()), id).orElseThrow(NotThere::new);
    }
}
