package cn.dingxiang.exchange;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.SourceRow;
import cn.dingxiang.intake.UnreadableFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The top of a table. Ledgers begin with their name and who filled them in; the titles stand in the first row in which several cells are
 * headings we know. Where there is none, the first row is taken for the titles: a county may have words of its own for all of them.
 */
final class TableTop {
    /** How many rows are looked at. */
    private static final int DEPTH = 10;
    private static final int SEVERAL = 2;

    private final List<SourceRow> above;
    private final SourceRow titles;
    private final boolean known;
    private final Deque<SourceRow> ahead;

    private TableTop(List<SourceRow> above, SourceRow titles, boolean known, List<SourceRow> ahead) {
        this.above = List.copyOf(above);
        this.titles = titles;
        this.known = known;
        this.ahead = new ArrayDeque<>(ahead);
    }

    /** Rows that are not blank, one after the other; null after the last. */
    @FunctionalInterface
    interface Rows {
        SourceRow next() throws UnreadableFile;
    }

    /** @throws UnreadableFile when there is no row at all */
    static TableTop of(Rows rows) throws UnreadableFile {
        List<SourceRow> read = new ArrayList<>();
        for (SourceRow row = rows.next(); row != null; row = read.size() < DEPTH ? rows.next() : null) {
            if (isOfTitles(row)) {
                return new TableTop(read, row, true, List.of());
            }
            read.add(row);
        }
        if (read.isEmpty()) {
            throw new UnreadableFile("file.empty");
        }
        return new TableTop(List.of(), read.get(0), false, read.subList(1, read.size()));
    }

    private static boolean isOfTitles(SourceRow row) {
        return row.cells().stream().filter(cell -> cell instanceof Cell.Text text && Heading.isKnown(text.value())).limit(SEVERAL).count()
                == SEVERAL;
    }

    /** What stands above the titles. */
    List<SourceRow> above() {
        return above;
    }

    SourceRow titles() {
        return titles;
    }

    /** Whether the titles are ones we know. */
    boolean isKnown() {
        return known;
    }

    /** The next of the rows that were read ahead in search of the titles, or null. */
    SourceRow readAhead() {
        return ahead.poll();
    }

    /** Says where the titles stand, unless it is at the top. */
    Optional<Message> note() {
        return above.isEmpty() ? Optional.empty() : Optional.of(Message.of("note.heading-row", titles.number()));
    }
}
