package cn.dingxiang.web.audit;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.Counties;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.audit.AuditChain;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.directory.audit.Verification;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Shell;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.ExportJobs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /audit}: the trail searched, opened, taken out and verified. */
@Controller("/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"AUDITOR", "PROVINCE", "ADMINISTRATOR", "COUNTY_OFFICER", "COUNTY_REVIEWER"})
final class AuditPagesController {
    private static final int PAGE = 50;
    private static final int LONGEST = 80;
    private static final List<String> FILTERS = List.of("who", "action", "object", "county", "from", "to");

    private final AuditSearch search;
    private final AuditChain chain;
    private final AuditTrail trail;
    private final ExportJobs exports;
    private final Counties counties;
    private final Divisions divisions;

    AuditPagesController(AuditSearch search, AuditChain chain, AuditTrail trail, ExportJobs exports, Counties counties, Divisions divisions) {
        this.search = search;
        this.chain = chain;
        this.trail = trail;
        this.exports = exports;
        this.counties = counties;
        this.divisions = divisions;
    }

    @Get
    HttpResponse<?> list(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "-at");
        Map<String, String> typed = new HashMap<>();
        FILTERS.forEach(filter -> typed.put(filter, list.value(filter)));
        Fields fields = new Fields(Form.filled(typed), viewer.locale());
        AuditQuery query = query(fields);
        boolean oldest = !list.isDownwards();
        long edge = list.after() != null && list.after().matches("[0-9]{1,18}") ? Long.parseLong(list.after()) : oldest ? 0 : AuditSearch.NEWEST;
        List<AuditedEntry> found = fields.areSound() ? search.page(viewer.actor(), query, oldest, edge, PAGE + 1) : List.of();
        List<AuditedEntry> rows = found.subList(0, Math.min(PAGE, found.size()));
        Locale locale = viewer.locale();
        list.next(found.size() > PAGE ? Long.toString(rows.get(PAGE - 1).id()) : null)
                .chip("who", word(viewer, "who") + " " + list.value("who")).chip("action", AuditWords.action(list.value("action"), locale))
                .chip("object", AuditWords.object(list.value("object"), locale)).chip("county", divisions.name(list.value("county")))
                .chip("from", word(viewer, "from") + " " + list.value("from")).chip("to", word(viewer, "to") + " " + list.value("to"));
        AuditListPage page = new AuditListPage(locale, list, rows.stream().map(entry -> row(entry, locale)).toList(),
                AuditWords.actions(locale), counties(viewer.actor()), fields.form());
        Screen screen = viewer.shell(word(viewer, "title")).show("audit/list", page);
        return fields.areSound() ? screen.ok() : screen.as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    @Get("/{id}")
    HttpResponse<?> entry(Viewer viewer, long id) {
        AuditedEntry entry = search.entry(viewer.actor(), id).orElseThrow(NotThere::new);
        String page = viewer.is(Role.ADMINISTRATOR) && !entry.object().startsWith("account:") && !entry.object().startsWith("job:") ? null
                : viewer.is(Role.AUDITOR) && !entry.object().matches("(agreement|case|job):.*") ? null : AuditWords.page(entry.object());
        return under(viewer, "entry.title").show("audit/entry", new AuditEntryPage(viewer.locale(), entry,
                AuditWords.action(entry.action(), viewer.locale()), AuditWords.object(entry.object(), viewer.locale()), page,
                AuditWords.county(entry, divisions))).ok();
    }

    @Post("/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> export(Viewer viewer, @Body Map<String, Object> typed) {
        Fields fields = new Fields(Form.of(typed), viewer.locale());
        AuditQuery query = query(fields);
        if (!fields.areSound()) {
            return HttpResponse.seeOther(URI.create("/audit"));
        }
        String type = Form.of(typed).isChosen("type", "csv") ? "csv" : "xlsx";
        return HttpResponse.seeOther(URI.create("/jobs/" + exports.audit(viewer.actor(), query, type)));
    }

    @Get("/verification")
    @Secured({"AUDITOR", "PROVINCE", "ADMINISTRATOR"})
    HttpResponse<?> verification(Viewer viewer) {
        return chain(viewer, null);
    }

    @Post("/verification")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"AUDITOR", "PROVINCE", "ADMINISTRATOR"})
    HttpResponse<?> verify(Viewer viewer) {
        Verification found = chain.verify();
        trail.record(new AuditEntry(viewer.actor(), "audit.verify", "audit:trail", null, null,
                found.fits() ? "fits" : Integer.toString(found.misfits().size()), null));
        return chain(viewer, found);
    }

    private HttpResponse<?> chain(Viewer viewer, Verification found) {
        return under(viewer, "chain.title").show("audit/chain", new AuditChainPage(viewer.locale(), chain.lastSeal().orElse(null), found)).ok();
    }

    private static AuditQuery query(Fields fields) {
        return new AuditQuery(orNull(fields.optionalText("who", LONGEST)), orNull(fields.optionalText("object", LONGEST)),
                orNull(fields.optionalText("action", LONGEST)), fields.optionalDay("from"), fields.optionalDay("to"),
                orNull(fields.optionalText("county", 6)));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private List<Option> counties(Actor actor) {
        return actor.county() != null ? List.of() : counties.all().stream().filter(county -> actor.sees(county.code()))
                .map(county -> new Option(county.code(), county.name())).toList();
    }

    private AuditListPage.Row row(AuditedEntry entry, Locale locale) {
        return new AuditListPage.Row(entry.id(), Shown.minute(entry.at()), entry.actor(), AuditWords.role(entry, locale),
                AuditWords.action(entry.action(), locale), AuditWords.object(entry.object(), locale), AuditWords.county(entry, divisions));
    }

    private static Shell under(Viewer viewer, String title) {
        return viewer.shell(word(viewer, title)).by(word(viewer, "title"), "/audit");
    }

    private static String word(Viewer viewer, String key) {
        return AuditWords.WORDS.text(viewer.locale(), key);
    }
}
