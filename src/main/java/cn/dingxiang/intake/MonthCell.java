package cn.dingxiang.intake;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a cell as a month of a year. A month without its year is refused. */
final class MonthCell {
    private static final Pattern MONTH = Pattern.compile(
            "([12][0-9]{3})(?:(?:-|/|\\.|年)([0-9]{1,2})(?:月|(?:-|/|\\.|月)[0-9]{1,2}日?)?|([0-9]{2})(?:[0-9]{2})?)");
    private static final Pattern SHOWS_YEAR = Pattern.compile("(?i).*y.*");

    private MonthCell() { }

    /** The month in {@code cell}, which is not blank. */
    static YearMonth read(Cell cell) throws CellProblem {
        if (cell instanceof Cell.Date date) {
            if (!SHOWS_YEAR.matcher(date.format()).matches()) {
                throw new CellProblem("date.half-shown", date.format());
            }
            return YearMonth.from(date.value());
        }
        String text = RowCells.narrow(RowCells.plainText(cell)).replace(" ", "");
        Matcher parts = MONTH.matcher(text);
        if (!parts.matches()) {
            throw new CellProblem("date.not-a-month", CellProblem.shown(text));
        }
        try {
            return YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2) == null ? parts.group(3) : parts.group(2)));
        } catch (DateTimeException noSuchMonth) {
            throw new CellProblem("date.not-a-month", CellProblem.shown(text));
        }
    }
}
