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

/** A sheet of an .xlsx workbook, streamed: the first visible one with titles that we know, or else the first. */
final class WorkbookSource implements RowSource {
    /** So many blank rows in a row are a mishap; a sheet of a million of them would otherwise be read to its end. */
    static final int MOST_BLANK_ROWS = 1_000;
    static final int MOST_ROWS = 500_000;

    private final ReadableWorkbook workbook;
    private final Sheet sheet;
    private final List<Message> notes = new ArrayList<>();
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final TableTop top;
    private final List<String> headings;
    private int read;

    private WorkbookSource(ReadableWorkbook workbook, Sheet sheet) throws IOException, UnreadableFile {
        this.workbook = workbook;
        this.sheet = sheet;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        this.top = TableTop.of(() -> nextOf(rows));
        this.headings = headings(top.titles());
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
            List<Sheet> tables = new ArrayList<>();
            for (Sheet sheet : visible) {
                if (isTable(sheet)) {
                    tables.add(sheet);
                }
            }
            WorkbookSource source = new WorkbookSource(workbook, tables.isEmpty() ? visible.get(0) : tables.get(0));
            WorkbookGuard.refuseMergedCells(file, source.sheet.getId(), source.sheet.getName(), source.headingRow());
            source.note(visible, tables);
            return source;
        } catch (UnreadableFile refused) {
            close(workbook);
            throw refused;
        } catch (ExcelReaderException | IOException | IllegalArgumentException | IllegalStateException | NullPointerException broken) {
            close(workbook);
            throw new UnreadableFile("file.broken");
        }
    }

    /** Whether titles that we know stand at its top. */
    private static boolean isTable(Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            Iterator<Row> rows = stream.iterator();
            return TableTop.of(() -> nextOf(rows)).isKnown();
        } catch (UnreadableFile empty) {
            return false;
        }
    }

    private void note(List<Sheet> visible, List<Sheet> tables) {
        notes.add(Message.of("note.sheet", sheetName()));
        top.note().ifPresent(notes::add);
        note("note.other-tables", tables.stream());
        note("note.other-sheets", visible.stream().filter(other -> !tables.contains(other)));
    }

    private void note(String key, Stream<Sheet> sheets) {
        String names = sheets.filter(other -> other != sheet).map(Sheet::getName).collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            notes.add(Message.of(key, names));
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
        return top.titles().number();
    }

    /** What stands above the titles. */
    List<SourceRow> above() {
        return top.above();
    }

    @Override
    public SourceRow next() throws UnreadableFile {
        SourceRow ahead = top.readAhead();
        SourceRow row = ahead == null ? nextOf(rows) : ahead;
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

    /** The next row with something in it, or null. */
    private static SourceRow nextOf(Iterator<Row> rows) throws UnreadableFile {
        try {
            int blank = 0;
            int firstBlank = 0;
            while (rows.hasNext()) {
                Row next = rows.next();
                SourceRow row = new SourceRow(next.getRowNum(), cells(next));
                if (!row.isBlank()) {
                    return row;
                }
                firstBlank = blank == 0 ? row.number() : firstBlank;
                if (++blank > MOST_BLANK_ROWS) {
                    throw new UnreadableFile("file.blank-rows", firstBlank - 1, MOST_BLANK_ROWS);
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
