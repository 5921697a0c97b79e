package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.placement.Plan;
import cn.dingxiang.placement.PlanRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanWorkbookTest {
    private static final Plan PLAN = new Plan(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-21"), 2027, List.of(
            new PlanRow("220322", Track.BACHELOR_CLINICAL, 2035, 1, 2, 4, 2027, 3),
            new PlanRow("220323", Track.SECONDARY, 2027, 0, 0, 1, null, null)));

    private static List<List<Row>> written(Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlanWorkbook().write(PLAN, Map.of("220322", "梨树县", "220323", "=HYPERLINK(\"http://x\")"), locale, out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getSheets().map(sheet -> {
                try {
                    return sheet.read();
                } catch (IOException unreadable) {
                    throw new IllegalStateException(unreadable);
                }
            }).toList();
        }
    }

    private static String part(Path folder, String name) throws IOException {
        Path file = folder.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new PlanWorkbook().write(PLAN, Map.of("220323", "=HYPERLINK(\"http://x\")"), Locale.ROOT, out);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    @Test
    void each_row_of_the_plan_is_a_row_and_the_arithmetic_is_told() throws IOException {
        List<List<Row>> sheets = written(Locale.ROOT);
        assertThat(texts(sheets.get(0).get(0))).containsExactly("县（市、区）", "代码", "培养层次", "年份", "可派驻", "服务期满", "申报岗位空缺", "缺口",
                "对应招生年份", "建议订单");
        assertThat(texts(sheets.get(0).get(1))).containsExactly("梨树县", "220322", "本科临床医学", "2035", "1", "2", "4", "3", "2027", "3");
        assertThat(texts(sheets.get(0).get(2))).startsWith("=HYPERLINK(\"http://x\")", "220323", "中职", "2027", "0", "0", "1", "1");
        assertThat(texts(sheets.get(1).get(0)).get(0)).contains("2026-11-22").contains("2027 年秋季");
        assertThat(texts(sheets.get(1).get(1)).get(0)).contains("2026-11-21");
        assertThat(sheets.get(1)).hasSize(9);
    }

    @Test
    void words_that_begin_like_a_formula_stay_text(@TempDir Path folder) throws IOException {
        Cell cell = written(Locale.ROOT).get(0).get(2).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(part(folder, "xl/worksheets/sheet1.xml")).doesNotContain("<f>").containsPattern("r=\"A3\" s=\"[1-9]");
        assertThat(part(folder, "xl/styles.xml")).containsPattern("numFmtId=\"49\"|formatCode=\"@\"");
    }

    @Test
    void it_is_written_in_english_too() throws IOException {
        assertThat(texts(written(Locale.ENGLISH).get(0).get(0))).contains("Proposed order", "Entrance year").doesNotContain("年份");
    }
}
