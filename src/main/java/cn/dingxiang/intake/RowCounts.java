package cn.dingxiang.intake;

/**
 * What became of the rows of a file.
 *
 * @param read      rows with something in them
 * @param fresh     new agreements, events or units
 * @param added     rows that add something to what is on record, or bring a contact up to date
 * @param unchanged rows that say what is on record already
 * @param refused   rows with an error
 * @param warned    rows that were taken with a warning
 */
public record RowCounts(int read, int fresh, int added, int unchanged, int refused, int warned) {
    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

    /** Rows that have something to write. */
    public int taken() {
        return fresh + added;
    }

    RowCounts with(RowOutcome outcome) {
        RowStatus status = outcome.status();
        boolean warning = status != RowStatus.REFUSED && !outcome.problems().isEmpty();
        return new RowCounts(read + 1, fresh + one(status == RowStatus.FRESH), added + one(status == RowStatus.ADDED || status == RowStatus.UPDATED),
                unchanged + one(status == RowStatus.UNCHANGED), refused + one(status == RowStatus.REFUSED), warned + one(warning));
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }
}
