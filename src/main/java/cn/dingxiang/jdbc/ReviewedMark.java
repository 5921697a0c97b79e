package cn.dingxiang.jdbc;

/**
 * What stands for all that the review derives of an agreement, as an expression over {@code review_state s}: its fingerprint; while there
 * is none, what is stored of state, findings and duties.
 */
final class ReviewedMark {
    static final String SQL = """
            COALESCE(s.fingerprint, CONCAT_WS('|', s.track, s.cohort, COALESCE(s.unit_county, ''), COALESCE(s.unit_name, ''),
              COALESCE(s.employer, ''), COALESCE(s.service_start, ''), COALESCE(s.expected_end, ''), COALESCE(s.days_left, ''),
              COALESCE(s.ends_on, ''), COALESCE(s.completed_on, ''), COALESCE(s.required_months, ''), s.open_findings,
              (SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', f.code, f.subject, f.since, f.ordinal, f.party, f.standing,
                COALESCE(f.closed_on, '')))), 0)) FROM finding f WHERE f.agreement_id = s.agreement_id),
              (SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', d.code, d.subject, d.triggered_on, d.ordinal, d.party,
                COALESCE(d.due_on, ''), COALESCE(d.done_on, ''), d.waived))), 0)) FROM duty d WHERE d.agreement_id = s.agreement_id)), '')
            """;

    private ReviewedMark() { }
}
