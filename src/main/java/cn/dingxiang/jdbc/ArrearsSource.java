package cn.dingxiang.jdbc;

import java.time.LocalDate;

/** The statement of who is behind: instalments due before a day that payments on record up to it do not fill, by case in settlement. */
final class ArrearsSource {
    private static final String PLANS = """
            FROM case_instalment i JOIN agreement_case c ON c.id = i.case_id AND c.state = 'SETTLEMENT'
            JOIN agreement a ON a.id = c.agreement_id JOIN person p ON p.id = a.person_id
            WHERE i.due_on < ? AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id)""";

    private ArrearsSource() { }

    /**
     * Columns case_id, agreement_id, number, person_id, person_name, county_code, entered_on, amount, since and due_days
     * (comma-separated).
     */
    static Sql of(String counties, LocalDate asOf) {
        return Sql.of("SELECT x.case_id, x.agreement_id, x.number, x.person_id, x.person_name, x.county_code, x.entered_on,"
                        + " SUM(LEAST(x.amount, x.cumulated - x.paid)) AS amount, MIN(x.due_on) AS since,"
                        + " GROUP_CONCAT(x.due_on ORDER BY x.due_on SEPARATOR ',') AS due_days FROM (")
                .add("SELECT c.id AS case_id, c.agreement_id, a.number, a.person_id, p.name AS person_name, a.county_code, c.entered_on,"
                        + " i.due_on, i.amount, SUM(i.amount) OVER (PARTITION BY c.id ORDER BY i.number) AS cumulated, GREATEST("
                        + JdbcDueDates.PAID + " - i.paid_before, 0) AS paid", asOf)
                .add(PLANS, asOf).add(ScopeConditions.inCounties(counties, "a.county_code")).add(") x WHERE x.cumulated > x.paid")
                .add("GROUP BY x.case_id, x.agreement_id, x.number, x.person_id, x.person_name, x.county_code, x.entered_on");
    }
}
