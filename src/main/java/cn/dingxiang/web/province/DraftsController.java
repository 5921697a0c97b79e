package cn.dingxiang.web.province;

import cn.dingxiang.agreement.Explained;
import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobQuery;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.task.DraftEffect;
import cn.dingxiang.work.task.DraftJobs;
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
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** {@code /policies/drafts}: what a draft regime or form would change, over all agreements, before anybody signs it. */
@Controller("/policies/drafts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("PROVINCE")
final class DraftsController {
    private static final int PAGE = 50;
    private static final int SHOWN = 20;
    private static final String USUAL_NAME = "draft.yml";
    private static final int LONGEST_NAME = 80;

    private final DraftJobs drafts;
    private final Jobs jobs;
    private final Places places;

    DraftsController(DraftJobs drafts, Jobs jobs, Places places) {
        this.drafts = drafts;
        this.jobs = jobs;
        this.places = places;
    }

    @Get
    Screen show(Viewer viewer) {
        return page(viewer, Form.blank());
    }

    /** The text as pasted, or as the browser read it from a file. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tryOut(Viewer viewer, @Body Map<String, Object> typed) throws IOException {
        List<String> contents = Form.all(typed, "content");
        String content = contents.isEmpty() ? "" : contents.get(0);
        String name = name(Form.of(typed).value("file"));
        Form form = new Form(Map.of("content", content, "file", name), Map.of());
        if (content.isBlank()) {
            return page(viewer, form.with("content", ProvinceWords.WORDS.text(viewer.locale(), "drafts.empty")))
                    .as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            return HttpResponse.seeOther(URI.create("/policies/drafts/" + drafts.tryOut(viewer.actor(), name, content)));
        } catch (RuntimeException wrong) {
            if (wrong instanceof Explained explained) {
                return page(viewer, form.with("content", explained.explain(viewer.locale()))).as(HttpStatus.UNPROCESSABLE_ENTITY);
            }
            throw wrong;
        }
    }

    /** How a trial stands, its figures, and the lines of one of them. */
    @Get("/{id}")
    Screen trial(Viewer viewer, long id) {
        Listing list = Listing.of(viewer.address(), "key");
        Actor actor = viewer.actor();
        try {
            Job job = jobs.find(actor, id);
            if (job.kind() != JobKind.DRAFT || !job.startedBy().equals(actor.name())) {
                throw new NotThere();
            }
            DraftEffect effect = ProvinceWords.constant(DraftEffect.class, list.value("kind"));
            String county = list.value("county").isEmpty() ? null : list.value("county");
            Page<JobLine> lines = job.state().ended() ? jobs.lines(actor, id, county, effect == null ? null : effect.name(), list.after(), PAGE)
                    : new Page<>(List.of(), null);
            TrialPage page = new TrialPage(viewer, list.next(lines.next()), job, jobs.figures(actor, id), lines.rows(), places);
            list.chip("kind", page.label(list.value("kind"))).chip("county", places.name(list.value("county")));
            return viewer.shell(page.text("trial", job.title())).by(page.text("policies"), "/policies").by(page.text("drafts"), "/policies/drafts")
                    .show("province/trial", page);
        } catch (Refused unknown) {
            throw new NotThere();
        }
    }

    private Screen page(Viewer viewer, Form form) {
        DraftsPage page = new DraftsPage(viewer, form, jobs.list(viewer.actor(), new JobQuery(JobKind.DRAFT, null, true), null, SHOWN).rows());
        return viewer.shell(page.text("drafts")).by(page.text("policies"), "/policies").show("province/drafts", page);
    }

    /** Of what a browser names a file only the end, and harmless. */
    private static String name(String typed) {
        String harmless = typed.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        return harmless.isBlank() ? USUAL_NAME : harmless.substring(Math.max(0, harmless.length() - LONGEST_NAME));
    }
}
