package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Bannable;
import cn.dingxiang.agreement.CohortRange;
import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.Provision;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.agreement.TermsTree;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.work.task.DraftJobs;
import io.micronaut.core.annotation.Nullable;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Regimes and forms: which there are, what they say term by term with its clause, and what a draft of one would change. */
@Controller("/api/v1/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PoliciesController {
    private static final int LONGEST_NAME = 80;

    private final Calls calls;
    private final PolicyCatalogue policies;
    private final DraftJobs drafts;

    PoliciesController(Calls calls, PolicyCatalogue policies, DraftJobs drafts) {
        this.calls = calls;
        this.policies = policies;
        this.drafts = drafts;
    }

    /** Entrance years and tracks that resolve alike, of every province; province null stands for those without a regime of their own. */
    @Get
    @Secured("policies:read")
    HttpResponse<?> coverage(Caller caller) {
        return calls.read(caller, () -> {
            caller.query();
            return Listed.all(policies.coverage(), one -> Tree.of("province", one.province(), "track", one.track(), "firstCohort",
                    one.cohorts().from(), "lastCohort", one.cohorts().to()));
        });
    }

    /** Every form. */
    @Get("/forms")
    @Secured("policies:read")
    HttpResponse<?> forms(Caller caller) {
        return calls.read(caller, () -> {
            caller.query();
            return Listed.all(policies.forms(), PoliciesController::tree);
        });
    }

    /** A form with what it sets; what it leaves to the regimes is left out. */
    @Get("/forms/{form}")
    @Secured("policies:read")
    HttpResponse<?> form(Caller caller, String form) {
        return calls.read(caller, () -> {
            caller.query();
            Form found = known(form);
            Map<String, Object> tree = tree(found);
            Map<String, Object> terms = TermsTree.write(Terms.resolve(List.of(found.terms())));
            terms.values().removeIf(term -> term == null);
            tree.put("terms", terms);
            return tree;
        });
    }

    /** What the caller's province says for a track and entrance year, with a form or without; null where nothing sets a term. */
    @Get("/terms")
    @Secured("policies:read")
    HttpResponse<?> terms(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.query("track", "cohort", "form");
            Form form = query.text("form") == null ? null : known(query.text("form"));
            Integer cohort = query.number("cohort");
            Track track = query.choice("track", Track.class);
            if (cohort == null || track == null) {
                throw new MalformedInput(cohort == null ? "cohort" : "track", "missing");
            }
            PolicyCase subject = new PolicyCase(form == null ? null : form.id(), null, caller.client().province(), cohort, track);
            return Tree.of("province", subject.province(), "track", track, "cohort", cohort, "form", form == null ? null : form.id(),
                    "meantForIt", form == null ? null : form.isMeantFor(cohort, track),
                    "regimes", policies.regimeIds(subject).stream().map(id -> Tree.of("id", id, "title", policies.regimeTitle(id)))
                            .toList(),
                    "terms", TermsTree.write(policies.terms(subject)),
                    "bannable", policies.bannable(subject).stream().map(PoliciesController::tree).toList(),
                    "provisions", policies.provisions(subject.province()).stream().map(PoliciesController::tree).toList());
        });
    }

    /** Runs a draft over all agreements, as a job, before anybody signs it: {@code {file, content}}. Its lines say whom it would touch. */
    @Post("/drafts")
    @Consumes(MediaType.ALL)
    @Secured("policies:write")
    HttpResponse<?> tryOut(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("file", "content");
            String name = fields.text("file").replaceAll("[^\\p{L}\\p{N}._-]", "_");
            try {
                return Answer.queued(drafts.tryOut(caller.actor(), name.substring(Math.max(0, name.length() - LONGEST_NAME)),
                        fields.text("content")));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    private Form known(String id) {
        return policies.forms().stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow(NotThere::new);
    }

    private static Map<String, Object> tree(Form form) {
        CohortRange cohorts = form.cohorts();
        return Tree.of("form", form.id(), "title", form.title(), "confidence", form.confidence(), "sample", form.isSample(), "firstCohort",
                cohorts.from(), "lastCohort", cohorts.to(), "tracks", form.tracks().stream().sorted().toList());
    }

    private static Map<String, Object> tree(Bannable bannable) {
        return Tree.of("kinds", bannable.kinds().stream().sorted().toList(), "modes", bannable.modes().stream().sorted().toList(), "during",
                bannable.during().stream().sorted().toList(), "clause", bannable.clause(), "confidence", bannable.confidence(),
                "lastCheckedOn", bannable.lastCheckedOn());
    }

    private static Map<String, Object> tree(Provision provision) {
        return Tree.of("says", provision.says(), "clause", provision.clause(), "confidence", provision.confidence(), "lastCheckedOn",
                provision.lastCheckedOn(), "servedBy", provision.servedBy(), "origin", provision.origin());
    }
}
