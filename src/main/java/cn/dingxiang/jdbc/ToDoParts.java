package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What agreements add to what is to be done, kept with the figures of counties: of long lists only, and of everything there ever will be,
 * by day, so that no part changes because a day comes. {@code kind} says the code, or the party and the day.
 */
final class ToDoParts {
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
        for (ToDo kind : KEPT) {
            String key = key(kind);
            sources.put(measure(kind), Sql.of("SELECT x.agreement_id, '" + measure(kind) + "' AS measure, " + key
                    + " AS kind, x.county AS county_code, 0 AS cohort, COUNT(*) AS number FROM (")
                    .add(lists.of(ToDoFilter.of(kind, null))).add(agreements)
                    .add(") x WHERE x.county IS NOT NULL GROUP BY x.agreement_id, x.county, " + key));
        }
        return sources;
    }

    static boolean isKept(ToDo kind) {
        return kind == ToDo.DUTIES || KEPT.contains(kind);
    }

    /** Duties that are due and that were are one measure. */
    static String measure(ToDo kind) {
        return "TODO_" + (kind == ToDo.DUTIES_OVERDUE ? ToDo.DUTIES : kind);
    }

    private static String key(ToDo kind) {
        return switch (kind) {
            case FINDINGS -> "x.code";
            case CASES, POSTS -> "CAST(x.on_day AS CHAR)";
            case DUTIES_OVERDUE -> "CONCAT(x.party, ' ', x.on_day)";
            default -> "''";
        };
    }

    /** A sum's {@code kind} read. @param ofWhat code or party, empty when not told apart @param day null when it has none */
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
                case CASES -> !day.isAfter(today.plusDays(ToDo.CASE_DAYS));
                case POSTS -> !day.isAfter(today.plusDays(ToDo.POST_DAYS));
                case DUTIES -> isOf(list) && !day.isBefore(today) && !day.isAfter(today.plusDays(list.days()));
                case DUTIES_OVERDUE -> isOf(list) && day.isBefore(today);
                default -> true;
            };
        }

        private boolean isOf(ToDoFilter list) {
            return list.party() == null || list.party().name().equals(ofWhat);
        }
    }
}
