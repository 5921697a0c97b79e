package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Scope;
import java.time.LocalDate;

/** The conditions that keep statements over {@code review_state s} and {@code agreement a} to what somebody may see. */
final class ScopeConditions {
    private static final int COUNTY_DIGITS = 6;
    /**
     * Those a unit employs or uses. Whoever is deployed by a hospital nobody has named is with the one that manages the unit, as their
     * reminders are; the rest of this is in {@code review.ReminderPlan}.
     */
    private static final String WITH_UNIT = """
            AND a.status = 'LIVE' AND s.agreement_id IN (
              SELECT w.agreement_id FROM unit u JOIN review_state w ON w.unit_county = u.county_code AND w.unit_name = u.name WHERE u.id = ?
              UNION SELECT w.agreement_id FROM unit u JOIN review_state w ON w.county_code = u.county_code AND w.employer = u.name
              WHERE u.id = ?
              UNION SELECT w.agreement_id FROM unit_management m JOIN unit u ON u.id = m.unit_id
              JOIN review_state w ON w.unit_county = u.county_code AND w.unit_name = u.name
              WHERE m.hospital_id = ? AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?) AND w.employer IS NULL)""";

    private ScopeConditions() { }

    /** Follows {@code WHERE TRUE}. @param today the day on which hospitals manage units */
    static Sql of(Scope scope, LocalDate today) {
        Sql sql = inCounties(scope.counties(), "s.county_code");
        sql.when(scope.unit() != null, WITH_UNIT, scope.unit(), scope.unit(), scope.unit(), today, today);
        sql.when(scope.person() != null, "AND a.status = 'LIVE' AND a.person_id = ?", scope.person());
        return sql;
    }

    static Sql inCounties(String counties, String column) {
        if (counties.isEmpty()) {
            return new Sql();
        }
        return counties.length() == COUNTY_DIGITS ? Sql.of("AND " + column + " = ?", counties)
                : Sql.of("AND " + column + " LIKE ?", Likeness.beginning(counties));
    }
}
