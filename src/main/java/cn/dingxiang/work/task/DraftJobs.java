package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.review.PolicyDraft;
import cn.dingxiang.review.PolicyDrafts;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Jobs;
import cn.dingxiang.work.KeptFiles;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Drafts of regimes and forms tried out over all agreements, as jobs: whom they would touch, before anybody signs them. */
@Singleton
public class DraftJobs {
    private final PolicyDrafts drafts;
    private final Jobs jobs;
    private final KeptFiles files;

    public DraftJobs(PolicyDrafts drafts, Jobs jobs, KeptFiles files) {
        this.drafts = drafts;
        this.jobs = jobs;
        this.files = files;
    }

    /**
     * Tries a draft out over the agreements of the actor's scope. Nothing in force changes.
     *
     * @param file    its name, for naming problems
     * @param content YAML
     * @return the job's id
     * @throws cn.dingxiang.directory.Refused when the actor may not
     * @throws RuntimeException               that is {@link cn.dingxiang.agreement.Explained}, naming everything wrong by file and line
     */
    public long tryOut(Actor actor, String file, String content) throws IOException {
        PolicyDraft draft = drafts.read(file, content);
        long kept = files.keep(actor, file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).id();
        return jobs.start(JobKind.DRAFT, actor, null, draft.title(), Map.of("upload", Long.toString(kept), "file", file));
    }
}
