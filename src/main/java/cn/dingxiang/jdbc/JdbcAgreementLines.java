package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementLines;
import cn.dingxiang.review.list.AgreementOrder;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The list of agreements, read off the indexes of {@code review_state} in the order asked for. */
@Singleton
class JdbcAgreementLines implements AgreementLines {
    private static final int COUNTY_DIGITS = 6;
    /** While the clock stands still the end moves with the day. */
    private static final String END =
            "COALESCE(NULLIF(s.end_order, '9999-12-31'), DATE_ADD(CAST(? AS DATE), INTERVAL s.days_left DAY))";

    private final PlainConnections connections;
    private final IdNumberSeal seal;

    JdbcAgreementLines(PlainConnections connections, IdNumberSeal seal) {
        this.connections = connections;
        this.seal = seal;
    }

    @Override
    public Page<AgreementLine> page(Scope scope, AgreementFilter filter, AgreementOrder order, LocalDate today, Long after, int limit) {
        return connections.joining(connection -> {
            List<LineRows.Row> rows = rows(connection, LineRows.SELECTED, true, new Asked(scope, filter, order, today, after, limit))
                    .list(connection, LineRows::read);
            Page<LineRows.Row> page = Page.of(rows, limit, LineRows.Row::agreement);
            return new Page<>(new LineRows(connection, scope, today).lines(page.rows()), page.next());
        });
    }

    @Override
    public String mark(Scope scope, AgreementFilter filter, AgreementOrder order, LocalDate today, Long after, int limit, boolean cases) {
        String selected = LineRows.MARK + (cases ? LineRows.CASES_MARK : "") + ") ";
        return connections.joining(connection -> String.join("\n", rows(connection, selected, asksAgreement(scope, filter),
                new Asked(scope, filter, order, today, after, limit)).list(connection, row -> row.getString(1))));
    }

    private record Asked(Scope scope, AgreementFilter filter, AgreementOrder order, LocalDate today, Long after, int limit) { }

    /** One row more than the page holds, if there is. @param agreement whether anything selected or asked stands in the agreement's own row */
    private Sql rows(Connection connection, String selected, boolean agreement, Asked asked) throws SQLException {
        AgreementOrder kept = forUnits(asked.scope, asked.order);
        Sql sql = Sql.of(selected).add(from(asked.scope, asked.filter, kept, agreement)).add("WHERE TRUE")
                .add(conditions(asked.scope, asked.filter, asked.today));
        if (asked.after != null) {
            sql.add(behind(connection, asked.scope, kept, asked.today, asked.after));
        }
        return sql.add("ORDER BY " + sorted(kept) + " LIMIT ?", asked.limit + 1);
    }

    @Override
    public int count(Scope scope, AgreementFilter filter, LocalDate today, int most) {
        return connections.joining(connection -> Sql.of("SELECT COUNT(*) FROM (SELECT 1 FROM review_state s")
                .when(asksAgreement(scope, filter), "JOIN agreement a ON a.id = s.agreement_id").add("WHERE TRUE").add(conditions(scope, filter, today))
                .add("LIMIT ?) counted", most).one(connection, row -> row.getInt(1)));
    }

    /** Whether anything asked stands in the agreement's own row; else counting stays within the indexes of the list. */
    private static boolean asksAgreement(Scope scope, AgreementFilter filter) {
        return !scope.isOffice() || filter.live() != null || filter.idNumber() != null;
    }

    /** How many findings there are of others is none of a unit's business, also not by order. */
    private static AgreementOrder forUnits(Scope scope, AgreementOrder order) {
        return scope.unit() != null && order.by() == AgreementOrder.By.OPEN_FINDINGS ? AgreementOrder.by(AgreementOrder.By.NAME) : order;
    }

    /**
     * Where nearly every row fits, the order's index gives the page at once; otherwise the server chooses. Counties come last in any case:
     * beginning with them, since they are few, it would sort a whole province.
     */
    private static Sql from(Scope scope, AgreementFilter filter, AgreementOrder order, boolean agreement) {
        boolean oneCounty = scope.counties().length() == COUNTY_DIGITS;
        boolean ofPhase = filter.phase() != null && order.by() == AgreementOrder.By.NUMBER && !filter.in(null).isSelective();
        boolean steered = scope.isOffice() && (ofPhase || !filter.isSelective());
        String index = ofPhase ? oneCounty ? "list_county_phase" : "list_phase" : index(order.by(), oneCounty);
        return Sql.of("FROM review_state s").when(steered, "FORCE INDEX (" + index + ")")
                .when(agreement, (steered ? "STRAIGHT_JOIN" : "JOIN") + " agreement a ON a.id = s.agreement_id")
                .add("STRAIGHT_JOIN county k ON k.code = s.county_code");
    }

