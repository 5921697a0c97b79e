package cn.dingxiang.web.lifeline;

import cn.dingxiang.web.lifeline.Drawing.Band;
import cn.dingxiang.web.lifeline.Drawing.Bar;
import cn.dingxiang.web.lifeline.Drawing.Dot;
import cn.dingxiang.web.lifeline.Drawing.Pole;
import cn.dingxiang.web.lifeline.Drawing.Year;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures a life line out for one width: nothing overlaps, words stand inside a bar only where they fit. */
final class Drafting {
    private static final int BAR = 20;
    private static final int ROW = 24;
    private static final int PADDING = 5;
    private static final int DOT_ROW = 16;
    private static final int HEAD_ROW = 17;
    private static final int YEARS = 18;
    private static final int LETTER = 12;
    private static final int LEAST_WIDTH = 4;

    private final LifeLine line;
    private final Telling telling;
    private final String name;
    private final int width;
    private final int left;
    private final boolean labelsAbove;
    private final List<Band> bands = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Dot> dots = new ArrayList<>();

    private Drafting(LifeLine line, Telling telling, String name, int width, int gutter) {
        this.line = line;
        this.telling = telling;
        this.name = name;
        this.width = width;
        this.left = gutter == 0 ? 2 : gutter;
        this.labelsAbove = gutter == 0;
    }

    /** For a desk and for paper: lanes named on the left. */
    static Drawing wide(LifeLine line, Telling telling) {
        return new Drafting(line, telling, "wide", 860, 112).draw();
    }

    /** For a phone: lanes named above. */
    static Drawing narrow(LifeLine line, Telling telling) {
        return new Drafting(line, telling, "narrow", 330, 0).draw();
    }

    private Drawing draw() {
        Heads heads = new Heads(line, telling, this::x, left, width - 2);
        int top = heads.rows() * HEAD_ROW + 4;
        int y = top + YEARS;
        for (Lane lane : line.lanes()) {
            y = lane == Lane.DUTIES ? duties(y) : lane(lane, y);
        }
        List<Pole> poles = heads.poles(HEAD_ROW, y);
        return new Drawing(name, width, y + 2, left, bands, years(top + YEARS - 5, heads), bars, dots, poles);
    }

    private int lane(Lane lane, int y) {
        int top = labelsAbove ? y + HEAD_ROW : y;
        List<LocalDate> taken = new ArrayList<>();
        for (Span span : line.in(lane)) {
            int row = 0;
            while (row < taken.size() && span.days().from().isBefore(taken.get(row))) {
                row++;
            }
            if (row == taken.size()) {
                taken.add(span.days().to());
            } else {
                taken.set(row, span.days().to());
            }
            bars.add(bar(span, top + PADDING + row * ROW));
        }
        int height = Math.max(1, taken.size()) * ROW + 2 * PADDING - (ROW - BAR);
        band(lane, y, top, height, taken.isEmpty() ? telling.text("nothing") : "", null);
        return top + height + (labelsAbove ? 2 : 0);
    }

    private void band(Lane lane, int y, int top, int height, String nothing, Integer middle) {
        int labelY = labelsAbove ? y + LETTER + 1 : middle != null ? middle + 4 : top + PADDING + BAR / 2 + 4;
        bands.add(new Band(telling.lane(lane), labelsAbove ? left : 0, labelY, top, height, nothing, middle));
    }

    private Bar bar(Span span, int y) {
        double from = x(span.days().from());
        double length = Math.max(LEAST_WIDTH, x(span.days().to()) - from);
        String words = telling.shortly(span);
        boolean fits = extent(words) <= length - 8;
        return new Bar(number(from), y, number(length), BAR, "bar bar-" + style(span), fill(span), fits ? words : "", number(from + 5), y + 14,
                telling.says(span));
    }

