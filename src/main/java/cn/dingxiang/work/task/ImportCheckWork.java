package cn.dingxiang.work.task;

import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A dry run. */
@Singleton
final class ImportCheckWork implements Work {
    private final ImportRows rows;

    ImportCheckWork(ImportRows rows) {
        this.rows = rows;
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT_CHECK;
    }

    @Override
    public void run(Task task) throws IOException, UnreadableFile {
        rows.run(task, false);
    }
}
