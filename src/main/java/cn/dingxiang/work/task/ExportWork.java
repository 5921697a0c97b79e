package cn.dingxiang.work.task;

import cn.dingxiang.work.ExportSource;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.Said;
import cn.dingxiang.work.Task;
import cn.dingxiang.work.Work;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** A list as a workbook. */
@Singleton
final class ExportWork implements Work {
    private final ExportJobs lists;

    ExportWork(ExportJobs lists) {
        this.lists = lists;
    }

    @Override
    public JobKind kind() {
        return JobKind.EXPORT;
    }

    @Override
    public void run(Task task) throws IOException {
        ExportSource source = lists.source(task.text("list"));
        Locale locale = Locale.forLanguageTag(task.text("language"));
        Map<String, String> filters = task.texts(ExportJobs.FILTER);
        long of = source.count(task.actor(), filters);
        task.at("EXPORT", 0, of);
        Path file = task.path("export.xlsx");
        long[] rows = {0};
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            source.write(task.actor(), filters, locale, out, () -> task.at("EXPORT", ++rows[0], of));
        }
        task.count(null, "rows", rows[0]);
        task.keep(file, source.title(locale) + ".xlsx");
        task.result(Said.of("done.export", rows[0]), null);
    }
}
