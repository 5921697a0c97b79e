package cn.dingxiang.intake;

/** Hears how far an import is. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = (pass, rows) -> { };

    /** What a file is read for: for what concerns all of it, for the checks, or for writing, with the checks. */
    enum Pass { READ, CHECK, WRITE }

    /** @param rows rows dealt with in this pass so far */
    void at(Pass pass, int rows);
}
