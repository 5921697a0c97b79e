package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.ImportService;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.testing.TestApplication;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class ImportCommandTest {
    private static TestApplication application;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private int run(String... arguments) {
        out.reset();
        err.getBuffer().setLength(0);
        return DingxiangCommand.run(new CommandsWith(Map.of(ImportService.class, application.get(ImportService.class),
                PrintStream.class, new PrintStream(out, true, StandardCharsets.UTF_8))), new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err), arguments);
    }

    private List<String> out() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> err() {
        return err.toString().lines().toList();
    }

    private String file(String name, Ledger ledger) throws Exception {
        return ledger.csv(folder.resolve(name), StandardCharsets.UTF_8, false).toString();
    }

    private static boolean isRecorded(int serial) {
        return application.get(AgreementRecords.class).find("XY-" + serial).isPresent();
    }

    // ---- checking and writing

    @Test
    void without_commit_it_only_checks_and_progress_goes_to_standard_error() throws Exception {
        String file = file("a.csv", Ledger.ofAgreements().agreement(1).agreement(2));
        assertThat(run("import", file, "--county", "220322")).isZero();
        assertThat(out()).containsExactly(file + ": 字符编码：UTF-8", file + "：只检查，未写库。共 2 行：可新增 2，可增补或更新 0，无变化 0，有错误 0；有提示 0",
                "逐行结果见 " + folder.resolve("a.checked.csv"));
        assertThat(err()).containsExactly("已读 2 行", "已检查 2 行");
        assertThat(folder.resolve("a.checked.csv")).exists();
        assertThat(isRecorded(1)).isFalse();
    }

    @Test
    void what_is_committed_waits_for_its_start_and_is_listed() throws Exception {
        String file = file("台账.csv", Ledger.ofAgreements().agreement(11).agreement(12));
        assertThat(run("import", file, "--county", "220322", "--commit", "--by", "张三")).isZero();
        assertThat(err()).containsExactly("已读 2 行", "已写 2 行");
        String batch = String.join("\n", out()).replaceFirst("(?s).*批次 ([0-9]+)（建档中，启用前不发提醒）.*", "$1");
        assertThat(batch).containsOnlyDigits();

        assertThat(run("import", "--list")).isZero();
        assertThat(out()).anySatisfy(line -> assertThat(line).startsWith("#" + batch + " AGREEMENTS 县 220322 台账.csv 建档中：共 2 行，写入 2").contains("张三"));
        assertThat(run("import", "--start", batch, "--by", "李四")).isZero();
        assertThat(out()).containsExactly("批次 " + batch + " 已启用：2 份协议");
        assertThat(run("import", "--list", "--county", "220322")).isZero();
        assertThat(out()).anySatisfy(line -> assertThat(line).contains("#" + batch, "已启用：共", "李四"));
        assertThat(run("import", "--list", "--county", "220106")).isZero();
        assertThat(out()).as("another county's imports").isEmpty();

        assertThat(run("import", file, "--county", "220322", "--commit")).isZero();
        assertThat(out()).contains(file + "：没有新内容，未写库。共 2 行：无变化 2；有提示 0");
    }

    @Test
    void what_is_started_now_and_what_needs_no_start_says_so() throws Exception {
        String ledger = file("a.csv", Ledger.ofAgreements().agreement(15));
        assertThat(run("import", ledger, "--county", "220322", "--commit", "--start-now")).isZero();
        assertThat(out()).anyMatch(line -> line.contains("已写入并启用"));
        String units = file("u.csv", Ledger.titled().row("单位名称", "某医院", "单位类型", "县级医院"));
        assertThat(run("import", units, "--kind", "units", "--county", "220322", "--commit")).isZero();
        assertThat(out()).anyMatch(line -> line.matches(".*：已写入，批次 [0-9]+。共 1 行：新增 1.*")).noneMatch(line -> line.contains("建档中"));
    }

    @Test
    void a_refused_row_holds_the_file_back_and_is_named_with_exit_code_1() throws Exception {
        String file = file("a.csv", Ledger.ofAgreements().agreement(21).agreement(22, "姓名", null, "服务年限（年）", "5"));
        assertThat(run("import", file, "--county", "220322", "--commit")).isEqualTo(1);
        assertThat(out()).contains("[错误] 第 3 行 姓名缺少内容：请补填")
                .anyMatch(line -> line.startsWith(file + "：有错误，没有写入任何一行。共 2 行：可新增 1"));
        assertThat(isRecorded(21)).isFalse();

        assertThat(run("import", file, "--county", "220322", "--commit", "--partial")).isEqualTo(1);
        assertThat(isRecorded(21)).isTrue();
        assertThat(isRecorded(22)).isFalse();
    }

    @Test
    void warnings_are_shown_and_are_no_failure() throws Exception {
        String file = file("a.csv", Ledger.ofAgreements().agreement(25, "服务年限（年）", "5年"));
        assertThat(run("import", file, "--county", "220322")).isZero();
        assertThat(out()).anyMatch(line -> line.startsWith("[提示] 第 2 行 服务期（月）60 个月低于下限 72 个月"));
    }

    @Test
    void a_wrong_file_is_one_line_on_standard_error_with_exit_code_2_and_the_others_are_taken() throws Exception {
        String good = file("good.csv", Ledger.ofAgreements().agreement(31));
        String pdf = Files.writeString(folder.resolve("台账.xlsx"), "%PDF-1.7").toString();
        assertThat(run("import", pdf, good, "--county", "220322", "--commit")).isEqualTo(2);
        assertThat(err().get(0)).isEqualTo(pdf + "：是 PDF 文件，不是表格：请用原始的 Excel 或 CSV 文件");
        assertThat(isRecorded(31)).isTrue();
    }

    @Test
    void a_file_that_is_not_there_is_found_before_any_is_taken() throws Exception {
        String good = file("good.csv", Ledger.ofAgreements().agreement(35));
        assertThat(run("import", good, folder.resolve("没有.csv").toString(), "--county", "220322", "--commit")).isEqualTo(2);
        assertThat(err()).singleElement().asString().contains("没有.csv");
        assertThat(out()).isEmpty();
        assertThat(isRecorded(35)).isFalse();
    }

    @Test
    void own_titles_are_mapped_and_remembered() throws Exception {
        Ledger ledger = Ledger.ofAgreements().agreement(41, "民族", "满");
        String file = file("a.csv", ledger);
        Files.writeString(Path.of(file), Files.readString(Path.of(file)).replaceFirst("协议编号", "合同"));
        assertThat(run("import", file, "--county", "220322")).isEqualTo(2);
        assertThat(err().get(0)).contains("「合同」(A)「民族」(L)").contains("--mapping \"合同=字段\"");
        assertThat(run("import", file, "--county", "220322", "--commit", "--mapping", "合同=协议编号", "--mapping", "民族=忽略")).isZero();
        assertThat(isRecorded(41)).isTrue();
        assertThat(run("import", file, "--county", "220322")).as("taken from the last time").isZero();
    }

    @Test
    void scenarios_are_known_by_their_name() throws Exception {
        String file = Files.writeString(folder.resolve("a.json"), "{\"number\": \"S-1\"}").toString();
        assertThat(run("import", file)).isEqualTo(1);
        assertThat(out()).contains("[错误] 第 1 份 person缺少必填内容；请补上");
        assertThat(run("import", file, "--kind", "events", "--county", "220322")).isEqualTo(2);
    }

    @Test
    void everything_is_told_in_english_too() throws Exception {
        String file = file("a.csv", Ledger.ofAgreements().agreement(45).agreement(46, "入学日期", "2021.9"));
        assertThat(run("--lang", "en", "import", file, "--county", "220322", "--commit")).isEqualTo(1);
        assertThat(err()).containsExactly("2 rows read", "2 rows checked");
        assertThat(out()).anyMatch(line -> line.startsWith("[error] Row 3, 入学日期: \"2021.9\""))
                .anyMatch(line -> line.startsWith(file + ": has errors, nothing written. 2 rows: to be added 1"));
        assertThat(run("--lang", "en", "import", "--start", "4711")).isEqualTo(2);
        assertThat(err()).containsExactly("there is no import 4711; see --list");
    }

    // ---- what it refuses

    @Test
    void a_command_that_says_nothing_to_do_is_wrong() {
        assertThat(run("import")).isEqualTo(2);
        assertThat(err()).singleElement().asString().contains("--list", "--start", "--template");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "220322x", "", "0220322", "梨树县", "22032"})
    void a_county_is_a_code(String county) throws Exception {
        int exitCode = run("import", file("a.csv", Ledger.ofAgreements().agreement(51)), "--county", county);
        assertThat(exitCode).isEqualTo(2);
        assertThat(err()).isNotEmpty();
    }

    @Test
    void kinds_and_batches_that_do_not_exist_are_wrong_input() throws Exception {
        assertThat(run("import", file("a.csv", Ledger.ofAgreements().agreement(52)), "--kind", "people")).isEqualTo(2);
        assertThat(run("import", "--start", "4711")).isEqualTo(2);
        assertThat(err()).containsExactly("没有编号为 4711 的导入批次；可用 --list 查看");
        assertThat(run("import", "--start", "x")).isEqualTo(2);
    }

    @Test
    void an_author_whose_name_is_too_long_is_one_line() throws Exception {
        String by = "长".repeat(61);
        assertThat(run("import", file("a.csv", Ledger.ofAgreements().agreement(53)), "--county", "220322", "--commit", "--by", by)).isEqualTo(2);
        assertThat(err()).containsExactly("登记人 超过 60 个字；请缩短");
        assertThat(isRecorded(53)).isFalse();
    }

    // ---- templates

    @ParameterizedTest
    @ValueSource(strings = {"agreements", "events", "units"})
    void a_blank_workbook_is_written_that_lacks_nothing_but_rows(String kind) {
        String target = folder.resolve(kind + ".xlsx").toString();
        assertThat(run("import", "--template", kind, target)).isZero();
        assertThat(out()).containsExactly("已生成空白模板 " + target);
        assertThat(run("import", target, "--kind", kind, "--county", "220322")).isEqualTo(2);
        assertThat(err()).containsExactly("已读 0 行", target + "：只有列标题，没有数据行：请核对");
    }

    @Test
    void scenarios_have_no_template_and_a_template_needs_one_name() {
        assertThat(run("import", "--template", "scenarios", folder.resolve("a.xlsx").toString())).isEqualTo(2);
        assertThat(run("import", "--template", "units")).isEqualTo(2);
        assertThat(err()).singleElement().asString().contains("--template");
    }
}
