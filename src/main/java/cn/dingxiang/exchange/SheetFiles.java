package cn.dingxiang.exchange;

import cn.dingxiang.work.Sheets;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Long tables as workbooks, on another sheet where one is full. */
@Singleton
final class SheetFiles implements Sheets {
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int FLUSH = 500;
    private static final double WIDTH = 16;
    private static final String TITLE = "DDEBF7";

    @Override
    public Sheet open(OutputStream out, String title, List<String> headings) {
        return new Open(out, title, headings);
    }

    private static final class Open implements Sheet {
        private final Workbook workbook;
        private final String title;
        private final List<String> headings;
        private Worksheet sheet;
        private int sheets;
        private int row;

        Open(OutputStream out, String title, List<String> headings) {
            this.workbook = new Workbook(new Uncloseable(out), "dingxiang", "1.0");
            this.title = title;
            this.headings = List.copyOf(headings);
            begin();
        }

        private void begin() {
            sheet = workbook.newWorksheet(++sheets == 1 ? title : title.substring(0, Math.min(28, title.length())) + sheets);
            for (int column = 0; column < headings.size(); column++) {
                sheet.inlineString(0, column, headings.get(column));
                sheet.width(column, Math.max(WIDTH, headings.get(column).length() * 2.2 + 2));
            }
            sheet.range(0, 0, 0, Math.max(0, headings.size() - 1)).style().bold().fillColor(TITLE).set();
            sheet.freezePane(0, 1);
            row = 1;
        }

        @Override
        public void row(List<?> cells) throws IOException {
            if (row > ROWS_OF_A_SHEET) {
                sheet.finish();
                begin();
            }
            for (int column = 0; column < cells.size(); column++) {
                cell(column, cells.get(column));
            }
            if (++row % FLUSH == 0) {
                sheet.flush();
            }
        }

        /** Inline text is never a formula, whatever it begins with; marked as text it does not become one when edited. */
        private void cell(int column, Object value) {
            if (value instanceof Number number) {
                sheet.value(row, column, number);
            } else if (value instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            } else if (value instanceof Boolean flag) {
                sheet.value(row, column, flag);
            } else if (value != null && !value.toString().isEmpty()) {
                sheet.inlineString(row, column, value.toString());
                if (SafeCells.isLikeFormula(value.toString())) {
                    sheet.style(row, column).format("@").set();
                }
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
