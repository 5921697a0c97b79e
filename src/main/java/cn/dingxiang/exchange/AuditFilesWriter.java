package cn.dingxiang.exchange;

import cn.dingxiang.directory.audit.AuditFiles;
import cn.dingxiang.directory.audit.AuditedEntry;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Audit entries as a workbook or as CSV, written as they come. No cell is ever taken for a formula. */
@Singleton
final class AuditFilesWriter implements AuditFiles {
    private static final List<String> HEADINGS = List.of("编号", "时间", "操作人", "角色", "省", "县", "网络地址", "操作", "对象", "之前", "之后", "理由");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int ROWS_OF_A_SHEET = 1_000_000;
    private static final int FLUSH = 500;
    private static final String MARK = "\uFEFF";

    @Override
    public void write(Path file, Iterator<AuditedEntry> entries) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new IOException(file + ": .xlsx, .csv");
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            if (name.endsWith(".csv")) {
                writeCsv(out, entries);
            } else {
                writeWorkbook(out, entries);
            }
        }
    }

    private static void writeCsv(OutputStream out, Iterator<AuditedEntry> entries) throws IOException {
        StringBuilder start = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(start, CSVFormat.EXCEL)) {
            printer.printRecord(HEADINGS);
        }
        out.write(start.toString().getBytes(StandardCharsets.UTF_8));
        while (entries.hasNext()) {
            List<String> cells = cells(entries.next()).stream().map(AuditFilesWriter::harmless).toList();
            out.write((CSVFormat.EXCEL.format(cells.toArray()) + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void writeWorkbook(OutputStream out, Iterator<AuditedEntry> entries) throws IOException {
        try (Workbook workbook = new Workbook(out, "dingxiang", "1.0")) {
            int sheets = 0;
            do {
                Worksheet sheet = workbook.newWorksheet("审计记录" + (++sheets == 1 ? "" : sheets));
                row(sheet, 0, HEADINGS);
                sheet.freezePane(0, 1);
                for (int row = 1; entries.hasNext() && row <= ROWS_OF_A_SHEET; row++) {
                    row(sheet, row, cells(entries.next()));
                    if (row % FLUSH == 0) {
                        sheet.flush();
                    }
                }
                sheet.finish();
            } while (entries.hasNext());
        }
    }

    /** Text of a sheet is never a formula, whatever it begins with. */
    private static void row(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(row, column, cells.get(column));
        }
    }

    private static List<String> cells(AuditedEntry entry) {
        return Stream.of(Long.toString(entry.id()), TIME.format(entry.at()), entry.actor(), entry.role(), entry.province(),
                entry.county(), entry.from(), entry.action(), entry.object(), entry.before(), entry.after(), entry.reason())
                .map(cell -> Objects.requireNonNullElse(cell, "")).toList();
    }

    /** A spreadsheet program takes what begins so for a formula, unless a quotation mark stands before it. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
