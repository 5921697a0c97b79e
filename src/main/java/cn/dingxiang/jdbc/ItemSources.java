package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Scope;
import java.time.LocalDate;

/**
 * Parts that the statements of to-do lists and of the calendar have in common. A source is a SELECT of these columns: item (text that tells
 * its lines apart), id, agreement_id, county, code, party, standing, detail, since, due, on_day (what it is ordered by), name (null: the
 * signer's).
 */
final class ItemSources {
    /** A finding's or duty's own key, opaque but for the agreement's number it begins with. */
    static final String FINDING_KEY = "CONCAT(" + OrderedLines.numbered("f.agreement_id")
            + ", LEFT(SHA2(CONCAT_WS('/', f.agreement_id, f.code, f.subject, f.since, f.ordinal), 256), 20))";
    static final String DUTY_KEY = "CONCAT(" + OrderedLines.numbered("d.agreement_id")
            + ", LEFT(SHA2(CONCAT_WS('/', d.agreement_id, d.code, d.subject, d.triggered_on, d.ordinal), 256), 20))";
    /** By key; what new facts corroborate comes back as a case. */
    static final String DISMISSED = """
            (SELECT 1 FROM dismissal x WHERE x.agreement_id = f.agreement_id AND x.code = f.code AND x.subject = f.subject
              AND x.since = f.since AND (f.standing <> 'ESTABLISHED' OR x.standing = 'ESTABLISHED'))""";
    static final String NOT_DISMISSED = "AND NOT EXISTS " + DISMISSED;
    /** Limited, so that it is asked of each finding: whether there is any, the server may answer by gathering the findings of all cases. */
    static final String IN_NO_CASE = """
            AND (SELECT 1 FROM agreement_case c JOIN case_finding g ON g.case_id = c.id WHERE c.agreement_id = f.agreement_id
              AND c.ongoing = TRUE AND c.party = f.party AND g.code = f.code AND g.since = f.since LIMIT 1) IS NULL""";
    private static final String OWED = "d.done_on IS NULL AND d.waived = FALSE";

    private final Scope scope;
    private final LocalDate today;

    ItemSources(Scope scope, LocalDate today) {
        this.scope = scope;
        this.today = today;
    }

    Scope scope() {
        return scope;
    }

    LocalDate today() {
        return today;
    }

    /** Keeps to the scope. @param county the column that holds the county, which an index should serve */
    Sql visible(String county) {
        Sql sql = Sql.of("AND a.status = 'LIVE'").add(ScopeConditions.inCounties(scope.counties(), county));
        return scope.isOffice() ? sql : sql.add(ScopeConditions.of(scope, today));
    }

    /** Agreements, joined to what has {@code agreement_id} under this name. */
    static String agreementsOf(String alias) {
        return "JOIN agreement a ON a.id = " + alias + ".agreement_id JOIN review_state s ON s.agreement_id = " + alias + ".agreement_id";
    }

    /** Duties still owed and due in {@code [from, until)}. */
    OrderedLines duties(LocalDate from, LocalDate until) {
        Sql body = Sql.of("FROM duty d " + agreementsOf("d") + " WHERE " + OWED).when(from != null, "AND d.due_on >= ?", from)
                .add("AND d.due_on < ?", until).when(!scope.isOffice(), "AND d.party = 'EMPLOYER'").add(visible("d.county_code"));
        return new OrderedLines(DUTY_KEY + " AS item, NULL AS id, d.agreement_id, d.county_code AS county, d.code, d.party,"
                + " NULL AS standing, d.subject AS detail, d.triggered_on AS since, d.due_on AS due, d.due_on AS on_day, NULL AS name", body,
                "d.due_on", "d.agreement_id");
    }

    /** Cases whose next step is due in {@code [from, until)}. */
    OrderedLines cases(LocalDate from, LocalDate until) {
        Sql body = Sql.of("""
                FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id JOIN review_state s ON s.agreement_id = c.agreement_id
                WHERE c.ongoing = TRUE""").when(from != null, "AND c.due_on >= ?", from).add("AND c.due_on < ?", until)
                .add(visible("a.county_code"));
        return new OrderedLines(OrderedLines.numbered("c.id") + """
                 AS item, c.id, c.agreement_id, a.county_code AS county,
                (SELECT MIN(g.code) FROM case_finding g WHERE g.case_id = c.id) AS code, c.party, NULL AS standing, c.state AS detail,
                c.entered_on AS since, c.due_on AS due, c.due_on AS on_day, NULL AS name""", body, "c.due_on", "c.id");
    }
}
