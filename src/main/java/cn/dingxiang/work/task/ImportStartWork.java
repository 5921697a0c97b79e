package cn.dingxiang.work.task;

import cn.dingxiang.intake.ImportService;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;

/** 启用 of a batch. */
@Singleton
final class ImportStartWork implements Work {
    private final ImportJobs jobs;
    private final ImportService imports;

    ImportStartWork(ImportJobs jobs, ImportService imports) {
        this.jobs = jobs;
        this.imports = imports;
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT_START;
    }

    @Override
    public void run(Task task) {
        long batch = jobs.batch(task.actor(), task.number("batch")).id();
        task.at("START", 0, 1);
        int started = imports.start(batch, task.actor().name());
        task.count(null, "started", started);
        task.result(Said.of(started == 0 ? "done.import-started-before" : "done.import-start", batch, started), "import:" + batch);
    }
}
