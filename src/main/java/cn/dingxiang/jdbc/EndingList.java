package cn.dingxiang.jdbc;

import cn.dingxiang.placement.EndingFilter;
import cn.dingxiang.placement.EndingLine;
import cn.dingxiang.placement.ListQuery;
import cn.dingxiang.placement.RenewalAnswer;
import cn.dingxiang.timeline.Phase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whose service is complete without a certificate, and who ends it soon, out of table {@code review_state}. Three kinds, each in the order of
 * an index: the complete, those whose end is fixed, and those whose clock stands still, so that their end moves with the day.
 */
final class EndingList {
    private static final String COLUMNS = """
            s.agreement_id, s.number, s.person_name, s.county_code, s.phase, %s AS ends_on, s.completed_on, i.answer, DATE(i.answered_at) AS answered_on,
            %s AS on_day""";
    private static final String DOCTORS = """
            FROM review_state s JOIN agreement a ON a.id = s.agreement_id
            LEFT JOIN renewal_intention i ON i.agreement_id = s.agreement_id
              AND i.id = (SELECT MAX(j.id) FROM renewal_intention j WHERE j.agreement_id = s.agreement_id)
            WHERE a.status = 'LIVE'""";
    private static final String TO_SERVE = "AND s.phase NOT IN ('FULFILLED', 'ABSENT') AND s.service_start IS NOT NULL AND s.completed_on IS NULL";

    private final LocalDate asOf;
    private final LocalDate until;
    private final EndingFilter filter;
    private final ListQuery query;

    /** @param until the first day of no concern @param filter null for all */
    EndingList(LocalDate asOf, LocalDate until, EndingFilter filter, ListQuery query) {
        this.asOf = asOf;
        this.until = until;
        this.filter = filter;
        this.query = query;
    }

    /** One more than a page holds, if there are. */
    List<EndingLine> lines(Connection connection, OrderedLines.Place behind) throws SQLException {
        int count = query.limit() + 1;
        boolean latest = query.reversed();
        Comparator<OrderedLines.Place> order = latest ? OrderedLines.Place.ORDER.reversed() : OrderedLines.Place.ORDER;
        List<OrderedLines.Place> places = new ArrayList<>();
        for (OrderedLines kind : kinds()) {
            places.addAll(kind.places(connection, behind, latest, count));
        }
        List<OrderedLines.Place> shown = places.stream().sorted(order).limit(count).toList();
        Sql sql = new Sql();
        for (OrderedLines kind : kinds()) {
            sql.add(sql.isEmpty() ? "" : "UNION ALL").add(kind.at(shown, null));
        }
        return shown.isEmpty() ? List.of()
                : sql.add(latest ? "ORDER BY on_day DESC, agreement_id DESC" : "ORDER BY on_day, agreement_id").list(connection, EndingList::line);
    }

    private List<OrderedLines> kinds() {
        OrderedLines complete = kind("NULL", "s.completed_on", Sql.of("AND s.phase = 'FULFILLED'"));
        if (filter == EndingFilter.CERTIFICATE_OWED) {
            return List.of(complete);
        }
        String moving = "DATE_ADD(DATE '" + asOf + "', INTERVAL s.days_left DAY)";
        return Stream.of(complete,
                kind("s.ends_on", "s.ends_on", Sql.of(TO_SERVE + " AND s.ends_on >= ? AND s.ends_on < ?", asOf, until)),
                kind(moving, moving, Sql.of(TO_SERVE + " AND s.ends_on IS NULL AND s.days_left >= 0 AND s.days_left < ?",
                        until.toEpochDay() - asOf.toEpochDay()))).toList();
    }

    private OrderedLines kind(String endsOn, String day, Sql condition) {
        String like = Likeness.containing(query.search());
        Sql body = Sql.of(DOCTORS).add(ScopeConditions.inCounties(query.within(), "s.county_code")).add(condition)
                .when(!query.search().isEmpty(), "AND (s.number LIKE ? OR s.person_name LIKE ?)", like, like);
        if (filter != null && filter != EndingFilter.CERTIFICATE_OWED) {
            body.add(filter == EndingFilter.UNANSWERED ? "AND i.answer IS NULL" : filter == EndingFilter.STAYING ? "AND i.answer = 'STAY'"
                    : "AND i.answer = 'LEAVE'");
        }
        return new OrderedLines(COLUMNS.formatted(endsOn, day), body, day, "s.agreement_id");
    }

    private static EndingLine line(ResultSet row) throws SQLException {
        return new EndingLine(row.getLong("agreement_id"), row.getString("number"), row.getString("person_name"), row.getString("county_code"),
                Sql.named(Phase.class, row.getString("phase")), Sql.day(row, "ends_on"), Sql.day(row, "completed_on"),
                Sql.named(RenewalAnswer.class, row.getString("answer")), Sql.day(row, "answered_on"));
    }
}
