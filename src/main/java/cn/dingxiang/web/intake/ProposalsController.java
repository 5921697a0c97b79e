package cn.dingxiang.web.intake;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.intake.register.Foreseen;
import cn.dingxiang.intake.register.Proposal;
import cn.dingxiang.intake.register.ProposalDesk;
import cn.dingxiang.intake.register.ProposalFilter;
import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.Selection;
import cn.dingxiang.intake.register.Words;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.task.ProposalJobs;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** {@code /registers/proposals}: events that registers propose, looked at and decided many at once. */
@Controller("/registers/proposals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class ProposalsController {
    private static final int PAGE = 100;
    private static final int MOST_COUNTED = 100_000;

    private final ProposalDesk desk;
    private final ProposalJobs jobs;

    ProposalsController(ProposalDesk desk, ProposalJobs jobs) {
        this.desk = desk;
        this.jobs = jobs;
    }

    @Get
    Screen list(Viewer viewer) {
        return show(viewer, Form.blank());
    }

    /** What accepting those that are ticked would change. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> preview(Viewer viewer, @Body Map<String, Object> typed) {
        return chosen(viewer, typed, Form.blank());
    }

    @Post("/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> accept(Viewer viewer, @Body Map<String, Object> typed) {
        try {
            desk.accept(viewer.actor(), Selection.of(ids(typed)));
            return HttpResponse.seeOther(URI.create("/registers/proposals?said=accepted"));
        } catch (Refused refused) {
            return show(viewer, Form.blank().with("", refused.explain(viewer.locale()))).as(HttpStatus.CONFLICT);
        }
    }

    /** All open ones of the list, as a job. */
    @Post("/accept-all")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> acceptAll(Viewer viewer, @Body Map<String, Object> typed) {
        ProposalFilter filter = filter(Form.of(typed)::value, ProposalState.OPEN);
        if (desk.open(viewer.actor(), filter, 1) == 0) {
            return show(viewer, Form.blank().with("", IntakeWords.WORDS.text(viewer.locale(), "proposals.none"))).as(HttpStatus.CONFLICT);
        }
        return HttpResponse.seeOther(URI.create("/jobs/" + jobs.accept(viewer.actor(), filter)));
    }

    @Post("/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> reject(Viewer viewer, @Body Map<String, Object> typed) {
        Form form = Form.of(typed);
        try {
            desk.reject(viewer.actor(), Selection.of(ids(typed)), form.value("reason"));
            return HttpResponse.seeOther(URI.create("/registers/proposals?said=rejected"));
        } catch (Refused refused) {
            return chosen(viewer, typed, Form.filled(Map.of("reason", form.value("reason")))
                    .with("reason", refused.explain(viewer.locale())));
        }
    }

    private HttpResponse<?> chosen(Viewer viewer, Map<String, Object> typed, Form form) {
        Set<Long> ids = ids(typed);
        try {
            Page<Foreseen> foreseen = desk.preview(viewer.actor(), Selection.of(ids), null, PAGE);
            ForeseenPage page = new ForeseenPage(viewer, foreseen.rows(), form);
            return viewer.shell(page.text("foreseen")).by(page.text("registers"), "/registers")
                    .by(page.text("proposals"), "/registers/proposals")
                    .show("intake/foreseen", page).as(form.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (Refused refused) {
            return show(viewer, Form.blank().with("", refused.explain(viewer.locale()))).as(HttpStatus.CONFLICT);
        }
    }

    private Screen show(Viewer viewer, Form form) {
        Listing list = Listing.eitherWay(viewer.address().startsWith("/registers/proposals/") ? "/registers/proposals" : viewer.address(),
                "from");
        ProposalState state = IntakeWords.constant(ProposalState.class, list.value("state"));
        boolean all = list.isChosen("state", "ALL");
        ProposalFilter filter = filter(list::value, all ? null : state == null ? ProposalState.OPEN : state);
        Page<Proposal> page = desk.list(viewer.actor(), filter, list.isDownwards(), list.after(), PAGE);
        if (filter.kind() != null) {
            list.chip("kind", Words.of(filter.kind(), viewer.locale()));
        }
        if (all || state != null) {
            list.chip("state", all ? IntakeWords.WORDS.text(viewer.locale(), "filter.all") : Words.of(state, viewer.locale()));
        }
        list.chip("register", IntakeWords.WORDS.say(viewer.locale(), "register.number", list.value("register"))).chip("number",
                list.value("number")).next(page.next());
        ProposalsPage shown = new ProposalsPage(viewer, list, page.rows(),
                filter.state() == ProposalState.OPEN ? desk.open(viewer.actor(), filter, MOST_COUNTED) : 0, form);
        return viewer.shell(shown.text("proposals")).by(shown.text("registers"), "/registers").saying(IntakeWords.WORDS)
                .show("intake/proposals", shown);
    }

    private static ProposalFilter filter(UnaryOperator<String> said, ProposalState state) {
        Long file = said.apply("register").matches("[0-9]{1,18}") ? Long.valueOf(said.apply("register")) : null;
        String number = said.apply("number").strip();
        return new ProposalFilter(null, file, IntakeWords.constant(RegisterKind.class, said.apply("kind")), state,
                number.isEmpty() ? null : number);
    }

    private static Set<Long> ids(Map<String, Object> typed) {
        List<String> said = Form.all(typed, "p");
        return said.stream().filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf).limit(PAGE)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
