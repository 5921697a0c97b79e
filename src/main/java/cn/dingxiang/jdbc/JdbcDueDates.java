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
import java.sql.SQLException;
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
            days.addAll(Sql.of("SELECT x.on_day, x.due_kind, COUNT(*) AS number FROM (").add(source(scope, filter,
                    kind -> kept.contains(kind) ? null : of(kind, new ItemSources(scope, today), filter)))
                    .add(") x GROUP BY x.on_day, x.due_kind").list(connection, row -> new DueDay(Sql.day(row, "on_day"),
                            DueKind.valueOf(row.getString("due_kind")), row.getInt("number"))));
            return days.stream().sorted(Comparator.comparing(DueDay::on).thenComparing(day -> day.kind().name())).toList();
        });
    }

    @Override
    public Page<DueItem> list(Scope scope, DueFilter filter, Narrowing narrowing, LocalDate today, String after, int limit) {
        ItemRows.After behind = ItemRows.After.read(after);
        return connections.inTransaction(connection -> {
            boolean isPaged = scope.isOffice() && narrowing.search().isEmpty() && (behind == null || Behind.isKnown(behind));
            Sql source = source(scope, filter, kind -> {
                ItemSources sources = new ItemSources(scope, today);
                OrderedLines ordered = isPaged ? ordered(kind, sources, filter) : null;
                if (ordered == null) {
                    return of(kind, sources, filter);
                }
                OrderedLines.Place place = behind == null ? null : Behind.of(behind, kind, narrowing.latest());
                return ordered.at(ordered.places(connection, place, narrowing.latest(), limit + 1), place);
            });
            return ItemRows.page(connection, source, narrowing, behind, limit,
                    row -> new DueItem(DueKind.valueOf(row.getString("due_kind")), ItemRows.read(row)), DueItem::item);
        });
    }

    /** Where the page goes on in the lines of one kind: on a day kinds follow each other. */
    private static final class Behind {
        /** Whether its item is one of {@link #source}. */
        static boolean isKnown(ItemRows.After line) {
            return line.item().matches("[0-" + (DueKind.values().length - 1) + "].+");
        }

        static OrderedLines.Place of(ItemRows.After line, DueKind kind, boolean latest) {
            int gone = line.item().charAt(0) - '0';
            OrderedLines.Place place = OrderedLines.Place.of(new ItemRows.After(line.day(), line.item().substring(1)));
            boolean allOfTheDay = gone == kind.ordinal() ? place == null : latest == kind.ordinal() < gone;
            return gone == kind.ordinal() && place != null ? place : new OrderedLines.Place(line.day(), allOfTheDay == latest ? Long.MAX_VALUE : -1);
        }
    }

    /** What gives the lines of a kind. */
    private interface Lines {
        /** Null when the kind is left out. */
        Sql of(DueKind kind) throws SQLException;
    }

    private static Sql source(Scope scope, DueFilter filter, Lines lines) throws SQLException {
        Sql all = new Sql();
        boolean first = true;
        for (DueKind kind : DueKind.values()) {
            boolean shown = (filter.kind() == null || filter.kind() == kind) && (scope.isOffice() || isOfUnits(kind));
            Sql ofKind = shown ? lines.of(kind) : null;
            if (ofKind != null) {
                all.when(!first, "UNION ALL").add("SELECT '" + kind.name() + "' AS due_kind, CONCAT('" + kind.ordinal()
                        + "', y.item) AS item, y.id, y.agreement_id, y.county, y.code, y.party, y.standing, y.detail, y.since, y.due,"
                        + " y.on_day, y.name FROM (").add(ofKind).add(") y");
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

    /** The lines of a kind of which there may be many; null of others. */
    private static OrderedLines ordered(DueKind kind, ItemSources sources, DueFilter filter) {
        return switch (kind) {
            case DUTY -> sources.duties(filter.from(), filter.until());
            case CASE -> sources.cases(filter.from(), filter.until());
            default -> null;
        };
    }

    private static Sql of(DueKind kind, ItemSources sources, DueFilter filter) {
        LocalDate from = filter.from();
        LocalDate until = filter.until();
        return switch (kind) {
            case DUTY, CASE -> ordered(kind, sources, filter).all();
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
