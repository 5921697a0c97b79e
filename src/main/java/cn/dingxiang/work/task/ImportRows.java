package cn.dingxiang.work.task;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.CheckedRows;
import cn.dingxiang.intake.ImportKind;
import cn.dingxiang.intake.ImportProgress;
import cn.dingxiang.intake.ImportReport;
import cn.dingxiang.intake.ImportRequest;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.RowCounts;
import cn.dingxiang.intake.RowStatus;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobScope;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Runs an import for a job, and takes down what came of it. */
@Singleton
final class ImportRows {
    private final ImportService imports;

    ImportRows(ImportService imports) {
        this.imports = imports;
    }

    void run(Task task, boolean commit) throws IOException, UnreadableFile {
        Path file = task.file(task.number("upload"));
        String scope = JobScope.within(task.actor(), task.place());
        ImportRequest request = new ImportRequest(file, ImportKind.valueOf(task.text("kind")), scope.isEmpty() ? null : scope,
                task.texts(ImportJobs.MAPPING), commit, task.flag("partial"), task.flag("startNow"), task.actor().name());
        boolean objects = request.kind() == ImportKind.SCENARIOS;
        ImportReport report = commit ? imports.run(request, progress(task)) : imports.run(request, progress(task), each(task, objects));
        RowCounts counts = report.counts();
        task.count(null, "read", counts.read());
        task.count(null, "fresh", counts.fresh());
        task.count(null, "added", counts.added());
        task.count(null, "unchanged", counts.unchanged());
        task.count(null, "refused", counts.refused());
        task.count(null, "warned", counts.warned());
        if (commit) {
            report.notes().forEach(note -> task.line(note(note)));
            task.count(null, "left-out", report.leftOut());
            report.remarks().forEach(remark -> task.line(line(remark)));
            report.good().forEach(row -> task.line(good(row, report.written(), objects)));
        }
        task.keep(report.checkedCopy(), report.checkedCopy().getFileName().toString());
        task.result(Said.of(outcome(commit, report), counts.read(), counts.fresh(), counts.added(), counts.unchanged(), counts.refused(),
                counts.warned(), report.batch() == null ? "-" : report.batch()), report.batch() == null ? null : "import:"
                        + report.batch());
    }

    /** The rows of the first reading are how many there are in the others. */
    static ImportProgress progress(Task task) {
        int[] all = {0};
        return (pass, rows) -> {
            if (pass == ImportProgress.Pass.READ) {
                all[0] = Math.max(all[0], rows);
            }
            task.at(pass.name(), rows, pass == ImportProgress.Pass.READ ? 0 : all[0]);
        };
    }

    static Said said(Message message) {
        return new Said(IdNumber.maskedIn(message.in(Locale.ROOT)), IdNumber.maskedIn(message.in(Locale.ENGLISH)));
    }

    /** Every row of a dry run can be looked at before it is written. */
    private static CheckedRows each(Task task, boolean objects) {
        return new CheckedRows() {
            @Override
            public void taken(List<Message> notes) {
                notes.forEach(note -> task.line(note(note)));
            }

            @Override
            public void row(List<ImportReport.Remark> remarks, ImportReport.Good good) {
                remarks.forEach(remark -> task.line(line(remark)));
                if (good != null) {
                    task.line(good(good, false, objects));
                }
            }
        };
    }

    private static JobLine note(Message note) {
        return new JobLine(null, "NOTE", null, said(note));
    }

    private static JobLine line(ImportReport.Remark remark) {
        return new JobLine(null, remark.problem().isError() ? "ERROR" : "WARNING", Integer.toString(remark.row()),
                new Said(remark.text(Locale.ROOT), remark.text(Locale.ENGLISH)));
    }

    /** 第 17 行 TEST-0017：可新增. */
    private static JobLine good(ImportReport.Good row, boolean written, boolean object) {
        String status = row.status() + (row.status() == RowStatus.UNCHANGED ? "" : written ? ".written" : ".dry");
        String kind = row.status() == RowStatus.UPDATED ? RowStatus.ADDED.name() : row.status().name();
        return new JobLine(null, kind, Integer.toString(row.row()),
                Said.of(object ? "line.object" : "line.row", row.row(), row.begins(), Said.of("status." + status)));
    }

    private static String outcome(boolean commit, ImportReport report) {
        return report.written() ? "done.import-written" : !commit ? "done.import-dry"
                : report.hasErrors() ? "done.import-held-back" : "done.import-nothing-new";
    }
}
