package cn.dingxiang.review.today;

/** What stands in the calendar. */
public enum DueKind {
    /** Last day of a duty still owed. */
    DUTY,
    /** Last day for a case's next step. */
    CASE,
    /** Last day of an instalment that payments on record do not fill. */
    INSTALMENT,
    /** The day, a year before the end of service, on which a doctor is to be asked whether they will stay, and has not answered. */
    RENEWAL,
    /** The first free day of a doctor whose clock runs. */
    SERVICE_END
}
