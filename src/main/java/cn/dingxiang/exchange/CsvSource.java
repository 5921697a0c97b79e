package cn.dingxiang.exchange;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceRow;
import cn.dingxiang.intake.UnreadableFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file, in UTF-8 or GB18030, parted by commas, semicolons or tabs. A record counts as a row, as spreadsheets show it. */
final class CsvSource implements RowSource {
    private static final char[] DELIMITERS = {',', '\t', ';'};
    private static final int START = 1 << 13;

    private final CharacterSets.Found charset;
    private final char delimiter;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final TableTop top;
    private final List<String> headings;
    private int lastRow;
    private int read;

    private CsvSource(CharacterSets.Found charset, char delimiter, BufferedReader reader) throws IOException, UnreadableFile {
        this.charset = charset;
        this.delimiter = delimiter;
        this.parser = CSVParser.builder().setReader(reader).setFormat(CSVFormat.DEFAULT.builder().setDelimiter(delimiter)
                .setIgnoreEmptyLines(false).get()).get();
        this.records = parser.iterator();
        this.top = TableTop.of(this::nextRow);
        this.headings = top.titles().cells().stream().map(cell -> cell instanceof Cell.Text text ? text.value() : "").toList();
    }

    static CsvSource open(Path file) throws IOException, UnreadableFile {
        CharacterSets.Found charset = CharacterSets.of(file);
        BufferedReader reader = Files.newBufferedReader(file, charset.charset());
        try {
            if (charset.marked()) {
                reader.skip(1);
            }
            char[] start = new char[START];
            reader.mark(START);
            int length = reader.read(start);
            reader.reset();
            char delimiter = delimiter(new String(start, 0, Math.max(length, 0)));
            return new CsvSource(charset, delimiter, reader);
        } catch (IOException | UnreadableFile | RuntimeException failure) {
            reader.close();
            throw failure;
        }
    }

    /** The one of which a line has the most: that is the line of titles, or one of full rows. */
    private static char delimiter(String start) {
        char best = DELIMITERS[0];
        long most = 0;
        for (char delimiter : DELIMITERS) {
            long count = start.lines().mapToLong(line -> line.chars().filter(character -> character == delimiter).count()).max().orElse(0);
            if (count > most) {
                best = delimiter;
                most = count;
            }
        }
        return best;
    }

    CharacterSets.Found charset() {
        return charset;
    }

    char delimiter() {
        return delimiter;
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
        SourceRow row = ahead == null ? nextRow() : ahead;
        if (row != null && ++read > WorkbookSource.MOST_ROWS) {
            throw new UnreadableFile("file.too-many-rows", WorkbookSource.MOST_ROWS);
        }
        return row;
    }

    @Override
    public List<Message> notes() {
        return Stream.concat(Stream.of(Message.of("note.charset", charset.charset().name())), top.note().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private SourceRow nextRow() throws UnreadableFile {
        try {
            int blank = 0;
            while (records.hasNext()) {
                SourceRow row = row(records.next());
                if (!row.isBlank()) {
                    lastRow = row.number();
                    return row;
                }
                if (++blank > WorkbookSource.MOST_BLANK_ROWS) {
                    throw new UnreadableFile("file.blank-rows", lastRow, WorkbookSource.MOST_BLANK_ROWS);
                }
            }
            return null;
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new UnreadableFile("file.csv-broken", lastRow + 1);
        }
    }

    private static SourceRow row(CSVRecord csv) {
        List<Cell> cells = new ArrayList<>(csv.size());
        int filled = 0;
        for (String value : csv) {
            Cell cell = Cell.text(value);
            cells.add(cell);
            if (cell != Cell.BLANK) {
                filled = cells.size();
            }
        }
        return new SourceRow((int) csv.getRecordNumber(), cells.subList(0, filled));
    }
}
