package cn.dingxiang.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cell as a day. What is only half a date, or could be two, is refused and never completed. */
final class DayCell {
    private static final Pattern WHOLE = Pattern.compile(
            "([0-9]{4})(?:-|/|\\.|年)([0-9]{1,2})(?:-|/|\\.|月)([0-9]{1,2})日?(?:[ T]0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern HALF = Pattern.compile(
            "(?:19|20|21)[0-9]{2}(?:年|(?:[-/.年])[0-9]{1,2}月?)?|(?:19|20)[0-9]{4}|[0-9]{1,2}月[0-9]{1,2}日?");
    private static final Pattern AMBIGUOUS = Pattern.compile("[0-9]{1,2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,4}日?");
    private static final Pattern GAPS = Pattern.compile("\\s*([-/.年月])\\s*");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private DayCell() { }

    /** The day in {@code cell}, which is not blank. */
    static LocalDate read(Cell cell) throws CellProblem {
        if (cell instanceof Cell.Date date) {
            if (!date.whole()) {
                throw new CellProblem("date.half-shown", date.format());
            }
            return inRange(date.value().toLocalDate());
        }
        if (cell instanceof Cell.Number number) {
            throw bareNumber(number.value());
        }
        if (cell instanceof Cell.Text text) {
            return read(text.value());
        }
        throw new CellProblem("date.not");
    }

    private static LocalDate read(String written) throws CellProblem {
        String text = RowCells.compatible(written).strip();
        if (text.chars().anyMatch(DayCell::isGap)) {
            text = GAPS.matcher(text).replaceAll("$1");
        }
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            return day(whole, written);
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return day(digits, written);
        }
        if (HALF.matcher(text).matches()) {
            throw new CellProblem("date.half", CellProblem.shown(written));
        }
        if (AMBIGUOUS.matcher(text).matches()) {
            throw new CellProblem("date.ambiguous", CellProblem.shown(written));
        }
        if (text.matches("[0-9]+(\\.[0-9]+)?")) {
            throw new CellProblem("date.bare-number", CellProblem.shown(written));
        }
        throw new CellProblem("date.not-understood", CellProblem.shown(written));
    }

    /** What {@code \\s} stands for. */
    private static boolean isGap(int character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }

    private static CellProblem bareNumber(BigDecimal number) {
        String plain = number.toPlainString();
        return new CellProblem(HALF.matcher(plain).matches() ? "date.half" : "date.bare-number", CellProblem.shown(plain));
    }

    private static LocalDate day(Matcher parts, String written) throws CellProblem {
        try {
            return inRange(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (DateTimeException noSuchDay) {
            throw new CellProblem("date.no-such-day", CellProblem.shown(written));
        }
    }

    private static LocalDate inRange(LocalDate day) throws CellProblem {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new CellProblem("date.no-such-day", day);
        }
        return day;
    }
}
