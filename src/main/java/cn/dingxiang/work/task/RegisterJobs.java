package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.intake.register.RegisterIntake;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterRequest;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFile;
import cn.dingxiang.work.KeptFiles;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Registers taken as jobs. */
@Singleton
public class RegisterJobs {
    static final String MAPPING = "mapping:";
    static final String FIXED = "fixed:";

    private final Jobs jobs;
    private final KeptFiles files;
    private final UploadedFiles uploads;
    private final RegisterIntake intake;

    public RegisterJobs(Jobs jobs, KeptFiles files, UploadedFiles uploads, RegisterIntake intake) {
        this.jobs = jobs;
        this.files = files;
        this.uploads = uploads;
        this.intake = intake;
    }

    /** An upload as it is to be taken; what else stands here means what it does in {@link RegisterRequest}. @param upload id of the kept file */
    public record Upload(long upload, RegisterKind kind, String source, String issuer, String scope, Map<String, String> mapping,
                         Map<String, String> fixed) {
        public Upload {
            Objects.requireNonNull(kind, "kind");
            mapping = Map.copyOf(mapping);
            fixed = Map.copyOf(fixed);
        }
    }

    /** How the columns would be read. @throws UnreadableFile when the file as a whole cannot be */
    public List<ProposedColumn> propose(Actor actor, long upload, RegisterKind kind, String source, String scope)
            throws IOException, UnreadableFile {
        return uploads.<List<ProposedColumn>, UnreadableFile>with(actor, upload, file -> intake.propose(actor, file, kind, source, scope));
    }

    /** Takes a register. @return the job's id @throws cn.dingxiang.directory.Refused when the actor may not, or something is missing */
    public long take(Actor actor, Upload upload) {
        KeptFile file = files.find(actor, upload.upload());
        RegisterRequest checked = new RegisterRequest(Path.of(file.name()), upload.kind(), upload.source(), upload.issuer(), upload.scope(),
                upload.mapping(), upload.fixed());
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("upload", Long.toString(upload.upload()));
        parameters.put("kind", upload.kind().name());
        parameters.put("source", checked.source());
        if (checked.issuer() != null) {
            parameters.put("issuer", checked.issuer());
        }
        checked.mapping().forEach((title, heading) -> parameters.put(MAPPING + title, heading));
        checked.fixed().forEach((heading, value) -> parameters.put(FIXED + heading, value));
        return jobs.start(JobKind.REGISTER, actor, checked.scope(), checked.source() + " · " + file.name(), parameters);
    }
}
