package cn.dingxiang.intake;

import java.io.IOException;
import java.util.List;

/** Port: a file being read from top to bottom, a row at a time. Blank rows are passed over. */
public interface RowSource extends AutoCloseable {

    /** The titles of the columns, as written; an untitled column is empty text. */
    List<String> headings();

    /** The row in which the titles stand. */
    int headingRow();

    /** The next row with something in it, or null after the last. @throws UnreadableFile where the file goes wrong */
    SourceRow next() throws IOException, UnreadableFile;

    /** What a reader should know of how the file was taken, such as the sheet that was read or the character set. */
    List<Message> notes();

    @Override
    void close() throws IOException;
}
