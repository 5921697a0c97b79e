package cn.dingxiang.intake;

import cn.dingxiang.directory.SideWork;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Writes the checked copy of a file while the rows after are worked on. To be closed before the copy. */
final class CopyBehind implements AutoCloseable {
    private final SourceFiles.CheckedCopy copy;
    private final String stage;
    private final SideWork writer = new SideWork("import-copy");
    private Future<Void> last;

    /** @param stage what becomes of rows that are taken: {@code dry} or {@code written} */
    CopyBehind(SourceFiles.CheckedCopy copy, String stage) {
        this.copy = copy;
        this.stage = stage;
    }

    /** Copies rows with what came of them, in order. @throws IOException if those before could not be copied */
    void rows(List<SourceRow> rows, List<RowOutcome> outcomes) throws IOException {
        catchUp();
        last = writer.submit(() -> {
            for (int index = 0; index < rows.size(); index++) {
                row(rows.get(index), outcomes.get(index));
            }
            return null;
        });
    }

    /** Ends the copy and puts it in place. */
    void finish() throws IOException {
        catchUp();
        copy.finish();
    }

    private void row(SourceRow row, RowOutcome outcome) throws IOException {
        boolean refused = outcome.status() == RowStatus.REFUSED;
        String remark = outcome.problems().stream().map(problem -> problem.text(Locale.ROOT)).collect(Collectors.joining("；"));
        copy.row(row, Message.of("status." + outcome.status() + (refused || outcome.status() == RowStatus.UNCHANGED ? "" : "." + stage))
                .in(Locale.ROOT), remark, refused);
    }

    /** Waits until every row is copied. @throws IOException if one could not be */
    void catchUp() throws IOException {
        try {
            if (last != null) {
                SideWork.outcome(last);
            }
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
