package cn.dingxiang.jdbc;

import cn.dingxiang.review.figures.Measure;

/**
 * The statement behind each measure: figures count its rows, lists read them. Columns as {@link ItemSources} says, cohort and kind
 * besides.
 */
final class MeasureSources {
    private static final String COLUMNS = "s.agreement_id, s.county_code AS county, s.cohort, NULL AS name, ";
    private static final String OF_AGREEMENT = "FROM review_state s JOIN agreement a ON a.id = s.agreement_id ";
    private static final String FIRST_CODE = "(SELECT MIN(g.code) FROM case_finding g WHERE g.case_id = c.id)";
    private static final String CONFIRMED = "EXISTS (SELECT 1 FROM case_step t WHERE t.case_id = c.id AND t.action = 'CONFIRM')";
    private static final String REVERSED = "EXISTS (SELECT 1 FROM case_step t WHERE t.case_id = c.id AND t.action = 'UPHOLD_COMPLAINT')";
    /** Confirmed, and neither reversed nor made good, nor gone with the facts it rested on. */
    private static final String STANDS = CONFIRMED + """
             AND c.state NOT IN ('CURED', 'DISMISSED') AND NOT EXISTS (SELECT 1 FROM case_step t WHERE t.case_id = c.id
              AND t.action IN ('RESUME_SERVICE', 'CLOSE_AS_GONE', 'ACCEPT_RECTIFICATION', 'CURE'))""";
    private static final String EXAM = """
            FROM event e WHERE e.agreement_id = s.agreement_id AND e.kind = 'LICENCE_EXAM'
              AND NOT EXISTS (SELECT 1 FROM event w WHERE w.voids_id = e.id)""";
    private static final String PASSED = " AND JSON_VALUE(e.detail, '$.passed') IN ('true', '1')";
    private static final String LEVEL = " AND JSON_VALUE(e.detail, '$.level') = ";
    private static final String SCHOOL = """
            COALESCE((SELECT v.university FROM agreement_version v WHERE v.agreement_id = s.agreement_id ORDER BY v.version DESC LIMIT 1), '')""";

    private MeasureSources() { }

    /** The rows of a measure that is a count. @param narrowed a condition on {@code s}, the agreement's state, beginning with AND */
    static Sql of(Measure measure, Sql narrowed) {
        return switch (measure) {
            case AGREEMENTS -> agreements("COALESCE(s.phase, '')", "TRUE", narrowed);
            case NOT_PERFORMING -> agreements("''", """
                    COALESCE(s.phase, '') <> 'DECEASED' AND (s.open_findings > 0 AND EXISTS (SELECT 1 FROM finding f
                      WHERE f.agreement_id = s.agreement_id AND f.closed_on IS NULL AND f.party = 'STUDENT'
                        AND f.standing IN ('OVERDUE', 'ESTABLISHED')\s""" + ItemSources.NOT_DISMISSED + """
                    ) OR EXISTS (SELECT 1 FROM agreement_case c WHERE c.agreement_id = s.agreement_id AND c.party = 'STUDENT' AND\s"""
                    + STANDS + "))", narrowed);
            case OPEN_FINDINGS -> findings("TRUE", narrowed);
            case STUDENT_FINDINGS -> findings("f.party = 'STUDENT' AND f.standing IN ('OVERDUE', 'ESTABLISHED')", narrowed);
            case COUNTY_DEFAULTS -> findings("f.party = 'COUNTY' AND f.standing IN ('OVERDUE', 'ESTABLISHED')", narrowed);
            case EMPLOYER_DEFAULTS -> findings("f.party = 'EMPLOYER' AND f.standing IN ('OVERDUE', 'ESTABLISHED')", narrowed);
            case BREACHES -> cases(FIRST_CODE, "c.party = 'STUDENT' AND " + STANDS, narrowed);
            case CONFIRMED_DEFAULTS -> cases(FIRST_CODE, "c.party <> 'STUDENT' AND " + STANDS, narrowed);
            case DECIDED -> cases("c.party", CONFIRMED, narrowed);
            case REVERSED -> cases("c.party", CONFIRMED + " AND " + REVERSED, narrowed);
            case ANSWERED -> cases("c.party", "EXISTS (SELECT 1 FROM case_step t WHERE t.case_id = c.id AND t.role IS NOT NULL)", narrowed);
            case EXAM_TAKEN -> exams("", narrowed);
            case EXAM_PASSED -> exams(PASSED, narrowed);
            case PHYSICIAN_EXAM_TAKEN -> exams(LEVEL + "'PHYSICIAN'", narrowed);
            case PHYSICIAN_EXAM_PASSED -> exams(LEVEL + "'PHYSICIAN'" + PASSED, narrowed);
            case ASSISTANT_EXAM_TAKEN -> exams(LEVEL + "'ASSISTANT'", narrowed);
            case ASSISTANT_EXAM_PASSED -> exams(LEVEL + "'ASSISTANT'" + PASSED, narrowed);
            case RESPONSE_DAYS, OPEN_SINCE -> throw new IllegalArgumentException(measure + " counts no rows");
        };
    }

