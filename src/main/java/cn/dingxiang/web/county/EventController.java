package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.RecordRefused;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.obligation.Preview;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
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
import java.util.List;
import java.util.Map;

/** {@code /agreements/{id}/events}: records an event, or corrects one, after showing what it would change. */
@Controller("/agreements/{id}/events")
@Secured("COUNTY_OFFICER")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventController {
    private static final int LONGEST_REASON = 400;

    private final Opened opened;
    private final AgreementRecords records;
    private final Policy policy;
    private final Divisions divisions;

    EventController(Opened opened, AgreementRecords records, Policy policy, Divisions divisions) {
        this.opened = opened;
        this.records = records;
        this.policy = policy;
        this.divisions = divisions;
    }

    @Get("/new")
    Screen fresh(Viewer viewer, long id) {
        AgreementFile file = opened.agreement(viewer, id);
        EventKind kind = kind(AddressParts.of(viewer.address()).first("kind"), EventKind.REPORTED);
        Form form = Form.filled(EventForm.asked(kind, EventForm.proposed(kind, file, viewer.today().toString()),
                AddressParts.of(viewer.address())));
        return show(viewer, file, page(viewer, file, null, "", kind, form, null, ""));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Viewer viewer, long id, @Body Map<String, Object> typed) {
        AgreementFile file = opened.agreement(viewer, id);
        Form form = Form.of(typed);
        EventKind kind = kind(form.value("kind"), null);
        Fields fields = new Fields(form, viewer.locale());
        Map<String, Object> tree = EventForm.tree(kind, fields, form, typed);
        return answer(viewer, file, null, kind, new Asked(fields, form, tree, ""), event ->
                Preview.of(Agreement.of(file.signed(), policy), file.events(), List.of(event), viewer.today()),
                () -> records.addEvents(NewEvents.of(file.number(), List.of(tree), viewer.actor().name())));
    }

    @Get("/{entry}/correct")
    Screen corrected(Viewer viewer, long id, long entry) {
        AgreementFile file = opened.agreement(viewer, id);
        AgreementHistory.EventEntry corrected = standing(file, entry);
        Event event = EventTrees.read(corrected.event(), "event");
        EventKind kind = kind(AddressParts.of(viewer.address()).first("kind"), event.kind());
        Form form = Form.filled(EventForm.values(corrected.event()));
        return show(viewer, file, page(viewer, file, entry, told(event, viewer), kind, form, null, ""));
    }

    @Post("/{entry}/correct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> correct(Viewer viewer, long id, long entry, @Body Map<String, Object> typed) {
        AgreementFile file = opened.agreement(viewer, id);
        AgreementHistory.EventEntry corrected = standing(file, entry);
        Event old = file.events().get(file.events().indexOf(EventTrees.read(corrected.event(), "event")));
        Form form = Form.of(typed);
        EventKind kind = kind(form.value("kind"), old.kind());
        Fields fields = new Fields(form, viewer.locale());
        String reason = fields.text("reason", LONGEST_REASON);
        boolean voids = form.value("how").equals("void");
        Map<String, Object> tree = voids ? Map.of() : EventForm.tree(kind, fields, form, typed);
        return answer(viewer, file, entry, kind, new Asked(fields, form, tree, reason), event ->
                Preview.ofCorrection(Agreement.of(file.signed(), policy), file.events(), old, event, viewer.today()),
                () -> records.correct(entry, voids ? null : tree, reason, viewer.actor().name()));
    }

    /** What was asked. @param tree empty to void only */
    private record Asked(Fields fields, Form form, Map<String, Object> tree, String reason) { }

    /** What an event, or null for none in its place, would change. */
    private interface Foresight {
        Preview of(Event event);
    }

    /** Saves what was looked at before; anything else is shown first. */
    private HttpResponse<?> answer(Viewer viewer, AgreementFile file, Long entry, EventKind kind, Asked asked, Foresight foresight,
                                   Runnable saving) {
        String told = entry == null ? "" : told(EventTrees.read(standing(file, entry).event(), "event"), viewer);
        if (!asked.fields().areSound()) {
            return show(viewer, file, page(viewer, file, entry, told, kind, asked.fields().form(), null, ""))
                    .as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String digest = EventForm.digest(asked.tree(), asked.reason(), viewer.locale());
        try {
            Event event = asked.tree().isEmpty() ? null : EventTrees.read(asked.tree(), "event");
            if (asked.form().value("go").equals("save") && asked.form().value("digest").equals(digest)) {
                saving.run();
                return HttpResponse.seeOther(URI.create("/agreements/" + file.id() + "?said=recorded"));
            }
            Preview preview = foresight.of(event);
            return show(viewer, file, page(viewer, file, entry, told, kind, asked.form(), preview, digest)).ok();
        } catch (MalformedInput wrong) {
            String input = wrong.path().replaceFirst("^event\\.?", "").replace('.', '-');
            Form form = asked.form().with(input, wrong.reason(viewer.locale()));
            return show(viewer, file, page(viewer, file, entry, told, kind, form, null, "")).as(HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (RecordRefused refused) {
            Form form = asked.form().with("", refused.explain(viewer.locale()));
            return show(viewer, file, page(viewer, file, entry, told, kind, form, null, "")).as(HttpStatus.CONFLICT);
        }
    }

    private static Screen show(Viewer viewer, AgreementFile file, EventPage page) {
        return viewer.shell(page.text(page.isCorrection() ? "event.correct.title" : "event.title"))
                .by(page.text("agreements.title"), "/agreements").by(file.parties().student(), "/agreements/" + file.id())
                .show("county/event", page);
    }

    private EventPage page(Viewer viewer, AgreementFile file, Long entry, String told, EventKind kind, Form form, Preview preview,
                           String digest) {
        return new EventPage(viewer.locale(), file.id(), entry, told, kind, form, divisions.counties(file.signed().province()),
                divisions.provinces(), preview, digest);
    }

    private AgreementHistory.EventEntry standing(AgreementFile file, long entry) {
        return records.history(file.number()).orElseThrow(NotThere::new).events().stream()
                .filter(each -> each.id() == entry && each.stands()).findFirst().orElseThrow(NotThere::new);
    }

    private static String told(Event event, Viewer viewer) {
        return event.on() + " " + Phrases.in(viewer.locale()).event(event);
    }

    private static EventKind kind(String name, EventKind usual) {
        try {
            return name.isEmpty() && usual != null ? usual : EventKind.valueOf(name);
        } catch (IllegalArgumentException noSuchKind) {
            throw new NotThere();
        }
    }
}
