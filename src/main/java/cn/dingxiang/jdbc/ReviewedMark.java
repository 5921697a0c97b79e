package cn.dingxiang.jdbc;

/**
 * What stands for all that the review derives of an agreement, as an expression over {@code review_state s}: its fingerprint; while there
 * is none (not evaluated yet, or set aside) something new each time, so that no mark with it is ever the same.
 */
final class ReviewedMark {
    static final String SQL = "COALESCE(s.fingerprint, UUID()) ";

    private ReviewedMark() { }
}
