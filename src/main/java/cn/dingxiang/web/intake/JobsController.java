package cn.dingxiang.web.intake;

import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobQuery;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.KeptFiles;
import cn.dingxiang.work.LineOrder;
import cn.dingxiang.work.WorkWords;
import cn.dingxiang.work.task.ImportJobs;
import cn.dingxiang.work.task.ReviewJobs;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** {@code /jobs}: long work, how it stands, what it found, what came of it. People may leave and come back. */
@Controller("/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR", "ADMINISTRATOR"})
final class JobsController {
    private static final int PAGE = 50;

    private final Jobs jobs;
    private final KeptFiles files;
    private final ReviewJobs reviews;
    private final ImportJobs imports;
    private final Divisions divisions;

    JobsController(Jobs jobs, KeptFiles files, ReviewJobs reviews, ImportJobs imports, Divisions divisions) {
        this.jobs = jobs;
        this.files = files;
        this.reviews = reviews;
        this.imports = imports;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.eitherWay(viewer.address(), "-at");
        JobKind kind = IntakeWords.constant(JobKind.class, list.value("kind"));
        JobState state = IntakeWords.constant(JobState.class, list.value("state"));
        Page<Job> page = jobs.list(viewer.actor(), new JobQuery(kind, state, list.isChosen("mine", "yes"),
                !list.isDownwards()), list.after(), PAGE);
        if (kind != null) {
            list.chip("kind", WorkWords.of(kind, viewer.locale()));
        }
        if (state != null) {
            list.chip("state", WorkWords.of(state, viewer.locale()));
        }
        list.chip("mine", IntakeWords.WORDS.text(viewer.locale(), "jobs.mine")).next(page.next());
        JobListPage shown = new JobListPage(viewer, list, divisions, page.rows());
        return viewer.shell(shown.text("jobs")).saying(IntakeWords.WORDS).show("intake/jobs", shown);
    }

    @Get("/{id}")
    Screen one(Viewer viewer, long id) {
        return show(viewer, found(viewer, id), Form.blank());
    }

    @Post("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR", "ADMINISTRATOR"})
    HttpResponse<?> cancel(Viewer viewer, long id) {
        Job job = found(viewer, id);
        try {
            jobs.cancel(viewer.actor(), id);
            return HttpResponse.seeOther(URI.create("/jobs/" + id + "?said=cancel-asked"));
        } catch (Refused refused) {
            return show(viewer, job, Form.blank().with("", refused.explain(viewer.locale()))).as(HttpStatus.CONFLICT);
        }
    }

    /** Writes what this dry run checked. */
    @Post("/{id}/commit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PROVINCE"})
    HttpResponse<?> commit(Viewer viewer, long id, @Body Map<String, Object> typed) {
        Job job = found(viewer, id);
        try {
            long started = imports.commitChecked(viewer.actor(), id, Form.of(typed).isChosen("partial", "true"));
            return HttpResponse.seeOther(URI.create("/jobs/" + started));
        } catch (Refused refused) {
            return show(viewer, job, Form.blank().with("", refused.explain(viewer.locale()))).as(HttpStatus.CONFLICT);
        }
    }

    /** The night's work, now. */
    @Post("/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"PROVINCE", "ADMINISTRATOR"})
    HttpResponse<?> review(Viewer viewer, @Body Map<String, Object> typed) {
        long started = reviews.run(viewer.actor(), Form.of(typed).isChosen("full", "true"));
        return HttpResponse.seeOther(URI.create("/jobs/" + started));
    }

    /** A file that came out of a job. */
    @Get("/{id}/files/{file}")
    HttpResponse<StreamedFile> file(Viewer viewer, long id, long file) throws IOException {
        found(viewer, id);
        KeptFile kept = files.ofJob(viewer.actor(), id).stream().filter(one -> one.id() == file).findFirst().orElseThrow(NotThere::new);
        return Handed.out(files.open(viewer.actor(), kept.id()), kept.name());
    }

    private Job found(Viewer viewer, long id) {
        try {
            return jobs.find(viewer.actor(), id);
        } catch (Refused notTheirs) {
            throw new NotThere();
        }
    }

    private Screen show(Viewer viewer, Job job, Form form) {
        boolean open = job.kind().shared() || job.startedBy().equals(viewer.actor().name());
        Listing list = Listing.of("/jobs/" + job.id() + address(viewer), "line", LineOrder.By.class);
        String kind = list.value("line").isEmpty() ? null : list.value("line");
        Page<JobLine> lines = open && job.state().ended() ? jobs.lines(viewer.actor(), job.id(), null, kind,
                new LineOrder(list.column(LineOrder.By.class), list.isDownwards()), list.after(), PAGE)
                : new Page<>(List.of(), null);
        if (kind != null) {
            list.chip("line", IntakeWords.WORDS.in(viewer.locale()).containsKey("line." + kind)
                    ? IntakeWords.WORDS.text(viewer.locale(), "line." + kind) : kind);
        }
        list.next(lines.next());
        List<KeptFile> results = open && job.state().ended() ? files.ofJob(viewer.actor(), job.id()) : List.of();
        JobFigures figures = new JobFigures(viewer, list, job, jobs.figures(viewer.actor(), job.id()));
        JobPage page = new JobPage(viewer, list, job, figures, lines.rows(), results, jobs.parameters(viewer.actor(), job.id()), divisions, form);
        return viewer.shell(page.title()).by(page.text("jobs"), "/jobs").saying(IntakeWords.WORDS).show("intake/job", page);
    }

    private static String address(Viewer viewer) {
        String address = AddressParts.of(viewer.address()).text();
        int mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark);
    }
}
