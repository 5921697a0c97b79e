package cn.dingxiang.intake;

import java.io.IOException;
import java.nio.file.Path;

/** Port: the files that can be read, and the copy of a file that goes back with each row's status beside it. */
public interface SourceFiles {

    /** Opens a file of one of the formats understood. @throws UnreadableFile saying what is wrong with it and what to do */
    RowSource open(Path file) throws IOException, UnreadableFile;

    /** Where the checked copy of {@code file} is put: beside it. */
    Path checkedCopyOf(Path file);

    /**
     * Begins the checked copy.
     *
     * @param file   what was read
     * @param source the same, open: its titles stand at the top of the copy
     */
    CheckedCopy copy(Path file, RowSource source) throws IOException;

    /** A copy being written; rows come in order. Closing it without {@link #finish} leaves nothing behind. */
    interface CheckedCopy extends AutoCloseable {
        /** Copies a row, with two cells added. */
        void row(SourceRow row, String status, String remark, boolean refused) throws IOException;

        /** Ends the copy and puts it in place. */
        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }
}
