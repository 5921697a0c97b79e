package cn.dingxiang.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What an import did, or would do.
 *
 * @param counts      what became of the rows
 * @param written     whether anything was written
 * @param batch       the import's id; null when nothing was written
 * @param checkedCopy the copy with each row's status beside it
 * @param remarks     the first errors and warnings, in the order of rows
 * @param leftOut     how many more there are
 * @param good        the first rows of each status that are not refused, in the order of rows; {@link #MOST_GOOD} of each at most
 * @param notes       how the file was taken
 */
public record ImportReport(RowCounts counts, boolean written, Long batch, Path checkedCopy, List<Remark> remarks, int leftOut,
                           List<Good> good, List<Message> notes) {
    /** How many good rows of a status are told one by one; the rest stand in the checked copy. */
    public static final int MOST_GOOD = 500;

    public ImportReport {
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(checkedCopy, "checkedCopy");
        remarks = List.copyOf(remarks);
        good = List.copyOf(good);
        notes = List.copyOf(notes);
    }

    /**
     * A problem and where it is.
     *
     * @param row    number of the row, or of the object in a file of scenarios
     * @param object whether it is an object
     */
    public record Remark(int row, boolean object, Problem problem) {
        /** "第 17 行 身份证号末位校验不符：请核对原件". */
        public String text(Locale locale) {
            return Message.of(object ? "problem.at-object" : "problem.at-row", row, problem.text(locale)).in(locale);
        }
    }

    /**
     * A row that can be taken.
     *
     * @param row    its number
     * @param status what becomes of it
     * @param begins the first text in it, by which people find it; ID numbers masked
     */
    public record Good(int row, RowStatus status, String begins) { }

    /** Whether some row was refused. */
    public boolean hasErrors() {
        return counts.refused() > 0;
    }
}
