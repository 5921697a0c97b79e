package cn.dingxiang.intake.register;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.ColumnPlan;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.SourceRow;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The cells of a row that matter, as text to be kept and read again. The ID number is left out, and masked where it stands elsewhere. */
final class LineCells {
    private static final Pattern FAILURE = Pattern.compile("#[A-Z0-9/]+[!?]?");
    private static final String FORMULA = "=";
    private static final int LONGEST = 200;

    private LineCells() { }

    static Map<String, String> written(ColumnPlan plan, SourceRow row, Collection<Heading> headings) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Heading heading : headings) {
            Cell cell = plan.cell(row, heading);
            if (heading != Heading.ID_NUMBER && cell != Cell.BLANK) {
                cells.put(heading.name(), text(cell));
            }
        }
        return cells;
    }

    /** The row, as far as it was kept. */
    static SourceRow restored(ColumnPlan plan, RegisterLine line) {
        Map<Heading, Cell> cells = new EnumMap<>(Heading.class);
        line.cells().forEach((heading, text) -> cells.put(Heading.valueOf(heading), cell(text)));
        return plan.row(line.line(), cells);
    }

    private static Cell cell(String text) {
        if (text.equals(FORMULA)) {
            return new Cell.Formula("");
        }
        return FAILURE.matcher(text).matches() ? new Cell.Failure(text) : Cell.text(text);
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return shortened(IdNumber.maskedIn(text.value()));
        }
        if (cell instanceof Cell.Number number) {
            return IdNumber.maskedIn(number.value().toPlainString());
        }
        if (cell instanceof Cell.Date date) {
            String day = date.value().toLocalDate().toString();
            return date.whole() ? day : day.substring(0, day.lastIndexOf('-'));
        }
        if (cell instanceof Cell.Flag flag) {
            return flag.value() ? "是" : "否";
        }
        return cell instanceof Cell.Failure failure ? shortened(failure.shown()) : FORMULA;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
