package cn.dingxiang.web.placement;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.evidence.Evidence;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.placement.student.RequestKind;
import cn.dingxiang.placement.student.RequestStanding;
import cn.dingxiang.placement.student.StudentRequest;
import cn.dingxiang.placement.student.StudentRequestFilter;
import cn.dingxiang.placement.student.StudentRequests;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.casework.Downloads;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** {@code /requests}: what students ask for. Accepting leads on to the transfer, or to the event with its preview. */
@Controller("/requests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class StudentRequestController {
    private final StudentRequests requests;
    private final Evidence evidence;
    private final AgreementRecords records;
    private final Policy policy;
    private final Places places;

    StudentRequestController(StudentRequests requests, Evidence evidence, AgreementRecords records, Policy policy, Places places) {
        this.requests = requests;
        this.evidence = evidence;
        this.records = records;
        this.policy = policy;
        this.places = places;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-asked");
        RequestKind kind = Asked.chosen(list, "kind", RequestKind.class);
        RequestStanding chosen = Asked.chosen(list, "state", RequestStanding.class);
        boolean all = list.isChosen("over", "yes");
        RequestStanding standing = chosen == null && !all ? RequestStanding.ASKED : chosen;
        String after = Asked.after(list, "\\d{1,18}");
        Page<StudentRequest> page = Asked.there(() -> requests.list(viewer.actor(), Asked.within(list),
                new StudentRequestFilter("", null, standing, kind, list.value("q"), !list.isDownwards()),
                after == null ? list.isDownwards() ? Long.MAX_VALUE : 0 : Long.parseLong(after),
                Asked.PAGE));
        StudentRequestsPage shown = new StudentRequestsPage(viewer.locale(), list.next(page.next()), page.rows(), places::name,
                places.counties(viewer.actor()), viewer.account().county() == null);
        list.chip("q", list.value("q")).chip("county", places.name(list.value("county")))
                .chip("kind", kind == null ? list.value("kind") : shown.word(kind))
                .chip("state", chosen == null ? list.value("state") : shown.word(chosen)).chip("over", shown.text("requests.over-too"));
        return viewer.shell(shown.text("asked-for.title")).by(shown.text("requests.title"), "/placement")
                .show("placement/student-requests", shown);
    }

    @Get("/{id}")
    Screen show(Viewer viewer, long id) {
        return screen(viewer, id, Form.blank());
    }

    /** The file that came with it. */
    @Get("/{id}/attachment")
    HttpResponse<byte[]> attachment(Viewer viewer, long id) {
        Attachment paper = Asked.there(() -> paper(viewer, requests.open(viewer.actor(), id)));
        if (paper == null) {
            throw new NotThere();
        }
        return Downloads.file(evidence.open(viewer.actor(), paper.id()), paper.fileName(), paper.file().type().mediaType());
    }

    /** Takes it up, and leads on to where it is carried out. */
    @Post("/{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> accept(Viewer viewer, long id, @Body Map<String, Object> typed) {
        StudentRequest request = Asked.there(() -> requests.open(viewer.actor(), id));
        Form form = Form.of(typed);
        Optional<Form> wrong = Asked.tried(form, viewer.locale(), () -> requests.accept(viewer.actor(), id, form.value("note")));
        if (wrong.isPresent()) {
            return screen(viewer, id, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String on = goesOn(viewer, request);
        return Asked.goTo(on == null ? "/requests/" + id + "?said=request-accepted" : on);
    }

    @Post("/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Asked.there(() -> requests.open(viewer.actor(), id));
        Form form = Form.of(typed);
        Optional<Form> wrong = Asked.tried(form, viewer.locale(), () -> requests.reject(viewer.actor(), id, form.value("reason")));
        return wrong.isPresent() ? screen(viewer, id, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/requests/" + id + "?said=request-rejected");
    }

    /** Closes what was carried out where no event says so. */
    @Post("/{id}/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER"})
    HttpResponse<?> close(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Asked.there(() -> requests.open(viewer.actor(), id));
        Form form = Form.of(typed);
        Optional<Form> wrong = Asked.tried(form, viewer.locale(), () -> requests.close(viewer.actor(), id, form.value("done")));
        return wrong.isPresent() ? screen(viewer, id, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/requests/" + id + "?said=request-closed");
    }

    private Screen screen(Viewer viewer, long id, Form form) {
        StudentRequest request = Asked.there(() -> requests.open(viewer.actor(), id));
        String on = request.standing() == RequestStanding.ACCEPTED ? goesOn(viewer, request) : null;
        StudentRequestPage page = new StudentRequestPage(viewer.locale(), request, places::name, paper(viewer, request),
                requests.mayAnswer(viewer.actor(), request), requests.mayClose(viewer.actor(), request), on, form);
        return viewer.shell(page.title()).by(page.text("requests.title"), "/placement").by(page.text("asked-for.title"), "/requests")
                .saying(PlacementWorded.WORDS).show("placement/student-request", page);
    }

    private Attachment paper(Viewer viewer, StudentRequest request) {
        return request.wanted().attachment() == null ? null : evidence.find(viewer.actor(), request.wanted().attachment());
    }

    /** A transfer has a workflow of its own; a deferral becomes an event, whose form shows what it would change. Null for others. */
    private String goesOn(Viewer viewer, StudentRequest request) {
        boolean bureau = viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER) && request.about().county().equals(viewer.account().county());
        if (bureau && request.wanted().kind().isTransfer()) {
            return AddressParts.of("/placement/new").with("agreement", Long.toString(request.about().agreement())).with("workflow", "TRANSFER")
                    .with("county", request.wanted().toCounty()).with("orderedBy", "STUDENT").text();
        }
        if (!bureau || !viewer.is(Role.COUNTY_OFFICER)) {
            return null;
        }
        EventKind kind = kind(viewer, request);
        // what only moves a day is granted today; what pauses begins when it was asked to
        boolean moves = kind == EventKind.DEFERRED || kind == EventKind.PAUSE_EXTENDED;
        LocalDate on = moves ? viewer.today() : request.wanted().from();
        return AddressParts.of("/agreements/" + request.about().agreement() + "/events/new").with("kind", kind.name())
                .with("on", on.toString()).with("ground", request.wanted().ground().name())
                .with("until", request.wanted().until().toString()).with("duty", kind == EventKind.DEFERRED ? "REPORT" : "").text();
    }

    /** What a deferral is recorded as, by where the student stands today; the form lets the officer choose otherwise. */
    private EventKind kind(Viewer viewer, StudentRequest request) {
        try {
            Phase phase = records.find(request.about().number()).map(file -> Evaluator.of(Agreement.of(file.signed(), policy), file.events(),
                    viewer.today()).evaluation().phase()).orElseThrow(NotThere::new);
            return switch (phase) {
                case SERVING, SECONDED -> EventKind.SERVICE_PAUSED;
                case PAUSED -> EventKind.PAUSE_EXTENDED;
                case TRAINING -> EventKind.TRAINING_PAUSED;
                case STUDYING -> EventKind.STUDY_SUSPENDED;
                case SIGNED, STUDY_SUSPENDED, STUDY_ENDED, GRADUATED, IN_MASTER, TRAINED, REPORTED, EMPLOYED, ABSENT, FULFILLED, DISCHARGED,
                        RELEASED, DECEASED -> EventKind.DEFERRED;
            };
        } catch (MalformedInput unresolved) {
            return EventKind.DEFERRED;
        }
    }
}
