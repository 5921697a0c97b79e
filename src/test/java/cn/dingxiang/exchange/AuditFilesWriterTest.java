package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.audit.AuditedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditFilesWriterTest {
    private static final AuditedEntry ENTRY = new AuditedEntry(7, LocalDateTime.parse("2026-11-24T10:00"), "lishu", "COUNTY_OFFICER", "22",
            "220322", "10.0.0.1", "case.open", "case:5", null, "=HYPERLINK(\"http://example.cn\")", "@因为,\"两行\"\n第二行");

    @TempDir
    private Path folder;

    @Test
    void in_csv_what_could_be_a_formula_is_text() throws IOException {
        Path file = folder.resolve("审计.csv");
        new AuditFilesWriter().write(file, List.of(ENTRY).iterator());
        assertThat(Files.readString(file)).startsWith("\uFEFF编号,时间,操作人").contains("7,2026-11-24 10:00:00,lishu,COUNTY_OFFICER,22,220322")
                .contains("\"'=HYPERLINK(\"\"http://example.cn\"\")\"").contains("\"'@因为,\"\"两行\"\"\n第二行\"");
    }

    @Test
    void in_a_workbook_every_cell_is_text() throws IOException {
        Path file = folder.resolve("审计.xlsx");
        new AuditFilesWriter().write(file, List.of(ENTRY, ENTRY).iterator());
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCell(10).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(10).asString()).isEqualTo(ENTRY.after());
            assertThat(rows.get(2).getCell(0).asString()).isEqualTo("7");
        }
    }

    @Test
    void another_kind_of_file_is_refused_and_not_made() {
        assertThatThrownBy(() -> new AuditFilesWriter().write(folder.resolve("a.pdf"), List.of(ENTRY).iterator()))
                .isInstanceOf(IOException.class).hasMessageContaining(".xlsx");
        assertThat(folder.resolve("a.pdf")).doesNotExist();
    }
}
