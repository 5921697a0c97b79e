package cn.dingxiang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet, written a row at a time. Days become date cells; everything else, ID numbers above all, is text. The file
 * says nothing of when it was made, so that the same rows give the same bytes.
 */
final class XlsxTable implements Table {
    private static final Pattern DAY = Pattern.compile("[12][0-9]{3}-[0-9]{2}-[0-9]{2}");
    private static final int ROWS_HELD = 200;
    private static final double WIDTH = 14;
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 22, 0, 0);
    private static final String CORE = "docProps/core.xml";

    private final Path file;
    private final Path draft;
    private final OutputStream out;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxTable(Path file, String title, List<String> headings) throws IOException {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".part");
        this.out = Files.newOutputStream(draft);
        this.workbook = new Workbook(out, "Dingxiang", "1.0");
        this.sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
        for (int column = 0; column < headings.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
        }
        rows = 1;
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            if (DAY.matcher(cell).matches()) {
                sheet.value(rows, column, LocalDate.parse(cell));
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            } else if (!cell.isEmpty()) {
                sheet.inlineString(rows, column, cell);
            }
        }
        if (++rows % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        out.close();
        Path undated = file.resolveSibling(file.getFileName() + ".undated");
        copyUndated(undated);
        Files.move(undated, file, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(draft);
    }

    /** The writer notes the moment of writing in the workbook's properties; the copy has a fixed one. */
    private void copyUndated(Path copy) throws IOException {
        try (ZipFile written = new ZipFile(draft.toFile()); ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : Collections.list(written.entries())) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(MADE);
                zip.putNextEntry(undated);
                try (InputStream content = written.getInputStream(entry)) {
                    if (entry.getName().equals(CORE)) {
                        zip.write(undated(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
    }

    private static byte[] undated(String properties) {
        return properties.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + MADE + ":00Z").getBytes(StandardCharsets.UTF_8);
    }
}
