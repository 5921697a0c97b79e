package cn.dingxiang.exchange;

import cn.dingxiang.review.own.Tables;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Several tables as the sheets of one workbook. */
@Singleton
final class TableWorkbook implements Tables {
    private static final String TITLE = "DDEBF7";
    private static final int FLUSH = 500;
    private static final double WIDTH = 16;

    @Override
    public Writing open(OutputStream out) {
        return new Open(new Workbook(new Uncloseable(out), "dingxiang", "1.0"));
    }

    private static final class Open implements Writing {
        private final Workbook workbook;
        private Worksheet sheet;
        private int row;

        Open(Workbook workbook) {
            this.workbook = workbook;
        }

        @Override
        public void table(String title, List<String> headings) throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
            sheet = workbook.newWorksheet(title);
            for (int column = 0; column < headings.size(); column++) {
                sheet.inlineString(0, column, headings.get(column));
                sheet.width(column, WIDTH);
            }
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().fillColor(TITLE).set();
            sheet.freezePane(0, 1);
            row = 1;
        }

        @Override
        public void row(List<?> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                Object value = cells.get(column);
                if (value instanceof Number number) {
                    sheet.value(row, column, number);
                } else if (value instanceof LocalDate day) {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                } else if (value != null && !value.toString().isEmpty()) {
                    text(column, value.toString());
                }
            }
            if (++row % FLUSH == 0) {
                sheet.flush();
            }
        }

        /** Inline text is never a formula, whatever it begins with; marked as text it does not become one when edited. */
        private void text(int column, String text) {
            sheet.inlineString(row, column, text);
            if (SafeCells.isLikeFormula(text)) {
                sheet.style(row, column).format("@").set();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
