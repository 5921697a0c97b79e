package cn.dingxiang.intake;

import java.util.List;

/** How the rows of one kind of file are taken. One is made for each pass over a file, but for what {@link #survey} gathered. */
interface RowHandling {

    /** First pass: notes what the checks need to know of the file as a whole, such as what stands in it twice. */
    void survey(SourceRow row);

    /**
     * Checks some rows against the rules, the rest of the file and what is on record.
     *
     * @param batch the import now being written, whose own writing is not "on record"; null while only checking
     * @return an outcome a row, in order
     */
    List<RowOutcome> check(List<SourceRow> rows, Long batch);
}
