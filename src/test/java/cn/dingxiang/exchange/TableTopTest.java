package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceFiles;
import cn.dingxiang.intake.SourceRow;
import cn.dingxiang.intake.UnreadableFile;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers as counties keep them: with a name over the titles, and on a sheet of their own. */
class TableTopTest {
    private final TableFiles files = new TableFiles();

    @TempDir
    private Path folder;

    private interface Content {
        void fill(Workbook workbook);
    }

    private Path workbook(Content content) throws Exception {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.fill(workbook);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... values) {
        for (int column = 0; column < values.length; column++) {
            sheet.value(row, column, values[column]);
        }
    }

    private static List<SourceRow> rows(RowSource source) throws Exception {
        List<SourceRow> rows = new ArrayList<>();
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static List<String> notes(RowSource source) {
        return source.notes().stream().map(note -> note.in(Locale.ROOT)).toList();
    }

    private Path titled() throws Exception {
        return workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("2022级");
            row(sheet, 0, "梨树县农村订单定向医学生台账");
            row(sheet, 1, "填报单位：县卫健局", null, "2026年11月");
            row(sheet, 3, "姓名", "协议编号", "备注");
            row(sheet, 4, "甲", "1");
            sheet.range(0, 0, 0, 2).merge();
            sheet.range(1, 0, 2, 1).merge();
        });
    }

    @Test
    void titles_are_found_below_the_ledgers_name_merged_or_not() throws Exception {
        try (RowSource source = files.open(titled())) {
            assertThat(source.headings()).containsExactly("姓名", "协议编号", "备注");
            assertThat(source.headingRow()).isEqualTo(4);
            assertThat(notes(source)).containsExactly("读取工作表「2022级」", "列标题在第 4 行，其上的内容不导入");
            assertThat(rows(source)).containsExactly(new SourceRow(5, List.of(new Cell.Text("甲"), new Cell.Text("1"))));
        }
    }

    @Test
    void the_copy_keeps_what_stands_above_and_can_be_read_again() throws Exception {
        copy(titled());
        Path copy = folder.resolve("台账.checked.xlsx");
        try (RowSource source = files.open(copy)) {
            assertThat(((WorkbookSource) source).above()).containsExactly(
                    new SourceRow(1, List.of(new Cell.Text("梨树县农村订单定向医学生台账"))),
                    new SourceRow(2, List.of(new Cell.Text("填报单位：县卫健局"), Cell.BLANK, new Cell.Text("2026年11月"))));
            assertThat(source.headingRow()).isEqualTo(4);
            assertThat(rows(source)).extracting(SourceRow::number).containsExactly(5);
        }
    }

    @Test
    void cells_merged_with_a_title_are_refused() throws Exception {
        Path file = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("台账");
            row(sheet, 0, "姓名", "协议编号", "规培");
            row(sheet, 1, null, null, "规培开始", "规培结束");
            sheet.range(0, 2, 0, 3).merge();
        });
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> files.open(file)).getMessage())
                .contains("合并单元格 C1:D1").contains("列标题只占一行");
    }

    @Test
    void merged_cells_anywhere_below_are_named_even_after_many_above() throws Exception {
        Path file = workbook(workbook -> {
            Worksheet sheet = workbook.newWorksheet("台账");
            row(sheet, 0, "台账");
            row(sheet, 4, "姓名", "协议编号");
            row(sheet, 5, "甲", "1");
            for (int column = 0; column < 5_000; column += 2) {
                sheet.range(0, column, 1, column + 1).merge();
            }
            sheet.range(5, 0, 6, 0).merge();
        });
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> files.open(file)).getMessage()).contains("合并单元格 A6:A7");
    }

    @Test
    void the_first_visible_sheet_with_titles_we_know_is_read_and_another_one_is_pointed_out() throws Exception {
        Path file = workbook(workbook -> {
            row(workbook.newWorksheet("说明"), 0, "填表说明");
            workbook.newWorksheet("空表");
            row(workbook.newWorksheet("2022级"), 0, "姓名", "协议编号");
            row(workbook.newWorksheet("2023级"), 0, "姓名", "协议编号");
        });
        try (RowSource source = files.open(file)) {
            assertThat(notes(source)).containsExactly("读取工作表「2022级」",
                    "注意：工作表「2023级」也有列标题，但没有读取（一个文件只读一张表）：如要导入，请另存为单独的文件", "其余工作表未读取：说明、空表");
        }
    }

    @Test
    void where_no_title_is_known_the_first_row_is_taken_for_them_and_no_row_is_lost() throws Exception {
        StringBuilder text = new StringBuilder("甲乙,丙丁\n");
        for (int row = 2; row <= 30; row++) {
            text.append(row).append(",x\n");
        }
        try (RowSource source = files.open(Files.writeString(folder.resolve("a.csv"), text))) {
            assertThat(source.headings()).containsExactly("甲乙", "丙丁");
            assertThat(rows(source)).extracting(SourceRow::number).hasSize(29).startsWith(2, 3).endsWith(30);
        }
    }

    @Test
    void csv_may_have_a_name_above_too_and_keeps_its_places_in_the_copy() throws Exception {
        for (String charset : List.of("UTF-8", "GB18030")) {
            Path file = Files.write(folder.resolve("a.csv"), "梨树县台账\n\n姓名\t协议编号\t年级\n\n甲\t1,2;3\t2022\n".getBytes(Charset.forName(charset)));
            try (RowSource source = files.open(file)) {
                assertThat(source.headings()).containsExactly("姓名", "协议编号", "年级");
                assertThat(rows(source)).extracting(SourceRow::number).containsExactly(5);
            }
            copy(file);
            assertThat(Files.readString(folder.resolve("a.checked.csv"), Charset.forName(charset)))
                    .isEqualTo("梨树县台账\r\n\r\n姓名\t协议编号\t年级\t导入状态\t说明\r\n\r\n甲\t1,2;3\t2022\t可新增\t\r\n");
        }
    }

    private void copy(Path file) throws Exception {
        try (RowSource source = files.open(file); SourceFiles.CheckedCopy copy = files.copy(file, source)) {
            for (SourceRow row : rows(source)) {
                copy.row(row, "可新增", "", false);
            }
            copy.finish();
        }
    }
}
