package cn.dingxiang.intake;

import cn.dingxiang.directory.SideWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The rows of a file, many at a time; while some are worked on, the next are read. To be closed before their source. */
final class RowsAhead implements AutoCloseable {
    private static final int BATCH = 1000;
    private static final Future<List<SourceRow>> NONE = CompletableFuture.completedFuture(List.of());

    private final RowSource source;
    private final SideWork reader = new SideWork("import-reader");
    private Future<List<SourceRow>> next;

    RowsAhead(RowSource source) {
        this.source = source;
        this.next = reader.submit(this::read);
    }

    /** The next rows; none after the last. @throws UnreadableFile where the file goes wrong */
    List<SourceRow> next() throws UnreadableFile, IOException {
        List<SourceRow> rows;
        try {
            rows = SideWork.outcome(next);
        } catch (UnreadableFile | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
        next = rows.size() < BATCH ? NONE : reader.submit(this::read);
        return rows;
    }

    private List<SourceRow> read() throws UnreadableFile, IOException {
        List<SourceRow> rows = new ArrayList<>(BATCH);
        while (rows.size() < BATCH) {
            SourceRow row = source.next();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void close() {
        reader.close();
    }
}
