package cn.dingxiang.obligation;

/** How firm a finding is. None of these is a verdict: a breach exists only when two people confirm it. */
public enum Standing {
    /** Nothing on record by the due date. */
    OVERDUE,
    /** A fact known from one register alone. */
    SUSPECTED,
    /** A fact from another source, or from two. */
    ESTABLISHED,
    /** The rules cannot decide; a person must. */
    REVIEW
}
