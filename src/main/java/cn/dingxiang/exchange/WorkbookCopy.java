package cn.dingxiang.exchange;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.SourceFiles;
import cn.dingxiang.intake.SourceRow;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A copy of a sheet, row by row in the same places, with two columns more. Values and how dates are shown are kept; colours are not. */
final class WorkbookCopy implements SourceFiles.CheckedCopy {
    private static final int FLUSH = 500;
    private static final String REFUSED = "FFC7CE";
    private static final String TITLE = "DDEBF7";
    private static final double STATUS_WIDTH = 12;
    private static final double REMARK_WIDTH = 60;

    private final Path target;
    private final Path unfinished;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final int statusColumn;
    private final int ownColumn;
    private int written;

    WorkbookCopy(Path target, WorkbookSource source) throws IOException {
        this.target = target;
        this.unfinished = target.resolveSibling(target.getFileName() + ".tmp");
        this.out = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16);
        this.workbook = new Workbook(out, "dingxiang", "1.0");
        this.sheet = workbook.newWorksheet(source.sheetName());
        List<String> headings = source.headings();
        ownColumn = CopyColumns.ownColumn(headings);
        statusColumn = ownColumn >= 0 ? ownColumn : headings.size();
        sheet.width(statusColumn, STATUS_WIDTH);
        sheet.width(statusColumn + 1, REMARK_WIDTH);
        source.above().forEach(this::write);
        int row = source.headingRow() - 1;
        for (int column = 0; column < headings.size(); column++) {
            sheet.inlineString(row, column, headings.get(column));
        }
        sheet.inlineString(row, statusColumn, Heading.STATUS.text());
        sheet.inlineString(row, statusColumn + 1, Heading.REMARK.text());
        sheet.range(row, 0, row, Math.max(headings.size() - 1, statusColumn + 1)).style().bold().fillColor(TITLE).set();
        sheet.freezePane(0, source.headingRow());
    }

    @Override
    public void row(SourceRow row, String status, String remark, boolean refused) throws IOException {
        int place = row.number() - 1;
        write(row);
        sheet.inlineString(place, statusColumn, status);
        if (!remark.isEmpty()) {
            sheet.inlineString(place, statusColumn + 1, remark);
        }
        if (refused) {
            sheet.style(place, statusColumn).fillColor(REFUSED).set();
        }
        if (++written % FLUSH == 0) {
            sheet.flush();
        }
    }

    private void write(SourceRow row) {
        for (int column = 0; column < row.cells().size(); column++) {
            if (column != statusColumn && column != statusColumn + 1) {
                write(row.number() - 1, column, row.cell(column));
            }
        }
    }

    private void write(int row, int column, Cell cell) {
        if (cell instanceof Cell.Text text) {
            sheet.inlineString(row, column, text.value());
        } else if (cell instanceof Cell.Number number) {
            sheet.value(row, column, number.value());
        } else if (cell instanceof Cell.Date date) {
            sheet.value(row, column, date.value());
            sheet.style(row, column).format(date.format()).set();
        } else if (cell instanceof Cell.Flag flag) {
            sheet.value(row, column, flag.value());
        } else if (cell instanceof Cell.Formula formula) {
            sheet.inlineString(row, column, formula.lastValue());
        } else if (cell instanceof Cell.Failure failure) {
            sheet.inlineString(row, column, failure.shown());
        }
    }

    @Override
    public void finish() throws IOException {
        workbook.close();
        out.close();
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(unfinished);
    }
}
