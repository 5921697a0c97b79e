package cn.dingxiang.exchange;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceRow;
import cn.dingxiang.intake.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of an .xlsx workbook, streamed. */
final class WorkbookSource implements RowSource {
    /** So many blank rows in a row are a mishap; a sheet of a million of them would otherwise be read to its end. */
    static final int MOST_BLANK_ROWS = 1_000;
    static final int MOST_ROWS = 500_000;

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final List<Message> notes = new ArrayList<>();
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> headings;
    private int headingRow;
    private int lastRow;
    private int read;

    private WorkbookSource(ReadableWorkbook workbook, Sheet sheet, List<Sheet> others) throws IOException, UnreadableFile {
        this.workbook = workbook;
        this.sheet = sheet;
        notes.add(Message.of("note.sheet", sheet.getName()));
        if (!others.isEmpty()) {
            notes.add(Message.of("note.other-sheets", others.stream().map(Sheet::getName).collect(Collectors.joining("、"))));
        }
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        SourceRow first = nextRow();
        if (first == null) {
            throw new UnreadableFile("file.empty");
        }
        headingRow = first.number();
        headings = headings(first);
    }

    static WorkbookSource open(Path file) throws IOException, UnreadableFile {
        WorkbookGuard.check(file);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            List<Sheet> visible = workbook.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
            if (visible.isEmpty()) {
                throw new UnreadableFile("file.no-sheet");
            }
            WorkbookGuard.refuseMergedCells(file, visible.get(0).getId(), visible.get(0).getName());
            return new WorkbookSource(workbook, visible.get(0), visible.subList(1, visible.size()));
        } catch (UnreadableFile refused) {
            close(workbook);
            throw refused;
        } catch (ExcelReaderException | IOException | IllegalArgumentException | IllegalStateException | NullPointerException broken) {
            close(workbook);
            throw new UnreadableFile("file.broken");
        }
    }

    private static void close(ReadableWorkbook workbook) throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    String sheetName() {
        return sheet.getName();
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public int headingRow() {
        return headingRow;
    }

    @Override
    public SourceRow next() throws UnreadableFile {
        SourceRow row = nextRow();
        if (row != null && ++read > MOST_ROWS) {
            throw new UnreadableFile("file.too-many-rows", MOST_ROWS);
        }
        return row;
    }

    @Override
    public List<Message> notes() {
        return List.copyOf(notes);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private SourceRow nextRow() throws UnreadableFile {
        try {
            int blank = 0;
            while (rows.hasNext()) {
                Row row = rows.next();
                SourceRow read = new SourceRow(row.getRowNum(), cells(row));
                if (!read.isBlank()) {
                    lastRow = read.number();
                    return read;
                }
                if (++blank > MOST_BLANK_ROWS) {
                    throw new UnreadableFile("file.blank-rows", lastRow, MOST_BLANK_ROWS);
                }
            }
            return null;
        } catch (RuntimeException broken) {
            throw new UnreadableFile("file.broken");
        }
    }

    private static List<Cell> cells(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        int filled = 0;
        for (org.dhatim.fastexcel.reader.Cell cell : row) {
            Cell read = cell == null ? Cell.BLANK : cell(cell);
            cells.add(read);
            if (read != Cell.BLANK) {
                filled = cells.size();
            }
        }
        return cells.subList(0, filled);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case STRING -> Cell.text(cell.asString());
            case BOOLEAN -> new Cell.Flag(cell.asBoolean());
            case ERROR -> new Cell.Failure(String.valueOf(cell.getRawValue()));
            case FORMULA -> new Cell.Formula(cell.getRawValue() == null ? "" : cell.getRawValue());
            case NUMBER -> number(cell);
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        DateFormats.Shown shown = DateFormats.of(cell.getDataFormatId(), cell.getDataFormatString());
        if (shown == DateFormats.Shown.NO_DATE || cell.asNumber().signum() <= 0) {
            return new Cell.Number(cell.asNumber());
        }
        return new Cell.Date(cell.asDate(), DateFormats.text(cell.getDataFormatId(), cell.getDataFormatString()),
                shown == DateFormats.Shown.WHOLE_DATE);
    }

    private static List<String> headings(SourceRow row) throws UnreadableFile {
        List<String> headings = new ArrayList<>();
        for (Cell cell : row.cells()) {
            if (cell instanceof Cell.Formula) {
                throw new UnreadableFile("file.heading-formula", row.number());
            }
            headings.add(cell instanceof Cell.Text text ? text.value() : cell instanceof Cell.Number number
                    ? number.value().toPlainString() : "");
        }
        return headings;
    }
}
