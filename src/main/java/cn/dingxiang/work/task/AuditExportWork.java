package cn.dingxiang.work.task;

import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditSearch;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;

/** The audit trail as a file. */
@Singleton
final class AuditExportWork implements Work {
    private final AuditSearch search;

    AuditExportWork(AuditSearch search) {
        this.search = search;
    }

    @Override
    public JobKind kind() {
        return JobKind.AUDIT_EXPORT;
    }

    @Override
    public void run(Task task) throws IOException {
        AuditQuery query = new AuditQuery(task.text("actor"), task.text("object"), task.text("action"), ExportJobs.day(task.text("from")),
                ExportJobs.day(task.text("to")), task.text("county"));
        Path file = task.path("audit." + task.text("type"));
        long[] rows = {0};
        task.at("EXPORT", 0, 0);
        search.export(task.actor(), query, file, () -> task.at("EXPORT", ++rows[0], 0));
        task.count(null, "rows", rows[0]);
        task.keep(file, "审计记录." + task.text("type"));
        task.result(Said.of("done.export", rows[0]), null);
    }
}
