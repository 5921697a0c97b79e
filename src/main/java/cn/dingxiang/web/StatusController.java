package cn.dingxiang.web;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.Overview;
import cn.dingxiang.review.ReviewRun;
import cn.dingxiang.review.ReviewStore;
import cn.dingxiang.review.RunFailures;
import cn.dingxiang.review.RunFailures.SetAside;
import cn.dingxiang.review.watch.LastLook;
import cn.dingxiang.web.StatusPage.Figure;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page at {@code /status}: how much there is, what stands open, how the last reviews went, what mail waits. No person is named. */
@Controller("/status")
@Secured({"ADMINISTRATOR", "PROVINCE", "AUDITOR"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.words");
    private static final int RUNS = 5;
    private static final int RUN_PAGE = 100;

    private final Overview overview;
    private final ReviewStore reviews;
    private final MailQueue mails;
    private final Settings settings;
    private final RunFailures setAside;
    private final Divisions divisions;
    private final CivilTime time;

    StatusController(Overview overview, ReviewStore reviews, MailQueue mails, Settings settings, RunFailures setAside,
                     Divisions divisions, CivilTime time) {
        this.overview = overview;
        this.reviews = reviews;
        this.mails = mails;
        this.settings = settings;
        this.setAside = setAside;
        this.divisions = divisions;
        this.time = time;
    }

    @Get
    HttpResponse<?> status(Viewer viewer) {
        Locale locale = viewer.locale();
        Overview.Figures figures = overview.figures();
        List<Figure> findings = figures.openFindings().entrySet().stream()
                .map(entry -> new Figure(Words.of(entry.getKey(), locale), Shown.number(entry.getValue()),
                        parts(Overview.Count.OPEN, entry.getKey()))).toList();
        List<StatusPage.Run> runs = reviews.runs(RUNS).stream().map(StatusController::run).toList();
        StatusPage page = new StatusPage(locale, reviews.isDemo(), figures(locale, figures, mails.depth()), findings, runs,
                settings.get(Settings.WATCH).map(LastLook::read).orElse(null), time.now());
        return viewer.shell(WORDS.text(locale, "status.title")).show("status", page).ok();
    }

    private static List<Figure> figures(Locale locale, Overview.Figures figures, MailQueue.Depth mails) {
        return List.of(figure(locale, "agreements", figures.agreements()), figure(locale, "live", figures.live()),
                figure(locale, "open", figures.open()), figure(locale, "set-aside", figures.setAside()),
                figure(locale, "reminders", figures.remindersSent()), figure(locale, "mails", figures.mailsSent()),
                figure(locale, "planned", mails.planned()), figure(locale, "no-address", mails.noAddress()),
                figure(locale, "queued", mails.queued()), figure(locale, "dead", mails.dead()), figure(locale, "bounced", mails.bounced()));
    }

    private static Figure figure(Locale locale, String key, long number) {
        return new Figure(WORDS.text(locale, "status.figure." + key), Shown.number(number),
                parts(Overview.Count.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_')), null));
    }

    private static String parts(Overview.Count count, FindingCode code) {
        return AddressParts.of("/status/parts").with("of", count.name()).with("code", code == null ? null : code.name()).text();
    }

    /** What a number is made of: by county, or by kind of recipient. */
    @Get("/parts")
    HttpResponse<?> parts(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-number");
        Overview.Count count = constant(Overview.Count.class, list.value("of"));
        FindingCode code = constant(FindingCode.class, list.value("code"));
        if (count == null || code != null && count != Overview.Count.OPEN) {
            throw new NotThere();
        }
        StatusPartsPage page = StatusPartsPage.of(viewer, list, divisions, count, code, overview.parts(count, code));
        return viewer.shell(page.title()).by(WORDS.text(viewer.locale(), "status.title"), "/status").show("status-parts", page).ok();
    }

    /** The agreements a run could not evaluate. */
    @Get("/failures")
    HttpResponse<?> failures(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "number");
        String run = list.value("run");
        if (!run.matches("\\d{1,18}")) {
            throw new NotThere();
        }
        Page<SetAside> page = setAside.of(Long.parseLong(run), viewer.is(Role.ADMINISTRATOR) ? "" : Scope.ofOffice(viewer.actor()).counties(),
                list.value("q").strip(), list.isDownwards(), key(list.after()), RUN_PAGE);
        if (page.rows().isEmpty() && list.value("q").isEmpty()) {
            throw new NotThere();
        }
        list.chip("q", list.value("q")).next(page.next());
        return viewer.shell(WORDS.text(viewer.locale(), "status.failures")).by(WORDS.text(viewer.locale(), "status.title"), "/status")
                .show("status-failures", new RunFailuresPage(viewer, list, divisions, page.rows())).ok();
    }

    private static Long key(String after) {
        return after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }

    private static StatusPage.Run run(ReviewRun run) {
        return new StatusPage.Run(run.id(), run.asOf().toString(), Shown.minute(run.startedAt()), Shown.minute(run.finishedAt()), run.status(),
                run.counts());
    }
}
