package cn.dingxiang.review.own;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Port: a file of several tables, written a row at a time. */
public interface Tables {

    /** Begins a file. {@code out} stays open. */
    Writing open(OutputStream out);

    /** A file being written. */
    interface Writing extends AutoCloseable {

        /** Begins the next table. @param title at most 31 characters */
        void table(String title, List<String> headings) throws IOException;

        /** Adds a row. @param cells texts, numbers, {@code LocalDate}s or null; no text is ever taken for a formula */
        void row(List<?> cells) throws IOException;

        /** Ends the file. */
        @Override
        void close() throws IOException;
    }
}
