package cn.dingxiang.directory.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Port: entries written into a file people open with a spreadsheet program, a row at a time. */
public interface AuditFiles {

    /** Writes {@code .xlsx} or {@code .csv}, by the file's name. @throws IOException when the disk fails, or the name ends otherwise */
    void write(Path file, Iterator<AuditedEntry> entries) throws IOException;
}
