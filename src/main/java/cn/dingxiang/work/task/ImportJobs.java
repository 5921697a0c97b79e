package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import cn.dingxiang.intake.ImportBatch;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.IntakeStore;
import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobScope;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFiles;
import cn.dingxiang.work.WorkWords;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Imports as jobs: an upload is checked, written, and its batch started. */
@Singleton
public class ImportJobs {
    static final String MAPPING = "mapping:";

    private final Jobs jobs;
    private final KeptFiles files;
    private final UploadedFiles uploads;
    private final ImportService imports;
    private final IntakeStore store;

    public ImportJobs(Jobs jobs, KeptFiles files, UploadedFiles uploads, ImportService imports, IntakeStore store) {
        this.jobs = jobs;
        this.files = files;
        this.uploads = uploads;
        this.imports = imports;
        this.store = store;
    }

    /**
     * An upload as it is to be read.
     *
     * @param upload  id of the kept file
     * @param scope   division all rows must lie in; null for all the actor sees
     * @param mapping the county's own titles → headings (their text or code), or {@link cn.dingxiang.intake.Heading#IGNORE}
     */
    public record Upload(long upload, ImportKind kind, String scope, Map<String, String> mapping) {
        public Upload {
            Objects.requireNonNull(kind, "kind");
            mapping = Map.copyOf(mapping);
        }
    }

    /** How the columns would be read. @throws UnreadableFile when the file as a whole cannot be */
    public List<ProposedColumn> propose(Actor actor, long upload, ImportKind kind, String scope) throws IOException, UnreadableFile {
        String within = JobScope.within(actor, scope);
        return uploads.<List<ProposedColumn>, UnreadableFile>with(actor, upload,
                file -> imports.propose(file, kind, within.isEmpty() ? null : within));
    }

    /** A dry run. @return the job's id */
    public long check(Actor actor, Upload upload) {
        return start(JobKind.IMPORT_CHECK, actor, upload, Map.of());
    }

    /**
     * Checks and writes.
     *
     * @param partial  whether to write the good rows of a file that has bad ones
     * @param startNow whether the agreements count at once
     */
    public long commit(Actor actor, Upload upload, boolean partial, boolean startNow) {
        return start(JobKind.IMPORT, actor, upload, Map.of("partial", Boolean.toString(partial), "startNow", Boolean.toString(startNow)));
    }

    /**
     * Writes what a dry run checked, read as it was then.
     *
     * @param checked id of the dry run's job
     * @throws cn.dingxiang.directory.Refused when there is no such dry run that ended well, or its file has gone
     */
    public long commitChecked(Actor actor, long checked, boolean partial) {
        Job job = jobs.find(actor, checked);
        if (job.kind() != JobKind.IMPORT_CHECK || job.state() != JobState.DONE) {
            throw WorkWords.refused("job-unknown", checked);
        }
        return commit(actor, upload(job, jobs.parameters(actor, checked)), partial, false);
    }

    private static Upload upload(Job job, Map<String, String> parameters) {
        Map<String, String> mapping = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(MAPPING)) {
                mapping.put(name.substring(MAPPING.length()), value);
            }
        });
        return new Upload(Long.parseLong(parameters.get("upload")), ImportKind.valueOf(parameters.get("kind")), job.place(), mapping);
    }

    /** 启用 of a batch. @throws cn.dingxiang.directory.Refused when there is none whose agreements all lie in what the actor sees */
    public long start(Actor actor, long batch) {
        ImportBatch found = batch(actor, batch);
        return jobs.start(JobKind.IMPORT_START, actor, found.county(), found.fileName(), Map.of("batch", Long.toString(batch)));
    }

    /**
     * A page of the batches of the actor's place, the newest first.
     *
     * @param oldest whether the oldest come first instead
     * @param edge   key of the last one of the page before; null for the first page
     */
    public Page<ImportBatch> list(Actor actor, boolean oldest, Long edge, int limit) {
        return Page.of(store.batches(division(actor), actor.county() == null, oldest, edge, limit + 1), limit,
                ImportBatch::id);
    }

    /** One batch, likewise. */
    public ImportBatch batch(Actor actor, long batch) {
        return imports.batch(batch).filter(found -> store.counties(batch).stream().allMatch(actor::sees)
                        && store.isOf(batch, division(actor), actor.county() == null))
                .orElseThrow(() -> WorkWords.refused("batch-unknown", batch));
    }

    private static String division(Actor actor) {
        return actor.county() != null ? actor.county() : actor.prefecture() != null ? actor.prefecture()
                : actor.province() != null ? actor.province() : "";
    }

    private long start(JobKind kind, Actor actor, Upload upload, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(more);
        parameters.put("upload", Long.toString(upload.upload()));
        parameters.put("kind", upload.kind().name());
        upload.mapping().forEach((title, heading) -> parameters.put(MAPPING + title, heading));
        return jobs.start(kind, actor, upload.scope(), files.find(actor, upload.upload()).name(), parameters);
    }
}
