package cn.dingxiang.web.intake;

import cn.dingxiang.agreement.Explained;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.intake.register.Fate;
import cn.dingxiang.intake.register.LineOrder;
import cn.dingxiang.intake.register.RegisterFile;
import cn.dingxiang.intake.register.RegisterIntake;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterLine;
import cn.dingxiang.intake.register.Words;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.web.page.Screen;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.work.JobScope;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.task.RegisterJobs;
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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /registers}: other offices' lists taken, and what became of their rows. */
@Controller("/registers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"COUNTY_OFFICER", "COUNTY_REVIEWER", "PREFECTURE", "PROVINCE", "AUDITOR"})
final class RegistersController {
    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ISSUER = 120;
    private static final String FIXED = "fixed-";

    private final Uploads uploads;
    private final RegisterJobs jobs;
    private final RegisterIntake intake;
    private final Divisions divisions;

    RegistersController(Uploads uploads, RegisterJobs jobs, RegisterIntake intake, Divisions divisions) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.intake = intake;
        this.divisions = divisions;
    }

    @Get
    Screen list(Viewer viewer) {
        return show(viewer, Form.blank());
    }

    /** Brings a file; it is kept for its owner, and nothing is read from it yet. */
    @Post("/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Secured({"COUNTY_OFFICER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> upload(Viewer viewer, @Nullable @Part("file") CompletedFileUpload file, @Nullable @Part("kind") String kind,
                           @Nullable @Part("source") String source, @Nullable @Part("issuer") String issuer,
                           @Nullable @Part("scope") String scope) throws IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("kind", kind == null ? "" : kind);
        typed.put("source", source == null ? "" : source);
        typed.put("issuer", issuer == null ? "" : issuer);
        typed.put("scope", scope == null || scope.isBlank() ? JobScope.place(viewer.actor()) : scope);
        Form form = Form.filled(typed);
        Fields fields = new Fields(form, viewer.locale());
        RegisterKind chosen = fields.choice("kind", RegisterKind.class);
        fields.text("source", LONGEST_NAME);
        fields.optionalText("issuer", LONGEST_ISSUER);
        if (fields.areSound()) {
            try {
                KeptFile kept = uploads.keep(viewer, file);
                jobs.propose(viewer.actor(), kept.id(), chosen, form.value("source"), form.value("scope"));
                return HttpResponse.ok().header("HX-Redirect", "/registers/files/" + kept.id() + "?kind=" + chosen + "&source="
                        + encoded(form.value("source")) + "&issuer=" + encoded(form.value("issuer")) + "&scope=" + encoded(form.value("scope")));
            } catch (Refused | UnreadableFile refused) {
                fields.wrong("file", ((Explained) refused).explain(viewer.locale()));
            }
        }
        return show(viewer, fields.form()).as(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** How its columns would be read. */
    @Get("/files/{file}")
    @Secured({"COUNTY_OFFICER", "PREFECTURE", "PROVINCE"})
    Screen columns(Viewer viewer, long file) throws IOException {
        Listing asked = Listing.of(viewer.address(), "");
        return show(viewer, columns(viewer, uploads.find(viewer, file), said(asked.value("kind"), asked.value("source"), asked.value("issuer"),
                asked.value("scope"))));
    }

    /** Takes it. */
    @Post("/files/{file}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"COUNTY_OFFICER", "PREFECTURE", "PROVINCE"})
    HttpResponse<?> take(Viewer viewer, long file, @Body Map<String, Object> typed) throws IOException {
        Form form = Form.of(typed);
        Map<String, String> said = said(form.value("kind"), form.value("source"), form.value("issuer"), form.value("scope"));
        ColumnsPage page = columns(viewer, uploads.find(viewer, file), said);
        Map<String, String> mapping = ColumnForm.mapping(page.columns(), form, new Fields(form, viewer.locale()), false, viewer.locale());
        Map<String, String> fixed = new LinkedHashMap<>();
        page.fixed().stream().filter(heading -> !form.value(FIXED + heading.name()).isEmpty())
                .forEach(heading -> fixed.put(heading.name(), form.value(FIXED + heading.name())));
        try {
            long job = jobs.take(viewer.actor(), new RegisterJobs.Upload(file, RegisterKind.valueOf(said.get("kind")), said.get("source"),
                    said.get("issuer").isEmpty() ? null : said.get("issuer"), said.get("scope"), mapping, fixed));
            return HttpResponse.seeOther(URI.create("/jobs/" + job));
        } catch (Refused refused) {
            return show(viewer, page.with(form.with("", refused.explain(viewer.locale())))).as(HttpStatus.CONFLICT);
        }
    }

    /** A file and its rows. */
    @Get("/{id}")
    Screen one(Viewer viewer, long id) {
        RegisterFile file;
        try {
            file = intake.find(viewer.actor(), id);
        } catch (Refused notTheirs) {
            throw new NotThere();
        }
        Listing list = Listing.of(viewer.address(), "line", LineOrder.By.class);
        Fate fate = IntakeWords.constant(Fate.class, list.value("fate"));
        Page<RegisterLine> lines = intake.lines(viewer.actor(), id, fate,
                new LineOrder(list.column(LineOrder.By.class), list.isDownwards()), list.after(), PAGE);
        if (fate != null) {
            list.chip("fate", Words.of(fate, viewer.locale()));
        }
        list.next(lines.next());
        RegisterPage page = new RegisterPage(viewer, list, file, lines.rows(), divisions);
        return viewer.shell(file.source().name()).by(page.text("registers"), "/registers").show("intake/register", page);
    }

    private ColumnsPage columns(Viewer viewer, KeptFile kept, Map<String, String> said) throws IOException {
        RegisterKind kind = IntakeWords.constant(RegisterKind.class, said.get("kind"));
        if (kind == null || said.get("source").isEmpty()) {
            throw new NotThere();
        }
        try {
            return ColumnsPage.ofRegister(viewer, kept, kind, said,
                    jobs.propose(viewer.actor(), kept.id(), kind, said.get("source"), said.get("scope")));
        } catch (Refused | UnreadableFile notNow) {
            throw new NotThere();
        }
    }

    private static Map<String, String> said(String kind, String source, String issuer, String scope) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("kind", kind);
        said.put("source", source);
        said.put("issuer", issuer);
        said.put("scope", scope);
        return said;
    }

    private static Screen show(Viewer viewer, ColumnsPage page) {
        return viewer.shell(page.text("columns")).by(page.text("registers"), "/registers").show("intake/columns", page);
    }

    private Screen show(Viewer viewer, Form form) {
        Listing list = Listing.eitherWay(viewer.address(), "-at");
        RegisterKind kind = IntakeWords.constant(RegisterKind.class, list.value("of"));
        Page<RegisterFile> files = intake.list(viewer.actor(), kind, !list.isDownwards(), list.after(), PAGE);
        if (kind != null) {
            list.chip("of", Words.of(kind, viewer.locale()));
        }
        list.next(files.next());
        RegistersPage page = new RegistersPage(viewer, list, files.rows(), intake.sources(viewer.actor()), divisions, form);
        return viewer.shell(page.text("registers")).show("intake/registers", page);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
