package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What an import does beside its checks and writes: it reads ahead, and writes the checked copy behind. */
class ImportBesideTest {
    private static final int BATCH = 1000;

    /** Numbered rows, of which one may be broken. */
    private static final class Numbered implements RowSource {
        private final int rows;
        private final int broken;
        private final CountDownLatch secondBatchRead = new CountDownLatch(2 * BATCH);
        private int given;
        private boolean over;

        Numbered(int rows, int broken) {
            this.rows = rows;
            this.broken = broken;
        }

        @Override
        public List<String> headings() {
            return List.of();
        }

        @Override
        public int headingRow() {
            return 1;
        }

        @Override
        public SourceRow next() throws UnreadableFile {
            if (over) {
                throw new IllegalStateException("asked after its last row");
            }
            if (given == rows) {
                over = true;
                return null;
            }
            if (++given == broken) {
                throw new UnreadableFile("file.broken");
            }
            secondBatchRead.countDown();
            return row(given);
        }

        @Override
        public List<Message> notes() {
            return List.of();
        }

        @Override
        public void close() { }
    }

    /** Keeps what is copied; may refuse a row, and may be made to wait before it copies any. */
    private static final class Kept implements SourceFiles.CheckedCopy {
        private final List<String> copied = new ArrayList<>();
        private final int refused;
        private final CountDownLatch mayCopy;
        private final AtomicBoolean finished = new AtomicBoolean();

        Kept(int refused, CountDownLatch mayCopy) {
            this.refused = refused;
            this.mayCopy = mayCopy;
        }

        @Override
        public void row(SourceRow row, String status, String remark, boolean isRefused) throws IOException {
            try {
                assertThat(mayCopy.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            if (row.number() == refused) {
                throw new IOException("the disk is full");
            }
            copied.add(row.number() + " " + status);
        }

        @Override
        public void finish() {
            finished.set(true);
        }

        @Override
        public void close() { }
    }

    private static SourceRow row(int number) {
        return new SourceRow(number, List.of(Cell.text("x")));
    }

    private static List<SourceRow> rows(int from, int to) {
        List<SourceRow> rows = new ArrayList<>();
        for (int number = from; number <= to; number++) {
            rows.add(row(number));
        }
        return rows;
    }

    private static List<RowOutcome> outcomes(List<SourceRow> rows) {
        return rows.stream().map(row -> RowOutcome.of(row.number(), List.of(), RowStatus.ADDED, Change.NONE)).toList();
    }

    private static List<Integer> read(Numbered source) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        try (RowsAhead ahead = new RowsAhead(source)) {
            for (List<SourceRow> rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
                rows.forEach(row -> numbers.add(row.number()));
            }
        }
        return numbers;
    }

    @Test
    void every_row_comes_once_and_in_order_whether_or_not_the_last_batch_is_full() throws Exception {
        for (int count : new int[] {0, 1, BATCH - 1, BATCH, BATCH + 1, 3 * BATCH}) {
            assertThat(read(new Numbered(count, -1))).as("%d rows", count)
                    .isEqualTo(rows(1, count).stream().map(SourceRow::number).toList());
        }
    }

    @Test
    void the_next_rows_are_read_while_some_are_worked_on() throws Exception {
        Numbered source = new Numbered(5 * BATCH, -1);
        try (RowsAhead ahead = new RowsAhead(source)) {
            assertThat(ahead.next()).hasSize(BATCH);
            assertThat(source.secondBatchRead.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(source.given).as("no more than one batch ahead").isEqualTo(2 * BATCH);
    }

    @Test
    void a_file_that_goes_wrong_gives_the_batches_before_and_then_says_so() throws Exception {
        try (RowsAhead ahead = new RowsAhead(new Numbered(5 * BATCH, 2 * BATCH + 7))) {
            assertThat(ahead.next()).hasSize(BATCH);
            assertThat(ahead.next()).hasSize(BATCH);
            assertThatThrownBy(ahead::next).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void the_copy_holds_every_row_in_order_before_it_is_put_in_place() throws Exception {
        CountDownLatch mayCopy = new CountDownLatch(1);
        Kept kept = new Kept(-1, mayCopy);
        List<SourceRow> first = rows(2, 5);
        List<SourceRow> second = rows(6, 7);
        try (CopyBehind copy = new CopyBehind(kept, "written")) {
            copy.rows(first, outcomes(first));
            mayCopy.countDown();
            copy.rows(second, outcomes(second));
            copy.finish();
        }
        assertThat(kept.copied).hasSize(6).allMatch(row -> row.matches("[2-7] .+"))
                .extracting(row -> row.substring(0, 1)).containsExactly("2", "3", "4", "5", "6", "7");
        assertThat(kept.finished).isTrue();
    }

    @Test
    void a_row_that_cannot_be_copied_is_told_of_before_the_import_is_concluded_and_no_copy_is_put_in_place() {
        Kept kept = new Kept(4, new CountDownLatch(0));
        List<SourceRow> rows = rows(2, 5);
        try (CopyBehind copy = new CopyBehind(kept, "written")) {
            copy.rows(rows, outcomes(rows));
            assertThatThrownBy(copy::catchUp).isInstanceOf(IOException.class).hasMessage("the disk is full");
            assertThatThrownBy(() -> copy.rows(rows, outcomes(rows))).isInstanceOf(IOException.class);
            assertThatThrownBy(copy::finish).isInstanceOf(IOException.class);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        assertThat(kept.finished).isFalse();
    }
}
