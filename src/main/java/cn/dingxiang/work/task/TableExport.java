package cn.dingxiang.work.task;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.work.ExportSource;
import cn.dingxiang.work.SheetSource;
import cn.dingxiang.work.Sheets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/** A plain table as a workbook. */
record TableExport(SheetSource source, Sheets sheets) implements ExportSource {

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String title(Locale locale) {
        return source.title(locale);
    }

    @Override
    public long count(Actor actor, Map<String, String> filters) {
        return source.count(actor, filters);
    }

    @Override
    public void write(Actor actor, Map<String, String> filters, Locale locale, OutputStream out, Runnable each) throws IOException {
        try (Sheets.Sheet sheet = sheets.open(out, source.title(locale), source.headings(actor, filters, locale))) {
            source.rows(actor, filters, locale, row -> {
                each.run();
                try {
                    sheet.row(row);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
