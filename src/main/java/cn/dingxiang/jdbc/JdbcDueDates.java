package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.today.DueDates;
import cn.dingxiang.review.today.DueDay;
import cn.dingxiang.review.today.DueFilter;
import cn.dingxiang.review.today.DueKind;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.review.today.ToDo;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calendar, out of duties, cases, instalments and the ends of service. */
@Singleton
class JdbcDueDates implements DueDates {
    /** Kinds whose days are kept, see {@link ToDoParts}. */
    private static final Map<DueKind, ToDo> KEPT = Map.of(DueKind.DUTY, ToDo.DUTIES, DueKind.CASE, ToDo.CASES);
    private static final int ASKED_MONTHS_BEFORE = 12;
    /** What was paid on an agreement {@code c} is about until a day. */
    static final String PAID = """
            (SELECT COALESCE(SUM(CAST(JSON_VALUE(e.detail, '$.amount') AS DECIMAL(12,2))), 0) FROM event e
             WHERE e.agreement_id = c.agreement_id AND e.kind = 'PAYMENT' AND e.on_date <= ?
               AND NOT EXISTS (SELECT 1 FROM event w WHERE w.voids_id = e.id))""";

    private final PlainConnections connections;

    JdbcDueDates(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public List<DueDay> days(Scope scope, DueFilter filter, LocalDate today) {
        return connections.inTransaction(connection -> {
            List<DueDay> days = new ArrayList<>();
            FiguresNow now = new FiguresNow(connection);
            Set<DueKind> kept = scope.isOffice() && now.hold() ? KEPT.keySet() : Set.of();
            if (!kept.isEmpty()) {
                List<FiguresNow.Sum> sums = now.of(KEPT.values().stream().map(ToDoParts::measure).toList(), scope.counties(), false);
                kept.stream().filter(kind -> filter.kind() == null || filter.kind() == kind).forEach(kind -> ToDoFigures.days(sums,
                        KEPT.get(kind), filter.from(), filter.until()).forEach((day, number) -> days.add(new DueDay(day, kind, number))));
            }
            days.addAll(Sql.of("SELECT x.on_day, x.due_kind, COUNT(*) AS number FROM (").add(source(scope, filter, today, kept))
                    .add(") x GROUP BY x.on_day, x.due_kind").list(connection, row -> new DueDay(Sql.day(row, "on_day"),
                            DueKind.valueOf(row.getString("due_kind")), row.getInt("number"))));
            return days.stream().sorted(Comparator.comparing(DueDay::on).thenComparing(day -> day.kind().name())).toList();
        });
    }

    @Override
    public Page<DueItem> list(Scope scope, DueFilter filter, Narrowing narrowing, LocalDate today, String after, int limit) {
        Sql source = source(scope, filter, today, Set.of());
        return connections.inTransaction(connection -> ItemRows.page(connection, source, narrowing, ItemRows.After.read(after), limit,
                row -> new DueItem(DueKind.valueOf(row.getString("due_kind")), ItemRows.read(row)), DueItem::item));
    }

    /** @param besides kinds left out */
    private static Sql source(Scope scope, DueFilter filter, LocalDate today, Set<DueKind> besides) {
        ItemSources sources = new ItemSources(scope, today);
        Sql all = new Sql();
        boolean first = true;
        for (DueKind kind : DueKind.values()) {
            boolean shown = (filter.kind() == null || filter.kind() == kind) && !besides.contains(kind) && (scope.isOffice() || isOfUnits(kind));
            if (shown) {
                all.when(!first, "UNION ALL").add("SELECT '" + kind.name() + "' AS due_kind, CONCAT('" + kind.ordinal()
                        + "', y.item) AS item, y.id, y.agreement_id, y.county, y.code, y.party, y.standing, y.detail, y.since, y.due,"
                        + " y.on_day, y.name FROM (").add(of(kind, sources, filter)).add(") y");
                first = false;
            }
        }
        if (first) {
            all.add("SELECT NULL AS due_kind, '' AS item, NULL AS id, NULL AS agreement_id, NULL AS county, NULL AS code, NULL AS party,"
                    + " NULL AS standing, '' AS detail, NULL AS since, NULL AS due, NULL AS on_day, NULL AS name FROM county WHERE FALSE");
        }
        return all;
    }

    /** Cases and money are no business of a unit's. */
    private static boolean isOfUnits(DueKind kind) {
        return kind != DueKind.CASE && kind != DueKind.INSTALMENT;
    }

    private static Sql of(DueKind kind, ItemSources sources, DueFilter filter) {
        LocalDate from = filter.from();
        LocalDate until = filter.until();
        return switch (kind) {
            case DUTY -> sources.duties(from, until);
            case CASE -> sources.cases(from, until);
            case INSTALMENT -> Sql.of("""
                    SELECT CONCAT(i.case_id, '-', i.number) AS item, c.id, c.agreement_id, a.county_code AS county, NULL AS code, c.party,
                      NULL AS standing, CAST(i.amount AS CHAR) AS detail, c.entered_on AS since, i.due_on AS due, i.due_on AS on_day,
                      NULL AS name
                    FROM case_instalment i JOIN agreement_case c ON c.id = i.case_id""").add(ItemSources.agreementsOf("c")).add("""
                    WHERE c.state = 'SETTLEMENT' AND i.due_on >= ? AND i.due_on < ?
                      AND i.step = (SELECT MAX(j.step) FROM case_instalment j WHERE j.case_id = i.case_id)
                      AND (SELECT SUM(j.amount) FROM case_instalment j WHERE j.case_id = i.case_id AND j.step = i.step
                        AND j.number <= i.number) >\s""" + PAID + " - i.paid_before", from, until, sources.today())
                    .add(sources.visible("a.county_code"));
            case RENEWAL -> ends("DATE_SUB(s.expected_end, INTERVAL " + ASKED_MONTHS_BEFORE + " MONTH)", sources,
                    from.plusMonths(ASKED_MONTHS_BEFORE), until.plusMonths(ASKED_MONTHS_BEFORE)).add("""
                    AND COALESCE((SELECT r.answer FROM renewal_intention r WHERE r.agreement_id = s.agreement_id ORDER BY r.id DESC LIMIT 1),
                      'UNDECIDED') = 'UNDECIDED'""");
            case SERVICE_END -> ends("s.expected_end", sources, from, until);
        };
    }

    private static Sql ends(String day, ItemSources sources, LocalDate from, LocalDate until) {
        return Sql.of("SELECT CAST(s.agreement_id AS CHAR) AS item, NULL AS id, s.agreement_id, s.county_code AS county, NULL AS code,"
                        + " NULL AS party, NULL AS standing, COALESCE(s.unit_name, '') AS detail, s.service_start AS since,"
                        + " s.expected_end AS due, " + day + " AS on_day, NULL AS name")
                .add("FROM review_state s JOIN agreement a ON a.id = s.agreement_id WHERE s.end_order >= ? AND s.end_order < ?", from,
                until)
                .add("AND s.completed_on IS NULL AND s.phase NOT IN ('RELEASED', 'DISCHARGED', 'DECEASED', 'ABSENT')")
                .add(sources.visible("s.county_code"));
    }
}
