package cn.dingxiang.intake;

import java.util.List;

/** Hears of every row of an import as it is checked, in order; of a dry run each row once. */
public interface CheckedRows {
    /** Hears nothing. */
    CheckedRows UNHEARD = (remarks, good) -> { };

    /** How the file is taken, before any row. */
    default void taken(List<Message> notes) { }

    /**
     * @param remarks what is wrong with the row, or wants a look; may be empty
     * @param good    what becomes of it; null when it is refused
     */
    void row(List<ImportReport.Remark> remarks, ImportReport.Good good);
}
