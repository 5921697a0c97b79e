package cn.dingxiang.web.api;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.Measure;
import cn.dingxiang.placement.PlanCell;
import cn.dingxiang.placement.PlanService;
import cn.dingxiang.placement.Proposal;
import cn.dingxiang.placement.ProposalService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;

/** The lists behind the plan's figures, the plan as a workbook, and posts proposed for those who are free. */
@Controller("/api/v1")
@Secured("placement:read")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlanController {
    private static final int MONTHS_AHEAD = 12;

    private final Calls calls;
    private final PlanService plans;
    private final ProposalService proposals;

    PlanController(Calls calls, PlanService plans, ProposalService proposals) {
        this.calls = calls;
        this.plans = plans;
        this.proposals = proposals;
    }

    /** The doctors whom a figure of the plan counts: those who become free, or those whose service ends. */
    @Get("/plan/doctors")
    HttpResponse<?> doctors(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("county", "track", "year", "measure", "descending");
            Measure measure = query.choice("measure", Measure.class);
            if (measure == Measure.POSTS) {
                throw new MalformedInput("measure", "not-a-choice", "AVAILABLE, ENDING");
            }
            return Listed.of(plans.doctors(caller.actor(), cell(query, measure == null ? Measure.AVAILABLE : measure),
                    new ListQuery(null, null, true, query.after(), query.limit(), query.isSet("descending"))),
                    PlacementsController::doctor);
        });
    }

    /** The posts a figure of the plan counts. */
    @Get("/plan/posts")
    HttpResponse<?> posts(Caller caller) {
        return calls.read(caller, () -> {
            PlanCell cell = cell(caller.query("county", "track", "year"), Measure.POSTS);
            return Listed.all(plans.posts(caller.actor(), cell), UnitsController::tree);
        });
    }

    @Get("/plan/workbook")
    HttpResponse<?> workbook(Caller caller) {
        return calls.read(caller, () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                plans.export(caller.actor(), caller.query("within").text("within"), caller.locale(), out);
            } catch (IOException neverToMemory) {
                throw new UncheckedIOException(neverToMemory);
            }
            return new Document(out.toByteArray(), Document.WORKBOOK, "plan-" + caller.today() + ".xlsx");
        });
    }

    /** A post proposed for each doctor of a county who is free by a day, and why. It decides nothing. */
    @Get("/placement-proposals")
    HttpResponse<?> proposals(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.query("county", "until");
            LocalDate until = query.day("until", caller.today().plusMonths(MONTHS_AHEAD));
            return Listed.all(proposals.propose(caller.actor(), county(query), until), PlanController::tree);
        });
    }

    private static PlanCell cell(Query query, Measure measure) {
        Track track = query.choice("track", Track.class);
        Integer year = query.number("year");
        if (track == null || year == null) {
            throw new MalformedInput(track == null ? "track" : "year", "missing");
        }
        return new PlanCell(county(query), track, year, measure);
    }

    private static String county(Query query) {
        String county = query.text("county");
        if (county == null || !county.matches("[0-9]{6}")) {
            throw new MalformedInput("county", county == null ? "missing" : "not-a-county");
        }
        return county;
    }

    private static Map<String, Object> tree(Proposal proposal) {
        Map<String, Object> tree = Tree.of("doctor", PlacementsController.doctor(proposal.doctor()));
        tree.put("post", proposal.post() == null ? null : UnitsController.tree(proposal.post()));
        tree.put("why", proposal.why().stream().map(why -> Tree.of("code", why.code(), "arguments", why.arguments())).toList());
        return tree;
    }
}
