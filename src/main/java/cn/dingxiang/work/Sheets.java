package cn.dingxiang.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Port: long tables written as workbooks, a row at a time, so that memory stays flat. */
public interface Sheets {

    /** Begins a workbook of one sheet. @param title the sheet's name, at most 31 characters. {@code out} stays open */
    Sheet open(OutputStream out, String title, List<String> headings) throws IOException;

    /** A sheet being written. */
    interface Sheet extends AutoCloseable {

        /** Adds a row. @param cells texts, numbers, {@code LocalDate}s, booleans or null; no text is ever taken for a formula */
        void row(List<?> cells) throws IOException;

        /** Ends the workbook. */
        @Override
        void close() throws IOException;
    }
}
