package cn.dingxiang.exchange;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.SourceFiles;
import cn.dingxiang.intake.SourceRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A copy of a CSV file in its own character set, or a list of the objects of a JSON file, with each one's status beside it. */
final class CsvCopy implements SourceFiles.CheckedCopy {
    private static final String MARK = "\uFEFF";

    private final Path target;
    private final Path unfinished;
    private final CSVPrinter printer;
    private final int statusColumn;
    private final boolean ofObjects;
    private int written;

    /** For CSV. Rows keep their places. */
    CsvCopy(Path target, CsvSource source) throws IOException {
        this(target, source.charset().charset(), source.charset().marked(), source.delimiter(),
                CopyColumns.ownColumn(source.headings()) >= 0 ? CopyColumns.ownColumn(source.headings()) : source.headings().size(), false);
        for (SourceRow row : source.above()) {
            skipTo(row.number());
            printer.printRecord(row.cells().stream().map(CsvCopy::text).toList());
        }
        skipTo(source.headingRow());
        List<Cell> titles = source.headings().stream().map(Cell::text).toList();
        print(titles, Heading.STATUS.text(), Heading.REMARK.text());
    }

    /** For JSON: place and number of each object. */
    CsvCopy(Path target) throws IOException {
        this(target, StandardCharsets.UTF_8, true, ',', 2, true);
        print(List.of(new Cell.Text("序号"), new Cell.Text(Heading.NUMBER.text())), Heading.STATUS.text(), Heading.REMARK.text());
    }

    private CsvCopy(Path target, Charset charset, boolean marked, char delimiter, int statusColumn, boolean ofObjects) throws IOException {
        this.target = target;
        this.unfinished = target.resolveSibling(target.getFileName() + ".tmp");
        this.statusColumn = statusColumn;
        this.ofObjects = ofObjects;
        BufferedWriter writer = Files.newBufferedWriter(unfinished, charset);
        if (marked) {
            writer.write(MARK);
        }
        this.printer = new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get());
    }

    @Override
    public void row(SourceRow row, String status, String remark, boolean refused) throws IOException {
        if (!ofObjects) {
            skipTo(row.number());
        }
        print(ofObjects ? List.of(new Cell.Text(String.valueOf(row.number())), number(row)) : row.cells(), status, remark);
    }

    private static Cell number(SourceRow row) {
        return row.cell(0) instanceof Cell.Tree tree && tree.value() instanceof Map<?, ?> object && object.get("number") instanceof String number
                ? Cell.text(number) : Cell.BLANK;
    }

    /** Blank rows up to this one, which is written next. */
    private void skipTo(int row) throws IOException {
        for (written++; written < row; written++) {
            printer.println();
        }
    }

    private static String text(Cell cell) {
        return cell instanceof Cell.Text text ? text.value() : "";
    }

    private void print(List<Cell> cells, String status, String remark) throws IOException {
        List<String> values = new ArrayList<>();
        for (int column = 0; column < Math.max(cells.size(), statusColumn + 2); column++) {
            Cell cell = column < cells.size() ? cells.get(column) : Cell.BLANK;
            values.add(column == statusColumn ? status : column == statusColumn + 1 ? remark : text(cell));
        }
        printer.printRecord(values);
    }

    @Override
    public void finish() throws IOException {
        printer.close();
        Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        printer.close();
        Files.deleteIfExists(unfinished);
    }
}