    private static String style(Span span) {
        return switch (span.what()) {
            case EXAMS_BARRED -> "exams";
            case JOBS_BARRED -> "jobs";
            case STUDY_EXPECTED -> "projected";
            case SUSPENDED -> "suspended";
            case STUDY -> "study";
            case TRAINING, MASTER, OTHER_MASTER, DEPLOYED, AWAITING, PROJECTED, PAUSE, SECONDED, ABSENT, TRAINING_PAUSE -> switch (span.credit()) {
                case COUNTED -> "counted";
                case PROVISIONAL -> "provisional";
                case NOT_COUNTED -> "uncounted";
                case PROJECTED -> "projected";
                case NONE -> "study";
            };
        };
    }

    /** The pattern that says in black and white what the colour says; empty where there is none. */
    private static String fill(Span span) {
        String style = style(span);
        return List.of("uncounted", "provisional", "suspended", "exams", "jobs").contains(style) ? style : "";
    }

    private int duties(int y) {
        int top = labelsAbove ? y + HEAD_ROW : y;
        List<int[]> above = rows(true);
        List<int[]> below = rows(false);
        int middle = top + PADDING + Math.max(1, highest(above)) * DOT_ROW + 4;
        place(line.marks().stream().filter(Mark::isAbove).toList(), above, middle, -1);
        place(line.marks().stream().filter(mark -> !mark.isAbove()).toList(), below, middle, 1);
        int bottom = middle + Math.max(1, highest(below)) * DOT_ROW + 4 + PADDING;
        band(Lane.DUTIES, y, top, bottom - top, line.marks().isEmpty() ? telling.text("nothing") : "", middle);
        return bottom;
    }

    /** For each mark of one side its row, counted from the line; marks too near each other go further out. */
    private List<int[]> rows(boolean above) {
        List<Double> taken = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        for (Mark mark : line.marks()) {
            if (mark.isAbove() == above) {
                double x = x(mark.on());
                int row = 0;
                while (row < taken.size() && x - taken.get(row) < DOT_ROW - 1) {
                    row++;
                }
                if (row == taken.size()) {
                    taken.add(x);
                } else {
                    taken.set(row, x);
                }
                rows.add(new int[] {row});
            }
        }
        return rows;
    }

    private static int highest(List<int[]> rows) {
        return rows.stream().mapToInt(row -> row[0] + 1).max().orElse(0);
    }

    private void place(List<Mark> marks, List<int[]> rows, int middle, int direction) {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            int y = middle + direction * (DOT_ROW * rows.get(i)[0] + DOT_ROW / 2 + 3);
            dots.add(new Dot(number(x(mark.on())), y, "dot dot-" + mark.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Shapes.of(mark.state()), telling.says(mark)));
        }
    }

    private List<Year> years(int y, Heads heads) {
        List<Year> years = new ArrayList<>();
        double perYear = (width - left) * 365.25 / (line.axis().to().toEpochDay() - line.axis().from().toEpochDay());
        int step = (int) Math.ceil(34 / perYear);
        for (int year = line.axis().from().getYear() + 1; year <= line.axis().to().getYear(); year++) {
            double x = x(LocalDate.of(year, 1, 1));
            boolean named = year % step == 0 && x < width - 30 && !heads.passBetween(x - 2, x + 30);
            years.add(new Year(number(x), y, named ? Integer.toString(year) : ""));
        }
        return years;
    }

    private double x(LocalDate day) {
        double share = (double) (day.toEpochDay() - line.axis().from().toEpochDay())
                / (line.axis().to().toEpochDay() - line.axis().from().toEpochDay());
        return left + share * (width - 2 - left);
    }

    static String number(double value) {
        long tenths = Math.round(Math.abs(value) * 10);
        return (value < 0 && tenths > 0 ? "-" : "") + tenths / 10 + '.' + tenths % 10;
    }

    /** How wide words are, about: Chinese letters are square. */
    static double extent(String words) {
        return words.codePoints().mapToDouble(letter -> letter < 0x2000 ? 0.58 * LETTER : LETTER).sum();
    }
}
