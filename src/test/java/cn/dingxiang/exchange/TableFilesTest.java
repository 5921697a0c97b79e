package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.intake.Cell;
import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.SourceFiles;
import cn.dingxiang.intake.SourceRow;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFilesTest {
    private final TableFiles files = new TableFiles();

    @TempDir
    private Path folder;

    private List<SourceRow> rows(Path file) throws Exception {
        List<SourceRow> rows = new ArrayList<>();
        try (RowSource source = files.open(file)) {
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false"})
    void the_character_set_of_csv_is_found_out(String charset, boolean marked) throws Exception {
        Path file = Files.write(folder.resolve("a.csv"), ((marked ? "\uFEFF" : "") + "姓名,县\r\n龘某𠮷,梨树县\r\n").getBytes(Charset.forName(charset)));
        try (RowSource source = files.open(file)) {
            assertThat(source.headings()).containsExactly("姓名", "县");
            assertThat(source.next().cells()).containsExactly(new Cell.Text("龘某𠮷"), new Cell.Text("梨树县"));
        }
    }

    @Test
    void a_character_on_the_edge_of_a_buffer_does_not_change_the_character_set() throws Exception {
        String text = "姓名\n" + "甲".repeat(70_000) + "\n";
        for (String charset : List.of("UTF-8", "GB18030")) {
            for (int shift = 0; shift < 4; shift++) {
                Path file = Files.write(folder.resolve("a.csv"), ("a".repeat(shift) + text).getBytes(Charset.forName(charset)));
                assertThat(CharacterSets.of(file).charset().name()).isEqualTo(charset);
            }
        }
    }

    @Test
    void csv_may_be_parted_by_tabs_or_semicolons_and_quoted_cells_may_hold_lines() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "姓名;备注\n甲;\"一\n二;三\"\n乙;\n");
        assertThat(rows(file)).containsExactly(new SourceRow(2, List.of(new Cell.Text("甲"), new Cell.Text("一\n二;三"))),
                new SourceRow(3, List.of(new Cell.Text("乙"))));
        assertThat(rows(Files.writeString(folder.resolve("b.csv"), "姓名\t备注\n甲\t乙\n")).get(0).cells()).hasSize(2);
    }

    @Test
    void cells_of_a_workbook_keep_their_kinds() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            for (int column = 0; column < 8; column++) {
                sheet.value(0, column, "列" + column);
            }
            sheet.value(1, 0, "文字");
            sheet.value(1, 1, 220322);
            sheet.value(1, 2, LocalDate.of(2021, 9, 1));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 3, LocalDate.of(2021, 9, 1));
            sheet.style(1, 3).format("yyyy\"年\"m\"月\"").set();
            sheet.value(1, 4, LocalDate.of(2021, 9, 1));
            sheet.style(1, 4).format("m\"月\"d\"日\"").set();
            sheet.value(1, 5, 44440);
            sheet.value(1, 6, true);
            sheet.formula(1, 7, "1+1");
        }
        SourceRow row = rows(file).get(0);
        assertThat(row.cell(0)).isEqualTo(new Cell.Text("文字"));
        assertThat(row.cell(1)).isInstanceOf(Cell.Number.class);
        assertThat(((Cell.Date) row.cell(2)).whole()).isTrue();
        assertThat(((Cell.Date) row.cell(2)).value().toLocalDate()).isEqualTo("2021-09-01");
        assertThat(((Cell.Date) row.cell(3)).whole()).as("the day was made up").isFalse();
        assertThat(((Cell.Date) row.cell(4)).whole()).as("the year was made up").isFalse();
        assertThat(row.cell(5)).as("a serial number without a date's format").isInstanceOf(Cell.Number.class);
        assertThat(row.cell(6)).isEqualTo(new Cell.Flag(true));
        assertThat(row.cell(7)).isInstanceOf(Cell.Formula.class);
        assertThat(row.cell(99)).isEqualTo(Cell.BLANK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"14||WHOLE_DATE", "31||WHOLE_DATE", "57||HALF_DATE", "58||HALF_DATE", "17||HALF_DATE", "20||NO_DATE",
        "0||NO_DATE", "2||NO_DATE", "164|yyyy-mm-dd hh:mm|WHOLE_DATE", "164|yyyy/m|HALF_DATE", "164|0.00E+00|NO_DATE", "164|h:mm:ss|NO_DATE",
        "164|[$-804]yyyy\"年\"m\"月\"d\"日\";@|WHOLE_DATE", "164|#,##0.00 \"day\"|NO_DATE", "164|General|NO_DATE", "164|mm:ss|NO_DATE"})
    void formats_show_a_whole_date_a_half_one_or_none(int id, String text, DateFormats.Shown shown) {
        assertThat(DateFormats.of(id, text)).isEqualTo(shown);
    }

    @Test
    void only_the_first_visible_sheet_is_read_and_the_others_are_named() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            workbook.newWorksheet("台账").value(0, 0, "姓名");
            workbook.newWorksheet("说明").value(0, 0, "x");
        }
        try (RowSource source = files.open(file)) {
            assertThat(source.notes()).extracting(note -> note.in(java.util.Locale.ROOT))
                    .containsExactly("读取工作表「台账」", "其余工作表未读取：说明");
        }
    }

    @Test
    void json_is_one_object_or_many_in_an_array_or_one_after_the_other() throws Exception {
        assertThat(rows(Files.writeString(folder.resolve("a.json"), "{\"number\": \"1\"}"))).hasSize(1);
        assertThat(rows(Files.writeString(folder.resolve("b.json"), "[{\"number\": \"1\"}, {\"number\": \"2\"}]"))).hasSize(2);
        assertThat(rows(Files.writeString(folder.resolve("c.jsonl"), "{\"number\": \"1\"}\n{\"number\": \"2\"}\n"))).hasSize(2)
                .last().extracting(SourceRow::number).isEqualTo(2);
        assertThat(rows(Files.writeString(folder.resolve("d.json"), "[]"))).isEmpty();
    }

    @Test
    void the_copy_of_csv_keeps_character_set_and_columns_and_adds_two() throws Exception {
        for (String charset : List.of("UTF-8", "GB18030")) {
            Path file = Files.write(folder.resolve("台账.csv"), "姓名,\"县\"\n甲,\"梨树,县\"\n".getBytes(Charset.forName(charset)));
            copy(file);
            assertThat(Files.readString(folder.resolve("台账.checked.csv"), Charset.forName(charset)))
                    .isEqualTo("姓名,县,导入状态,说明\r\n甲,\"梨树,县\",有错误,请核对\r\n");
        }
    }

    @Test
    void the_copy_of_a_workbook_keeps_places_kinds_and_half_dates_and_adds_two_columns() throws Exception {
        Path file = folder.resolve("台账.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("台账");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 1, "毕业日期");
            sheet.value(3, 0, "甲");
            sheet.value(3, 1, LocalDate.of(2021, 9, 1));
            sheet.style(3, 1).format("yyyy\"年\"m\"月\"").set();
        }
        List<SourceRow> before = rows(file);
        copy(file);
        SourceRow after = rows(folder.resolve("台账.checked.xlsx")).get(0);
        assertThat(after.number()).isEqualTo(4);
        assertThat(after.cells().subList(0, 2)).isEqualTo(before.get(0).cells());
        assertThat(after.cells().subList(2, 4)).containsExactly(new Cell.Text("有错误"), new Cell.Text("请核对"));
        copy(folder.resolve("台账.checked.xlsx"));
        assertThat(rows(folder.resolve("台账.checked.xlsx")).get(0).cells()).as("a copy of the copy has them once").isEqualTo(after.cells());
    }

    @Test
    void a_copy_that_is_not_finished_leaves_nothing_behind() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "姓名\n甲\n");
        try (RowSource source = files.open(file); SourceFiles.CheckedCopy copy = files.copy(file, source)) {
            copy.row(source.next(), "可新增", "", false);
        }
        assertThat(folder.toFile().list()).containsExactly("a.csv");
    }

    private void copy(Path file) throws Exception {
        try (RowSource source = files.open(file); SourceFiles.CheckedCopy copy = files.copy(file, source)) {
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                copy.row(row, "有错误", "请核对", true);
            }
            copy.finish();
        }
    }
}
