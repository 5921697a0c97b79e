package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseCount;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.review.today.ToDo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many cases are under way in each state, out of what is kept of them. */
final class CaseFigures {
    static final String MEASURE = ToDoParts.measure(ToDo.CASES);

    private CaseFigures() { }

    /** @param soon the last day that is soon */
    static List<CaseCount> of(List<FiguresNow.Sum> sums, LocalDate today, LocalDate soon) {
        Map<CaseState, List<ToDoParts.Line>> states = new EnumMap<>(CaseState.class);
        sums.stream().map(ToDoParts.Line::of).forEach(line -> states.computeIfAbsent(
                CaseState.valueOf(line.ofWhat().substring(line.ofWhat().indexOf(' ') + 1)), none -> new ArrayList<>()).add(line));
        return states.entrySet().stream().map(state -> new CaseCount(state.getKey(), number(state.getValue(), LocalDate.MIN, LocalDate.MAX),
                number(state.getValue(), LocalDate.MIN, today.minusDays(1)), number(state.getValue(), today, soon))).toList();
    }

    private static int number(List<ToDoParts.Line> lines, LocalDate first, LocalDate last) {
        return lines.stream().filter(line -> !line.day().isBefore(first) && !line.day().isAfter(last)).mapToInt(ToDoParts.Line::number).sum();
    }
}
