package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Explained;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobQuery;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.task.ImportJobs;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code /imports}: ledgers uploaded, checked, written and started. */
@Controller("/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PROVINCE"})
final class ImportsController {
    private static final int PAGE = 50;
    private static final int RECENT = 5;

    private final Uploads uploads;
    private final ImportJobs imports;
    private final ImportService service;
    private final Jobs jobs;
    private final Divisions divisions;

    ImportsController(Uploads uploads, ImportJobs imports, ImportService service, Jobs jobs, Divisions divisions) {
        this.uploads = uploads;
        this.imports = imports;
        this.service = service;
        this.jobs = jobs;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        Listing list = Listing.of(viewer.address(), "-at");
        return show(viewer, Form.filled(Map.of("kind", list.value("kind"))));
    }

    /** Brings a file; it is kept for its owner, and nothing is written yet. */
    @Post("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Secured({"COUNTY_OFFICER", "PROVINCE"})
    HttpResponse<?> upload(Viewer viewer, @Nullable @Part("file") CompletedFileUpload file, @Nullable @Part("kind") String kind,
                           @Nullable @Part("scope") String scope) throws IOException {
        Form form = Form.filled(Map.of("kind", kind == null ? "" : kind, "scope", scope == null ? "" : scope));
        Fields fields = new Fields(form, viewer.locale());
        ImportKind chosen = fields.choice("kind", ImportKind.class);
        if (fields.areSound()) {
            try {
                KeptFile kept = uploads.keep(viewer, file);
                if (chosen != ImportKind.SCENARIOS) {
                    imports.propose(viewer.actor(), kept.id(), chosen, form.value("scope"));
                }
                return HttpResponse.ok().header("HX-Redirect", "/imports/files/" + kept.id() + "?kind=" + chosen
                        + (form.value("scope").isEmpty() ? "" : "&scope=" + form.value("scope")));
            } catch (Refused | UnreadableFile refused) {
                fields.wrong("file", ((Explained) refused).explain(viewer.locale()));
            }
        }
        return show(viewer, fields.form()).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** How its columns would be read. */
    @Get("/files/{file}")
    @Secured({"COUNTY_OFFICER", "PROVINCE"})
    Screen columns(Viewer viewer, long file) throws IOException {
        KeptFile kept = uploads.find(viewer, file);
        Listing asked = Listing.of(viewer.address(), "");
        ImportKind kind = IntakeWords.constant(ImportKind.class, asked.value("kind"));
        if (kind == null) {
            throw new NotThere();
        }
        return show(viewer, columns(viewer, kept, kind, asked.value("scope")), null);
    }

    /** The dry run. */
    @Post("/files/{file}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PROVINCE"})
    HttpResponse<?> check(Viewer viewer, long file, @Body Map<String, Object> typed) throws IOException {
        KeptFile kept = uploads.find(viewer, file);
        Form form = Form.of(typed);
        ImportKind kind = IntakeWords.constant(ImportKind.class, form.value("kind"));
        if (kind == null) {
            throw new NotThere();
        }
        ColumnsPage page = columns(viewer, kept, kind, form.value("scope"));
        Fields fields = new Fields(form, viewer.locale());
        Map<String, String> mapping = ColumnForm.mapping(page.columns(), form, fields, true, viewer.locale());
        if (!fields.areSound()) {
            return show(viewer, page, fields.form()).as(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            long job = imports.check(viewer.actor(), new ImportJobs.Upload(file, kind, form.value("scope"), mapping));
            return HttpResponse.seeOther(URI.create("/jobs/" + job));
        } catch (Refused refused) {
            return show(viewer, page, form.with("", refused.explain(viewer.locale()))).as(HttpStatus.CONFLICT);
        }
    }

    @Get("/{id}")
    Screen one(Viewer viewer, long id) {
        return show(viewer, batch(viewer, id), Form.blank());
    }

    /** 启用. */
    @Post("/{id}/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PROVINCE"})
    HttpResponse<?> start(Viewer viewer, long id) {
        ImportBatch batch = batch(viewer, id);
        try {
            return HttpResponse.seeOther(URI.create("/jobs/" + imports.start(viewer.actor(), id)));
        } catch (Refused refused) {
            return show(viewer, batch, Form.blank().with("", refused.explain(viewer.locale()))).as(HttpStatus.CONFLICT);
        }
    }

    /** A blank workbook to fill in. */
    @Get("/templates/{kind}")
    HttpResponse<StreamedFile> template(Viewer viewer, String kind) throws IOException {
        ImportKind chosen = IntakeWords.constant(ImportKind.class, kind);
        if (chosen == null || chosen == ImportKind.SCENARIOS) {
            throw new NotThere();
        }
        Path file = Files.createTempFile("dingxiang-template", ".xlsx");
        try {
            service.template(chosen, file);
            return Handed.out(new ByteArrayInputStream(Files.readAllBytes(file)),
                    IntakeWords.WORDS.text(viewer.locale(), "template." + chosen) + ".xlsx");
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ColumnsPage columns(Viewer viewer, KeptFile kept, ImportKind kind, String scope) throws IOException {
        try {
            return ColumnsPage.ofImport(viewer, kept, kind, scope, kind == ImportKind.SCENARIOS ? List.of()
                    : imports.propose(viewer.actor(), kept.id(), kind, scope));
        } catch (Refused | UnreadableFile notNow) {
            throw new NotThere();
        }
    }

    private ImportBatch batch(Viewer viewer, long id) {
        try {
            return imports.batch(viewer.actor(), id);
        } catch (Refused notTheirs) {
            throw new NotThere();
        }
    }

    private Screen show(Viewer viewer, ColumnsPage page, Form form) {
        ColumnsPage shown = form == null ? page : page.with(form);
        return viewer.shell(page.text("columns")).by(page.text("imports"), "/imports").show("intake/columns", shown);
    }

    private Screen show(Viewer viewer, ImportBatch batch, Form form) {
        BatchPage page = new BatchPage(viewer, batch, divisions, form);
        return viewer.shell(page.text("batch", batch.id())).by(page.text("imports"), "/imports").saying(IntakeWords.WORDS)
                .show("intake/batch", page);
    }

    private Screen show(Viewer viewer, Form form) {
        Listing list = Listing.eitherWay(viewer.address(), "-at");
        Page<ImportBatch> page = imports.list(viewer.actor(), !list.isDownwards(), key(list.after()), PAGE);
        list.next(page.next());
        ImportsPage shown = new ImportsPage(viewer, list, page.rows(), jobs.list(viewer.actor(), new JobQuery(JobKind.IMPORT_CHECK, null, true),
                null, RECENT).rows(), divisions, form);
        return viewer.shell(shown.text("imports")).saying(IntakeWords.WORDS).show("intake/imports", shown);
    }

    private static Long key(String after) {
        return after == null || !after.matches("[0-9]{1,18}") ? null : Long.valueOf(after);
    }
}
