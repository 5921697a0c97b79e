package cn.dingxiang.jdbc;

/**
 * What stands for all that the review derives of an agreement, as an expression over {@code review_state s}: its fingerprint; while there
 * is none (not evaluated yet, or set aside) something new each time, so that no mark with it is ever the same. Both are made text: where
 * UUID() has a type of its own it goes with no number.
 */
final class ReviewedMark {
    static final String SQL = """
            COALESCE((SELECT CAST(m.fingerprint AS CHAR) FROM review_mark m WHERE m.agreement_id = s.agreement_id),
              CAST(UUID() AS CHAR))\s""";

    private ReviewedMark() { }
}
