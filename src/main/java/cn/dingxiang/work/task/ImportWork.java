package cn.dingxiang.work.task;

import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.io.IOException;

/** A ledger checked and written. */
@Singleton
final class ImportWork implements Work {
    private final ImportRows rows;

    ImportWork(ImportRows rows) {
        this.rows = rows;
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT;
    }

    @Override
    public void run(Task task) throws IOException, UnreadableFile {
        rows.run(task, true);
    }
}
