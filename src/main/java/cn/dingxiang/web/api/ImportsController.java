package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.RowCounts;
import cn.dingxiang.web.page.NotThere;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.KeptFiles;
import cn.dingxiang.work.task.ImportJobs;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Ledgers: uploaded, checked, written and started; each but the upload is a job. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportsController {
    private final Calls calls;
    private final KeptFiles files;
    private final ImportJobs jobs;
    private final ImportService imports;

    ImportsController(Calls calls, KeptFiles files, ImportJobs jobs, ImportService imports) {
        this.calls = calls;
        this.files = files;
        this.jobs = jobs;
        this.imports = imports;
    }

    /** Keeps a file for a while; the body is the file, {@code name} what it is called. */
    @Post("/files")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Secured({"imports:write", "registers:write"})
    HttpResponse<?> upload(Caller caller, @Nullable @Body byte[] body) {
        return calls.writeRaw(caller, body, () -> {
            String name = caller.query("name").textOrEmpty("name");
            try {
                KeptFile kept = files.keep(caller.actor(), name, new ByteArrayInputStream(body == null ? new byte[0] : body));
                return Answer.created("/api/v1/files/" + kept.id(), JobTrees.file(kept));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
    }

    /** A file kept: one uploaded, or what came out of a job. */
    @Get("/files/{id}")
    @Secured({"imports:read", "registers:read", "jobs:read", "agreements:read", "cases:read", "figures:read", "audit:read"})
    HttpResponse<?> download(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            try {
                String name = files.find(caller.actor(), id).name();
                return new Document(files.open(caller.actor(), id), MediaType.APPLICATION_OCTET_STREAM, name);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** A blank workbook to fill in. */
    @Get("/imports/templates/{kind}")
    @Secured("imports:read")
    HttpResponse<?> template(Caller caller, String kind) {
        return calls.read(caller, () -> {
            caller.query();
            ImportKind chosen = Arrays.stream(ImportKind.values())
                    .filter(known -> known.name().equals(kind) && known != ImportKind.SCENARIOS).findFirst().orElseThrow(NotThere::new);
            return Scratch.file(".xlsx", file -> {
                imports.template(chosen, file);
                return new Document(Files.readAllBytes(file), Document.WORKBOOK, kind.toLowerCase(Locale.ROOT) + ".xlsx");
            });
        });
    }

    /** How the columns of a file would be read: {@code {file, kind, scope}}. */
    @Post("/imports/columns")
    @Consumes(MediaType.ALL)
    @Secured("imports:write")
    HttpResponse<?> columns(Caller caller, @Nullable @Body byte[] body) {
        return calls.ask(caller, body, tree -> {
            caller.query();
            Fields fields = Fields.of(tree, "");
            fields.known("file", "kind", "scope");
            return Columns.of(caller, () -> jobs.propose(caller.actor(), Bodies.key(fields, "file"),
                    fields.choice("kind", ImportKind.class), fields.textOrNull("scope")));
        });
    }

    /** Writes what a dry run found good, by the job of the dry run: {@code {partial}}. */
    @Post("/imports/checks/{id}/commit")
    @Consumes(MediaType.ALL)
    @Secured("imports:write")
    HttpResponse<?> commitChecked(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("partial");
            return Answer.queued(jobs.commitChecked(caller.actor(), id, fields.flag("partial", false)));
        });
    }

    /** A dry run: {@code {file, kind, scope, mapping}}. Nothing is written; the annotated copy is a file of the job. */
    @Post("/imports/checks")
    @Consumes(MediaType.ALL)
    @Secured("imports:write")
    HttpResponse<?> check(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("file", "kind", "scope", "mapping");
            return Answer.queued(jobs.check(caller.actor(), upload(fields)));
        });
    }

    /** Checks and writes: {@code {file, kind, scope, mapping, partial, startNow}}. */
    @Post("/imports")
    @Consumes(MediaType.ALL)
    @Secured("imports:write")
    HttpResponse<?> commit(Caller caller, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known("file", "kind", "scope", "mapping", "partial", "startNow");
            return Answer.queued(jobs.commit(caller.actor(), upload(fields), fields.flag("partial", false),
                    fields.flag("startNow", false)));
        });
    }

    /** The newest first when not said. */
    @Get("/imports")
    @Secured("imports:read")
    HttpResponse<?> list(Caller caller) {
        return calls.read(caller, () -> {
            Query query = caller.list("sort");
            return Listed.of(jobs.list(caller.actor(), query.sort(ByAge.NEWEST) == ByAge.OLDEST, query.key("after"), query.limit()),
                    ImportsController::tree);
        });
    }

    @Get("/imports/{id}")
    @Secured("imports:read")
    HttpResponse<?> one(Caller caller, long id) {
        return calls.read(caller, () -> {
            caller.query();
            return tree(jobs.batch(caller.actor(), id));
        });
    }

    /** 启用. */
    @Post("/imports/{id}/start")
    @Consumes(MediaType.ALL)
    @Secured("imports:write")
    HttpResponse<?> start(Caller caller, long id, @Nullable @Body byte[] body) {
        return calls.write(caller, body, fields -> {
            caller.query();
            fields.known();
            return Answer.queued(jobs.start(caller.actor(), id));
        });
    }

    private static ImportJobs.Upload upload(Fields fields) {
        return new ImportJobs.Upload(Bodies.key(fields, "file"), fields.choice("kind", ImportKind.class), fields.textOrNull("scope"),
                Bodies.texts(fields, "mapping"));
    }

    private static Map<String, Object> tree(ImportBatch batch) {
        RowCounts counts = batch.counts();
        return Tree.of("id", batch.id(), "kind", batch.kind(), "county", batch.county(), "fileName", batch.fileName(), "live", batch.live(),
                "read", counts.read(), "fresh", counts.fresh(), "added", counts.added(), "unchanged", counts.unchanged(), "refused",
                counts.refused(), "warned", counts.warned(), "importedAt", batch.importedAt(), "importedBy", batch.importedBy(),
                "startedAt", batch.startedAt(), "startedBy", batch.startedBy());
    }
}
