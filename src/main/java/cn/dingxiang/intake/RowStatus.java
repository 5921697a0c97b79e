package cn.dingxiang.intake;

/** What becomes of a row. */
public enum RowStatus {
    /** It is new. */
    FRESH,
    /** What it is about is on record, and it adds to that. */
    ADDED,
    /** What it is about is on record, and it changes how someone is reached or what a unit is; it may add to it, too. */
    UPDATED,
    /** It says what is on record already. */
    UNCHANGED,
    /** It has an error. */
    REFUSED
}
