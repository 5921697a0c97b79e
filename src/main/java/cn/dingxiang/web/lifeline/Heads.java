package cn.dingxiang.web.lifeline;

import cn.dingxiang.web.lifeline.Drawing.Pole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The lines from top to bottom and the words at their heads, each in the first row in which it touches no other. */
final class Heads {
    private static final int FLAG = 15;
    private static final int GAP = 8;

    private final List<Head> heads = new ArrayList<>();
    private final int rows;

    private record Head(LocalDate day, double x, String style, boolean flag, String words, String says, double from, double to, boolean right,
                        int row) { }

    Heads(LifeLine line, Telling telling, ToDoubleFunction<LocalDate> place, double least, double most) {
        List<Head> asked = new ArrayList<>();
        if (line.showsToday()) {
            asked.add(head(line.asOf(), place, "today", false, telling.text("today"), telling.text("today.says", line.asOf()), least, most));
        }
        if (line.ending() != null) {
            String words = telling.ending(line.ending());
            asked.add(head(line.ending().on(), place, "ending", false, words, words + telling.text("dot")
                    + telling.text("by-record", telling.record(line.ending())), least, most));
        }
        for (LifeLine.Flag flag : new LifeLine.Flag[] {line.end(), line.ifLost()}) {
            if (flag != null) {
                asked.add(head(flag.on(), place, "flag flag-" + flag.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), true,
                        telling.text("flag.short." + flag.state(), flag.on()), telling.flag(flag), least, most));
            }
        }
        asked.sort(Comparator.comparingDouble(Head::from));
        List<Double> taken = new ArrayList<>();
        for (Head head : asked) {
            int row = 0;
            while (row < taken.size() && head.from() < taken.get(row) + GAP) {
                row++;
            }
            if (row == taken.size()) {
                taken.add(head.to());
            } else {
                taken.set(row, head.to());
            }
            heads.add(new Head(head.day(), head.x(), head.style(), head.flag(), head.words(), head.says(), head.from(), head.to(), head.right(),
                    row));
        }
        rows = Math.max(1, taken.size());
    }

    private static Head head(LocalDate day, ToDoubleFunction<LocalDate> place, String style, boolean flag, String words, String says,
                             double least, double most) {
        double x = place.applyAsDouble(day);
        double room = Drafting.extent(words) + (flag ? FLAG : 4);
        boolean right = x + room <= most || x - room < least;
        return new Head(day, x, style, flag, words, says, right ? x : x - room, right ? x + room : x, right, 0);
    }

    int rows() {
        return rows;
    }

    /** Whether one of the lines runs there. */
    boolean passBetween(double from, double to) {
        return heads.stream().anyMatch(head -> head.x() > from && head.x() < to);
    }

    List<Pole> poles(int rowHeight, int bottom) {
        return heads.stream().sorted(Comparator.comparing(Head::day)).map(head -> {
            int top = head.row() * rowHeight + 3;
            double away = head.flag() ? FLAG : 4;
            return new Pole(Drafting.number(head.x()), top, bottom, head.style(),
                    head.flag() ? Shapes.pennant(head.x(), top, head.right()) : "", head.words(),
                    Drafting.number(head.right() ? head.x() + away : head.x() - away), top + 10, head.right() ? "start" : "end", head.says());
        }).toList();
    }
}
