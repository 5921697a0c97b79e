package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.intake.RowSource;
import cn.dingxiang.intake.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people hand in by mistake is named for what it is, quickly, with the way out. */
class WrongFilesTest {
    private final TableFiles files = new TableFiles();

    @TempDir
    private Path folder;

    /** Reads a file to its end and gives what it is refused for. */
    private String refused(Path file) {
        return catchThrowableOfType(UnreadableFile.class, () -> {
            try (RowSource source = files.open(file)) {
                while (source.next() != null) {
                    // on to the end
                }
            }
        }).getMessage();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private interface Sheet {
        void fill(Worksheet sheet);
    }

    private Path workbook(Sheet content) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.fill(workbook.newWorksheet("台账"));
        }
        return file;
    }

    private Path archive(String name, String... parts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int index = 0; index < parts.length; index += 2) {
                zip.putNextEntry(new ZipEntry(parts[index]));
                zip.write(parts[index + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void an_old_workbook_is_to_be_saved_as_xlsx() throws IOException {
        byte[] ole = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, 512);
        assertThat(refused(file("旧.xls", ole))).contains("另存为 .xlsx");
        assertThat(refused(file("改名.xlsx", ole))).as("also when it was only renamed, or has a password").contains("另存为 .xlsx");
    }

    @Test
    void a_web_page_that_calls_itself_a_workbook_is_to_be_saved_as_one() throws IOException {
        byte[] page = "\n<html><table><tr><td>姓名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(refused(file("导出.xlsx", page))).contains("网页").contains("另存为 .xlsx");
        assertThat(refused(file("导出.xls", page))).contains("另存为 .xlsx");
    }

    @Test
    void a_pdf_is_called_a_pdf_whatever_its_name() throws IOException {
        byte[] pdf = "%PDF-1.7\n...".getBytes(StandardCharsets.US_ASCII);
        assertThat(refused(file("a.pdf", pdf))).contains("PDF");
        assertThat(refused(file("a.xlsx", pdf))).contains("PDF");
    }

    @Test
    void another_office_file_is_no_workbook() throws IOException {
        assertThat(refused(archive("a.xlsx", "word/document.xml", "<w/>"))).contains("不是 Excel 工作簿");
    }

    @Test
    void a_broken_archive_is_damaged() throws IOException {
        Path whole = workbook(sheet -> sheet.value(0, 0, "姓名"));
        byte[] content = Files.readAllBytes(whole);
        assertThat(refused(file("half.xlsx", Arrays.copyOf(content, content.length / 2)))).contains("损坏");
        assertThat(refused(file("text.xlsx", "just text, no archive".getBytes(StandardCharsets.US_ASCII)))).contains("损坏");
        for (int index = 60; index < 200; index++) {
            content[index] ^= 0x55;
        }
        assertThat(refused(file("scrambled.xlsx", content))).contains("损坏");
    }

    @Test
    void a_workbook_whose_xml_is_cut_off_is_damaged() throws IOException {
        assertThat(refused(archive("a.xlsx", "xl/workbook.xml", "<workbook><sheets>"))).contains("损坏");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_goes_off() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 600; megabyte++) {
                zip.write(zeros);
            }
        }
        Instant before = Instant.now();
        assertThat(refused(bomb)).contains("压缩炸弹");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void texts_that_would_fill_the_memory_are_refused_even_when_they_compress_badly() throws IOException {
        Path file = folder.resolve("texts.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] noise = new byte[1 << 20];
            new java.util.Random(1).nextBytes(noise);
            for (int megabyte = 0; megabyte < 70; megabyte++) {
                zip.write(noise);
            }
        }
        assertThat(refused(file)).contains("超过 64 MB");
    }

    @Test
    void an_archive_of_thousands_of_parts_is_refused() throws IOException {
        String[] parts = new String[2 * (WorkbookGuard.MOST_PARTS + 1)];
        for (int index = 0; index < parts.length; index += 2) {
            parts[index] = index == 0 ? "xl/workbook.xml" : "part" + index;
            parts[index + 1] = "";
        }
        assertThat(refused(archive("a.xlsx", parts))).contains("1000 个以上的部件");
    }

    @Test
    void an_xml_declaration_of_entities_is_refused() throws IOException {
        assertThat(refused(archive("a.xlsx", "xl/workbook.xml", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><workbook/>")))
                .contains("DOCTYPE");
    }

    @Test
    void merged_cells_are_named() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(1, 0, "甲");
            sheet.range(1, 0, 3, 0).merge();
        });
        assertThat(refused(file)).contains("合并单元格 A2:A4").contains("取消合并");
    }

    @Test
    void a_title_that_is_a_formula_is_named() throws IOException {
        assertThat(refused(workbook(sheet -> sheet.formula(0, 0, "UPPER(A2)")))).contains("列标题是公式");
    }

    @Test
    void a_million_blank_rows_are_found_at_once() throws IOException {
        Path file = folder.resolve("blank.xlsx");
        Path plain = workbook(sheet -> sheet.value(0, 0, "姓名"));
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(plain.toFile());
             ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : java.util.Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (!entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    from.getInputStream(entry).transferTo(to);
                    continue;
                }
                Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
                writer.write("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>");
                for (int row = 2; row <= 1_000_000; row++) {
                    writer.write("<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"0\"/></row>");
                }
                writer.write("</sheetData></worksheet>");
                writer.flush();
            }
        }
        Instant before = Instant.now();
        assertThat(refused(file)).contains("第 1 行之后有 1000 行以上的空行");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void some_blank_rows_at_the_end_and_between_do_no_harm() throws Exception {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "姓名");
            sheet.value(4, 0, "甲");
            sheet.style(300, 0).bold().set();
        });
        try (RowSource source = files.open(file)) {
            assertThat(source.next().number()).isEqualTo(5);
            assertThat(source.next()).isNull();
        }
    }

    @Test
    void a_file_that_is_not_there_or_empty_or_of_no_known_kind_is_said_so() throws IOException {
        assertThat(refused(folder.resolve("没有.xlsx"))).contains("找不到文件");
        assertThat(refused(file("a.csv", new byte[0]))).contains("是空的");
        assertThat(refused(file("a.docx", "x".getBytes(StandardCharsets.US_ASCII)))).contains("不是能识别的表格");
    }

    @Test
    void text_in_neither_character_set_is_refused_with_the_place() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("姓名\n".getBytes(Charset.forName("GB18030")));
        text.write(0xFF);
        text.writeBytes("甲\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(file("a.csv", text.toByteArray()))).contains("GB18030").contains("第 6 个字节");
    }

    @Test
    void unicode_text_as_excel_writes_it_is_to_be_saved_as_utf_8() throws IOException {
        assertThat(refused(file("a.csv", "\uFEFF姓名\t年级\n".getBytes(StandardCharsets.UTF_16LE)))).contains("CSV UTF-8");
    }

    @Test
    void quotes_that_do_not_match_are_named_by_row() throws IOException {
        assertThat(refused(file("a.csv", "姓名,县\n甲,\"梨树\" 县\n".getBytes(StandardCharsets.UTF_8)))).contains("第 2 行").contains("引号");
    }

    @Test
    void json_in_another_character_set_is_to_be_saved_as_utf_8() throws IOException {
        assertThat(refused(file("a.json", "[{\"number\": \"甲\"}]".getBytes(Charset.forName("GB18030"))))).contains("UTF-8");
    }

    @Test
    void broken_json_is_named_by_line() throws IOException {
        assertThat(refused(file("a.json", "[{\"number\": \"1\"},\n {\"number\" 2}]".getBytes(StandardCharsets.UTF_8)))).contains("第 2 行");
        assertThat(refused(file("b.json", "[{\"number\": \"1\"}".getBytes(StandardCharsets.UTF_8)))).contains("不是正确的 JSON");
        assertThat(refused(file("c.json", "[] x".getBytes(StandardCharsets.UTF_8)))).contains("不是正确的 JSON");
    }

    @Test
    void the_reasons_are_told_in_english_too() throws IOException {
        Path file = file("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> files.open(file)).explain(Locale.ENGLISH)).startsWith("a PDF");
    }
}
