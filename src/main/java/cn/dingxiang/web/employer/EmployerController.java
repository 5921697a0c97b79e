package cn.dingxiang.web.employer;

import cn.dingxiang.confirmation.Confirmations;
import cn.dingxiang.confirmation.LinkView;
import cn.dingxiang.confirmation.MailedLink;
import cn.dingxiang.confirmation.Reply;
import cn.dingxiang.confirmation.ReplyForm;
import cn.dingxiang.confirmation.UnitQuestions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.placement.EmployerDesk;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.OwedDuty;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.RequestDesk;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.timeline.Phase;
import cn.dingxiang.web.confirmation.ConfirmationPage;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.placement.Asked;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /employer}: first what a unit is asked to confirm, then who is with it and what it owes. */
@Controller("/employer")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"HOSPITAL", "TOWNSHIP_UNIT"})
final class EmployerController {
    private static final int PAGE = 50;
    private static final int REQUESTS = 20;

    private final UnitQuestions questions;
    private final Confirmations confirmations;
    private final EmployerDesk desk;
    private final AgreementList agreements;
    private final RequestDesk requests;
    private final Units units;

    EmployerController(UnitQuestions questions, Confirmations confirmations, EmployerDesk desk, AgreementList agreements,
                       RequestDesk requests, Units units) {
        this.questions = questions;
        this.confirmations = confirmations;
        this.desk = desk;
        this.agreements = agreements;
        this.requests = requests;
        this.units = units;
    }

    @Get
    Screen home(Viewer viewer) {
        requireUnit(viewer);
        Page<PlacementRequest> open = requests.list(viewer.actor(), ListQuery.open(REQUESTS));
        Listing list = Listing.of(viewer.address(), "");
        List<MailedLink> asked = list.page(questions.of(viewer.actor()), link -> Long.toString(link.id()), PAGE);
        HomePage page = new HomePage(viewer.locale(), viewer.today(), units.find(viewer.account().unit()).map(Unit::name).orElse(""),
                list, asked, agreements.count(viewer.actor(), AgreementFilter.ALL), desk.countOwed(viewer.actor(), true),
                desk.countOwed(viewer.actor(), false), open.rows());
        return viewer.shell(page.text("home.title")).saying(EmployerWorded.WORDS).show("employer/home", page);
    }

    @Get("/questions/{id}")
    Screen question(Viewer viewer, long id) {
        LinkView view = Asked.there(() -> confirmations.look(viewer.actor(), id));
        ConfirmationPage opened = ConfirmationPage.opened(view, viewer.locale());
        Map<String, String> values = new LinkedHashMap<>(opened.values());
        values.put("by", viewer.account().displayName());
        if (Listing.of(viewer.address(), "").isChosen("object", "yes")) {
            values.put("decision", ReplyForm.OBJECT);
        }
        return asked(viewer, new ConfirmationPage(view, viewer.locale(), values, Map.of()));
    }

    @Post("/questions/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(Viewer viewer, long id, @Body Map<String, Object> typed) {
        LinkView view = Asked.there(() -> confirmations.look(viewer.actor(), id));
        if (!view.isOpen()) {
            return asked(viewer, ConfirmationPage.opened(view, viewer.locale())).as(HttpStatus.CONFLICT);
        }
        Map<String, String> values = Form.of(typed).values();
        ReplyForm form = new ReplyForm(view, values);
        Optional<Reply> reply = form.read();
        if (reply.isEmpty()) {
            return asked(viewer, new ConfirmationPage(view, viewer.locale(), values, form.problems())).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Confirmations.Outcome outcome = confirmations.answer(viewer.actor(), id, reply.get());
        return outcome.done() ? Asked.goTo("/employer?said=" + (reply.get() instanceof Reply.Objection ? "objected" : "confirmed"))
                : asked(viewer, ConfirmationPage.opened(outcome.view(), viewer.locale())).as(HttpStatus.CONFLICT);
    }

    private static Screen asked(Viewer viewer, ConfirmationPage page) {
        return viewer.shell(page.view().isOpen() ? page.question() : page.title())
                .by(EmployerWorded.WORDS.text(viewer.locale(), "home.title"), "/employer").show("employer/question", page);
    }

    @Get("/people")
    Screen people(Viewer viewer) {
        requireUnit(viewer);
        Listing list = Listing.of(viewer.address(), "name");
        Phase phase = Asked.chosen(list, "phase", Phase.class);
        AgreementFilter filter = AgreementFilter.ALL.matching(list.value("q")).of(null, null, phase);
        Page<AgreementLine> found = agreements.page(viewer.actor(), filter, new AgreementOrder(list.sort().equals("end")
                ? AgreementOrder.By.EXPECTED_END : AgreementOrder.By.NAME, list.isDownwards()), list.after(), PAGE);
        PeoplePage page = new PeoplePage(viewer.locale(), list.next(found.next()), found.rows());
        list.chip("q", list.value("q")).chip("phase", phase == null ? list.value("phase") : page.phase(phase));
        return viewer.shell(page.text("people.title")).show("employer/people", page);
    }

    @Get("/duties")
    Screen duties(Viewer viewer) {
        requireUnit(viewer);
        Listing list = Listing.of(viewer.address(), "due");
        questions.of(viewer.actor());
        Page<OwedDuty> overdue = desk.owed(viewer.actor(), true, null, PAGE * 2);
        Page<OwedDuty> coming = desk.owed(viewer.actor(), false, Asked.after(list, "\\d{4}-\\d\\d-\\d\\d \\d{1,18}/[A-Z_]{1,40}/.{0,20}"), PAGE);
        DutiesPage page = new DutiesPage(viewer.locale(), list.next(coming.next()), viewer.today(), overdue.rows(), overdue.next() != null,
                coming.rows());
        return viewer.shell(page.text("duties.title")).show("employer/duties", page);
    }

    /** An account that names no unit sees nothing. */
    static void requireUnit(Viewer viewer) {
        if (viewer.account().unit() == null) {
            throw new NotThere();
        }
    }
}
