package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Scope;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What agreements add to what is to be done, kept with the figures of counties: of long lists only, and of everything there ever will be,
 * by day, so that no part changes because a day comes. {@code kind} says the code, or the party and the day.
 */
final class ToDoParts {
    /** Where findings to be verified stand: the kind their day and code, the number their day, in days since 1970-01-01. Never summed up. */
    static final String SINCE = "TO_DO_SINCE";
    /** The lists kept: findings and terms without a day, and by day cases, posts, and duties as long as they are owed. */
    private static final Set<ToDo> KEPT = EnumSet.of(ToDo.FINDINGS, ToDo.TERMS, ToDo.CASES, ToDo.POSTS, ToDo.DUTIES_OVERDUE);
    /** On this day all that is owed is overdue. */
    private static final LocalDate END_OF_TIME = LocalDate.of(9000, 1, 1);
    private static final int DAY_LENGTH = "2030-01-01".length();
    private static final Set<String> DAYS = Set.of(measure(ToDo.CASES), measure(ToDo.POSTS), measure(ToDo.DUTIES));
    private static final Scope EVERYWHERE = new Scope("", null, null);

    private ToDoParts() { }

    /** By measure. @param agreements a condition on {@code s}, the agreement's state, beginning with AND */
    static Map<String, Sql> sources(Sql agreements) {
        ToDoSources lists = new ToDoSources(EVERYWHERE, END_OF_TIME);
        Map<String, Sql> sources = new LinkedHashMap<>();
        sources.put(SINCE, Sql.of("SELECT DISTINCT x.agreement_id, '" + SINCE + "' AS measure, CONCAT(x.since, ' ', x.code) AS kind,"
                + " x.county AS county_code, 0 AS cohort, DATEDIFF(x.since, '1970-01-01') AS number FROM (")
                .add(lists.of(ToDoFilter.of(ToDo.FINDINGS, null))).add(agreements).add(") x WHERE x.county IS NOT NULL"));
        for (ToDo kind : KEPT) {
            String key = key(kind);
            sources.put(measure(kind), kind == ToDo.CASES ? cases(agreements)
                    : Sql.of("SELECT x.agreement_id, '" + measure(kind) + "' AS measure, " + key
                            + " AS kind, x.county AS county_code, 0 AS cohort, COUNT(*) AS number FROM (")
                    .add(lists.of(ToDoFilter.of(kind, null))).add(agreements)
                    .add(") x WHERE x.county IS NOT NULL GROUP BY x.agreement_id, x.county, " + key));
        }
        return sources;
    }

    /** All that are under way, also of agreements in filing, which the list leaves out: the kind their status, state and day. */
    private static Sql cases(Sql agreements) {
        return Sql.of("SELECT x.agreement_id, '" + measure(ToDo.CASES) + "' AS measure, x.kind, x.county_code, 0 AS cohort,"
                + " COUNT(*) AS number").add("""
                FROM (SELECT c.agreement_id, a.county_code,
                    CONCAT(a.status, ' ', c.state, ' ', COALESCE(CAST(c.due_on AS CHAR), '9999-12-31')) AS kind
                  FROM agreement_case c JOIN agreement a ON a.id = c.agreement_id JOIN review_state s ON s.agreement_id = c.agreement_id
                  WHERE c.ongoing = TRUE""").add(agreements).add(") x GROUP BY x.agreement_id, x.kind, x.county_code");
    }

    static boolean isKept(ToDo kind) {
        return kind == ToDo.DUTIES || KEPT.contains(kind);
    }

    /** Duties that are due and that were are one measure. */
    static String measure(ToDo kind) {
        return "TO_DO_" + (kind == ToDo.DUTIES_OVERDUE ? ToDo.DUTIES : kind);
    }

    private static String key(ToDo kind) {
        return switch (kind) {
            case FINDINGS -> "x.code";
            case POSTS -> "CAST(x.on_day AS CHAR)";
            case DUTIES_OVERDUE -> "CONCAT(x.party, ' ', x.on_day)";
            default -> "''";
        };
    }

    /** Where findings to be verified stand, but for agreements marked since the last count. @param code null for any */
    static List<OrderedLines.Place> places(Connection connection, String counties, FindingCode code, OrderedLines.Place behind, boolean latest,
                                           int count) throws SQLException {
        String than = latest ? "<" : ">";
        String order = latest ? " DESC" : "";
        Long day = behind == null ? null : behind.day().toEpochDay();
        return Sql.of("SELECT p.number, p.agreement_id FROM figure_part p WHERE p.measure = ?", SINCE)
                .add(ScopeConditions.inCounties(counties, "p.county_code"))
                .when(code != null, "AND SUBSTRING(p.kind, 12) = ?", code)
                .add("AND p.agreement_id NOT IN (SELECT r.agreement_id FROM review_state r WHERE r.recount = TRUE)")
                .when(behind != null, "AND p.number " + than + "= ? AND (p.number " + than + " ? OR p.agreement_id " + than + " ?)", day, day,
                        behind == null ? null : behind.number())
                .add("ORDER BY p.number" + order + ", p.agreement_id" + order + " LIMIT ?", count)
                .list(connection, row -> new OrderedLines.Place(LocalDate.ofEpochDay(row.getLong("number")), row.getLong("agreement_id")));
    }

    /** A sum's {@code kind} read. @param ofWhat code or party, of cases status and state; may be empty @param day null when it has none */
    record Line(String ofWhat, LocalDate day, int number) {
        static Line of(FiguresNow.Sum sum) {
            int dayAt = sum.kind().length() - DAY_LENGTH;
            boolean hasDay = DAYS.contains(sum.measure());
            return new Line(hasDay ? sum.kind().substring(0, dayAt).strip() : sum.kind(),
                    hasDay ? LocalDate.parse(sum.kind().substring(dayAt)) : null, Math.toIntExact(sum.number()));
        }

        /** Whether the list counts it; as {@link ToDoSources} says. */
        boolean isIn(ToDoFilter list, LocalDate today) {
            return switch (list.kind()) {
                case FINDINGS -> list.code() == null || list.code().name().equals(ofWhat);
                case CASES -> isLive() && !day.isAfter(today.plusDays(ToDo.CASE_DAYS));
                case POSTS -> !day.isAfter(today.plusDays(ToDo.POST_DAYS));
                case DUTIES -> isOf(list) && !day.isBefore(today) && !day.isAfter(today.plusDays(list.days()));
                case DUTIES_OVERDUE -> isOf(list) && day.isBefore(today);
                default -> true;
            };
        }

        /** Of a case. */
        boolean isLive() {
            return ofWhat.startsWith("LIVE ");
        }

        private boolean isOf(ToDoFilter list) {
            return list.party() == null || list.party().name().equals(ofWhat);
        }
    }
}