    private static String index(AgreementOrder.By by, boolean oneCounty) {
        return switch (by) {
            case NAME -> oneCounty ? "list_county_name" : "list_name";
            case NUMBER -> oneCounty ? "list_county_number" : "list_number";
            case COHORT -> oneCounty ? "list_county_cohort" : "list_cohort";
            case EXPECTED_END -> oneCounty ? "list_county_end" : "list_end";
            case OPEN_FINDINGS -> oneCounty ? "list_county_findings" : "list_findings";
            case COUNTY -> "list_county_name";
        };
    }

    private static List<String> columns(AgreementOrder.By by) {
        return switch (by) {
            case NAME -> List.of("s.person_name");
            case NUMBER -> List.of("s.number");
            case COHORT -> List.of("s.cohort");
            case EXPECTED_END -> List.of("s.end_order");
            case OPEN_FINDINGS -> List.of("s.open_findings");
            case COUNTY -> List.of("s.county_code", "s.person_name");
        };
    }

    private static String sorted(AgreementOrder order) {
        String direction = order.descending() ? " DESC, " : ", ";
        return String.join(direction, columns(order.by())) + direction + "s.agreement_id" + (order.descending() ? " DESC" : "");
    }

    /** Behind a row in the order. Only one in scope is looked up: else where the page begins would tell of a stranger's name. */
    private static Sql behind(Connection connection, Scope scope, AgreementOrder order, LocalDate today, long after) throws SQLException {
        List<String> columns = columns(order.by());
        List<List<Object>> found = Sql.of("SELECT " + String.join(", ", columns))
                .add("FROM review_state s JOIN agreement a ON a.id = s.agreement_id WHERE s.agreement_id = ?", after)
                .add(ScopeConditions.of(scope, today)).list(connection, row -> key(row, columns.size()));
        if (found.isEmpty()) {
            return new Sql();
        }
        String than = order.descending() ? "<" : ">";
        Object first = found.get(0).get(0);
        Sql sql = Sql.of("AND " + columns.get(0) + " " + than + "= ? AND (" + columns.get(0) + " " + than + " ?", first, first);
        if (columns.size() == 1) {
            return sql.add("OR s.agreement_id " + than + " ?)", after);
        }
        Object second = found.get(0).get(1);
        return sql.add("OR " + columns.get(1) + " " + than + " ? OR " + columns.get(1) + " = ? AND s.agreement_id " + than + " ?)", second,
                second, after);
    }

    private static List<Object> key(ResultSet row, int columns) throws SQLException {
        return columns == 1 ? List.of(row.getObject(1)) : List.of(row.getObject(1), row.getObject(2));
    }

    private Sql conditions(Scope scope, AgreementFilter filter, LocalDate today) {
        Sql sql = ScopeConditions.of(scope, today);
        if (filter.text() != null) {
            String like = scope.counties().length() == COUNTY_DIGITS || !scope.isOffice() ? Likeness.containing(filter.text())
                    : Likeness.beginning(filter.text());
            sql.add("AND (s.person_name LIKE ? OR s.number LIKE ?)", like, like);
        }
        if (filter.idNumber() != null) {
            sql.add("AND a.person_id = (SELECT p.id FROM person p WHERE p.id_number_hash = ?)", seal.hash(filter.idNumber().value()));
        }
        if (filter.only() != null) {
            sql.add("AND s.agreement_id IN").in(filter.only());
        }
        sql.when(filter.cohort() != null, "AND s.cohort = ?", filter.cohort());
        sql.when(filter.track() != null, "AND s.track = ?", filter.track());
        sql.when(filter.phase() != null, "AND s.phase = ?", filter.phase());
        sql.when(filter.unit() != null, """
                AND EXISTS (SELECT 1 FROM unit x WHERE x.id = ? AND (x.county_code = s.unit_county AND x.name = s.unit_name
                  OR x.county_code = s.county_code AND x.name = s.employer))""", filter.unit());
        sql.when(filter.live() != null, "AND a.status = ?", Boolean.TRUE.equals(filter.live()) ? "LIVE" : "FILING");
        sql.when(filter.endFrom() != null, "AND " + END + " >= ?", today,
                filter.endFrom());
        sql.when(filter.endUntil() != null, "AND " + END + " <= ?", today,
                filter.endUntil());
        if (filter.asksForFinding()) {
            sql.add("AND EXISTS (SELECT 1 FROM finding f WHERE f.agreement_id = s.agreement_id AND f.closed_on IS NULL")
                    .when(scope.unit() != null, "AND f.party = 'EMPLOYER'").when(filter.code() != null, "AND f.code = ?", filter.code())
                    .when(filter.standing() != null, "AND f.standing = ?", filter.standing())
                    .when(filter.party() != null, "AND f.party = ?", filter.party()).add(")");
        }
        if (filter.hasCase() != null && scope.unit() == null) {
            sql.add(Boolean.TRUE.equals(filter.hasCase()) ? "AND EXISTS" : "AND NOT EXISTS")
                    .add("(SELECT 1 FROM agreement_case c WHERE c.agreement_id = s.agreement_id AND c.ongoing = TRUE)");
        }
        return sql;
    }
}
