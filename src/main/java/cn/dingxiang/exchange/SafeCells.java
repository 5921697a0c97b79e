package cn.dingxiang.exchange;

import org.dhatim.fastexcel.Worksheet;

/** Cells that people's words go into. */
final class SafeCells {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SafeCells() { }

    /** Writes text that stays text: what begins like a formula is marked as text, so that editing the cell does not make it one. */
    static void text(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        if (isLikeFormula(text)) {
            sheet.style(row, column).format("@").set();
        }
    }

    /** Whether a spreadsheet program would take it for a formula when it is typed. */
    static boolean isLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }
}
