package cn.dingxiang.web.placement;

import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.placement.Asking;
import cn.dingxiang.placement.Candidate;
import cn.dingxiang.placement.Forthcoming;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.PlacementRequest;
import cn.dingxiang.placement.PlanService;
import cn.dingxiang.placement.Proposal;
import cn.dingxiang.placement.ProposalService;
import cn.dingxiang.placement.RequestDesk;
import cn.dingxiang.placement.RequestState;
import cn.dingxiang.placement.Workflow;
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
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /placement}: requests under way, who is free when, posts proposed for them, and where requests begin. */
@Controller("/placement")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class PlacementController {
    private static final int MONTHS_AHEAD = 12;

    private final RequestDesk desk;
    private final PlanService plan;
    private final ProposalService proposals;
    private final Asking asking;
    private final AgreementKeys agreements;
    private final WishForms wishes;
    private final Places places;

    PlacementController(RequestDesk desk, PlanService plan, ProposalService proposals, Asking asking, AgreementKeys agreements,
                        WishForms wishes, Places places) {
        this.desk = desk;
        this.plan = plan;
        this.proposals = proposals;
        this.asking = asking;
        this.agreements = agreements;
        this.wishes = wishes;
        this.places = places;
    }

    @Get
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR", "HOSPITAL", "TOWNSHIP_UNIT"})
    Screen requests(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "-asked");
        Workflow workflow = Asked.chosen(list, "kind", Workflow.class);
        RequestState state = Asked.chosen(list, "state", RequestState.class);
        boolean openOnly = state == null && !list.isChosen("over", "yes");
        Page<PlacementRequest> page = Asked.there(() -> desk.list(viewer.actor(), workflow, state,
                new ListQuery(Asked.within(list), list.value("q"), openOnly, Asked.after(list, "\\d{1,18}"), Asked.PAGE,
                !list.isDownwards())));
        RequestsPage shown = new RequestsPage(viewer.locale(), list.next(page.next()), page.rows(), places::name,
                places.counties(viewer.actor()), viewer.account().county() == null, isOffice(viewer));
        list.chip("q", list.value("q")).chip("county", places.name(list.value("county")))
                .chip("kind", workflow == null ? list.value("kind") : shown.word(workflow))
                .chip("state", state == null ? list.value("state") : shown.word(state)).chip("over", shown.text("requests.over-too"));
        return viewer.shell(shown.text("requests.title")).saying(PlacementWorded.WORDS).show("placement/requests", shown);
    }

    @Get("/free")
    Screen free(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "day");
        LocalDate until = until(list, viewer);
        Page<Forthcoming> page = Asked.there(() -> plan.free(viewer.actor(), until,
                new ListQuery(Asked.within(list), list.value("q"), true, Asked.after(list, "\\d{4}-\\d\\d-\\d\\d \\d{1,18}"), Asked.PAGE,
                        list.isDownwards())));
        list.chip("q", list.value("q")).chip("county", places.name(list.value("county"))).chip("until", until.toString());
        FreePage shown = new FreePage(viewer.locale(), list.next(page.next()), page.rows(), until, viewer.today(), places::name,
                places.counties(viewer.actor()), viewer.account().county() == null, mayAsk(viewer));
        return viewer.shell(shown.text("free.title")).by(shown.text("requests.title"), "/placement").show("placement/free", shown);
    }

    @Get("/proposals")
    Screen proposals(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "day", ProposalsPage.By.class);
        String own = viewer.account().county();
        String county = own != null ? own : list.value("county").matches("\\d{6}") ? list.value("county") : null;
        LocalDate until = until(list, viewer);
        List<Proposal> proposed = county == null ? List.of() : ProposalsPage.sorted(list,
                Asked.there(() -> proposals.propose(viewer.actor(), county, until)));
        list.chip("until", until.toString());
        int matched = (int) proposed.stream().filter(proposal -> proposal.post() != null).count();
        ProposalsPage shown = new ProposalsPage(viewer.locale(), list,
                list.page(proposed, proposal -> Long.toString(proposal.doctor().agreement()), Asked.PAGE), proposed.size(), matched, until,
                county, places.counties(viewer.actor()), own == null, mayAsk(viewer));
        return viewer.shell(shown.text("proposals.title")).by(shown.text("requests.title"), "/placement").show("placement/proposals", shown);
    }

    /** Where a request begins: for one doctor, named by the key of the agreement. */
    @Get("/new")
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "HOSPITAL", "TOWNSHIP_UNIT"})
    Screen form(Viewer viewer) {
        Listing asked = Listing.of(viewer.address(), "");
        Candidate candidate = candidate(viewer, asked.value("agreement"));
        return wishes.screen(viewer, candidate, wishes.begun(viewer, asked, candidate));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "HOSPITAL", "TOWNSHIP_UNIT"})
    HttpResponse<?> ask(Viewer viewer, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        Candidate candidate = candidate(viewer, form.value("agreement"));
        long[] asked = new long[1];
        Optional<Form> wrong = Asked.tried(form, viewer.locale(),
                () -> asked[0] = asking.ask(viewer.actor(), candidate.number(), wishes.wish(form), form.value("reason")));
        return wrong.isPresent() ? wishes.screen(viewer, candidate, wrong.get()).as(HttpStatus.UNPROCESSABLE_ENTITY)
                : Asked.goTo("/placement/" + asked[0] + "?said=asked");
    }

    private Candidate candidate(Viewer viewer, String agreement) {
        AgreementKey key = agreement.matches("\\d{1,18}") ? agreements.find(Long.parseLong(agreement)).orElseThrow(NotThere::new) : null;
        if (key == null) {
            throw new NotThere();
        }
        return Asked.there(() -> asking.candidate(viewer.actor(), key.number()));
    }

    private static LocalDate until(Listing list, Viewer viewer) {
        try {
            LocalDate until = LocalDate.parse(list.value("until"));
            return until.getYear() > 1900 && until.getYear() < 2200 ? until : viewer.today().plusMonths(MONTHS_AHEAD);
        } catch (DateTimeParseException none) {
            return viewer.today().plusMonths(MONTHS_AHEAD);
        }
    }

    private static boolean mayAsk(Viewer viewer) {
        return viewer.is(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
    }

    private static boolean isOffice(Viewer viewer) {
        return !viewer.is(Role.HOSPITAL, Role.TOWNSHIP_UNIT);
    }
}
