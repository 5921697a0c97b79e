package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Scope;
import cn.dingxiang.review.today.ToDo;
import cn.dingxiang.review.today.ToDoFilter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How long an office's lists are, as far as that is kept; exact as of now. */
final class ToDoFigures {
    /** Where nothing is kept, or not yet. */
    static final ToDoFigures NONE = new ToDoFigures(Set.of(), List.of());

    private final Set<String> measures;
    private final List<FiguresNow.Sum> sums;

    private ToDoFigures(Set<String> measures, List<FiguresNow.Sum> sums) {
        this.measures = measures;
        this.sums = sums;
    }

    static ToDoFigures read(Connection connection, Scope scope, List<ToDoFilter> lists) throws SQLException {
        FiguresNow now = new FiguresNow(connection);
        Set<String> measures = lists.stream().filter(ToDoFigures::canBeKept).map(list -> ToDoParts.measure(list.kind()))
                .collect(Collectors.toSet());
        return measures.isEmpty() || !now.hold() ? NONE : new ToDoFigures(measures, now.of(measures, scope.counties(), false));
    }

    /** Duties are kept by side and day, findings by code. */
    private static boolean canBeKept(ToDoFilter list) {
        return ToDoParts.isKept(list.kind()) && switch (list.kind().grouping()) {
            case NONE -> list.code() == null && list.party() == null;
            case CODE -> list.party() == null;
            case PARTY -> list.code() == null;
        };
    }

    /** Whether this list need not be counted. */
    boolean holds(ToDoFilter list) {
        return canBeKept(list) && measures.contains(ToDoParts.measure(list.kind()));
    }

    /** By code or party, under the empty text what is not told apart; nothing for lists that are not kept. */
    Map<String, Integer> of(ToDoFilter list, LocalDate today) {
        Map<String, Integer> numbers = new TreeMap<>();
        if (holds(list)) {
            sums.stream().filter(sum -> sum.measure().equals(ToDoParts.measure(list.kind()))).map(ToDoParts.Line::of)
                    .filter(line -> line.isIn(list, today))
                    .forEach(line -> numbers.merge(list.kind().grouping() == ToDo.Grouping.NONE ? "" : line.ofWhat(), line.number(), Integer::sum));
        }
        return numbers;
    }

    /** How many duties, or cases' next steps, are due on each day of {@code [from, until)}. */
    static Map<LocalDate, Integer> days(List<FiguresNow.Sum> sums, ToDo kind, LocalDate from, LocalDate until) {
        Map<LocalDate, Integer> numbers = new TreeMap<>();
        sums.stream().filter(sum -> sum.measure().equals(ToDoParts.measure(kind))).map(ToDoParts.Line::of)
                .filter(line -> kind != ToDo.CASES || line.isLive())
                .filter(line -> !line.day().isBefore(from) && line.day().isBefore(until))
                .forEach(line -> numbers.merge(line.day(), line.number(), Integer::sum));
        return numbers;
    }
}