    /** Whether its rows are agreements, each at most once. */
    static boolean countsAgreements(Measure measure) {
        return switch (measure) {
            case AGREEMENTS, NOT_PERFORMING, EXAM_TAKEN, EXAM_PASSED, PHYSICIAN_EXAM_TAKEN, PHYSICIAN_EXAM_PASSED, ASSISTANT_EXAM_TAKEN,
                    ASSISTANT_EXAM_PASSED -> true;
            default -> false;
        };
    }

    /** Whether its rows are findings, their kind the code, their day the day they date from: {@code f} in what narrows them. */
    static boolean countsFindings(Measure measure) {
        return switch (measure) {
            case OPEN_FINDINGS, STUDENT_FINDINGS, COUNTY_DEFAULTS, EMPLOYER_DEFAULTS -> true;
            default -> false;
        };
    }

    /** @param which a condition on the exam's event, beginning with AND; empty for any */
    private static Sql exams(String which, Sql narrowed) {
        return agreements(SCHOOL, "EXISTS (SELECT 1 " + EXAM + which + ")", narrowed);
    }

    private static Sql agreements(String kind, String condition, Sql narrowed) {
        return Sql.of("SELECT CAST(s.agreement_id AS CHAR) AS item, NULL AS id, " + COLUMNS + kind
                + " AS kind, NULL AS code, NULL AS party,"
                        + " NULL AS standing, COALESCE(s.phase, '') AS detail, DATE(a.created_at) AS since, NULL AS due,"
                        + " DATE(a.created_at) AS on_day")
                .add(OF_AGREEMENT + "WHERE a.status = 'LIVE'").add(narrowed).add("AND " + condition);
    }

    private static Sql findings(String condition, Sql narrowed) {
        return Sql.of("SELECT " + ItemSources.FINDING_KEY + " AS item, NULL AS id, " + COLUMNS + "f.code AS kind, f.code, f.party,"
                        + " f.standing, f.subject AS detail, f.since, NULL AS due, f.since AS on_day")
                .add(OF_AGREEMENT + "JOIN finding f ON f.agreement_id = s.agreement_id")
                .add("WHERE a.status = 'LIVE' AND s.open_findings > 0 AND f.closed_on IS NULL").add(narrowed).add("AND " + condition)
                .add(ItemSources.NOT_DISMISSED);
    }

    /** detail: days from the day the first finding dates from to the first step somebody took. */
    private static Sql cases(String kind, String condition, Sql narrowed) {
        return Sql.of("SELECT CAST(c.id AS CHAR) AS item, c.id, " + COLUMNS + kind + " AS kind, " + FIRST_CODE + " AS code, c.party,"
                        + " NULL AS standing,")
                .add("""
                CAST(GREATEST(0, DATEDIFF((SELECT MIN(t.taken_at) FROM case_step t WHERE t.case_id = c.id AND t.role IS NOT NULL),
                  COALESCE((SELECT MIN(g.since) FROM case_finding g WHERE g.case_id = c.id), c.opened_on))) AS CHAR) AS detail,
                c.opened_on AS since, c.due_on AS due, c.opened_on AS on_day""")
                .add(OF_AGREEMENT + "JOIN agreement_case c ON c.agreement_id = s.agreement_id WHERE a.status = 'LIVE'").add(narrowed)
                .add("AND " + condition);
    }
}
