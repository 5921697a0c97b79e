package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.IdNumber;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.intake.NewAgreement;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Student;
import cn.dingxiang.intake.register.ProposalDesk;
import cn.dingxiang.intake.register.RegisterIntake;
import cn.dingxiang.testing.Life;
import cn.dingxiang.testing.MutableClock;
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

@Tag("database")
class RegisterCommandTest {
    private static TestApplication application;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        application = TestApplication.start();
        application.follow(MutableClock.at("2027-03-01T10:00"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private int run(String... arguments) {
        out.reset();
        err.getBuffer().setLength(0);
        return DingxiangCommand.run(new CommandsWith(Map.of(RegisterIntake.class, application.get(RegisterIntake.class), ProposalDesk.class,
                application.get(ProposalDesk.class), PrintStream.class, new PrintStream(out, true, StandardCharsets.UTF_8))),
                new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err), arguments);
    }

    private List<String> out() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> err() {
        return err.toString().lines().toList();
    }

    private static String idNumber(int serial) {
        String digits = "22999920010203%03d".formatted(serial);
        return digits + IdNumber.checkCharacter(digits);
    }

    @SuppressWarnings("unchecked")
    private String file(String name, int serial) throws Exception {
        application.get(AgreementRecords.class).create(new NewAgreement("R-" + serial,
                new Student("学员", IdNumber.of(idNumber(serial)), null, null), new Parties("学员", null, null, null),
                (Map<String, Object>) Life.serving().scenario("2027-01-01").get("agreement"), List.of(), null, null, true, "test"));
        return Ledger.titled().row("姓名", "学员", "证件号", idNumber(serial), "执业机构", "某市医院", "注册日期", "2026-05-01")
                .row("姓名", "路人", "证件号", idNumber(900), "执业机构", "某市医院", "注册日期", "2026-05-01")
                .csv(folder.resolve(name), StandardCharsets.UTF_8, false).toString();
    }

    private String taken(String file) {
        assertThat(run("register", file, "--kind", "practice-registration", "--source", "执业", "--county", "220322", "--by", "张三"))
                .as(err.toString()).isZero();
        return String.join("\n", out()).replaceFirst("(?s).*#([0-9]+) .*", "$1");
    }

    @Test
    void a_register_is_taken_listed_and_its_proposals_accepted() throws Exception {
        String file = file("a.csv", 101);
        String id = taken(file);
        assertThat(err()).containsExactly("已读 2 行", "已检查 1 行");
        assertThat(out()).last().asString().startsWith("#" + id + " 医师执业注册 执业（220322）a.csv：共 2 行，匹配 1，提出事件 1；已知 0，无须登记 0，读不出 0，未匹配 1；")
                .endsWith("张三");
        assertThat(run("register", "--lines", id)).isZero();
        assertThat(out()).containsExactly("第 2 行 提出登记 R-101", "第 3 行 未匹配 2299••••••••" + idNumber(900).substring(14) + " 没有此身份证号的协议");
        taken(file);
        assertThat(out()).contains(file + "：这个文件以前读过，没有再读");
        assertThat(run("register", "--list")).isZero();
        assertThat(out()).anyMatch(line -> line.startsWith("#" + id + " "));
        assertThat(run("register", "--accept", id, "--by", "李四")).isZero();
        assertThat(out()).containsExactly("已采纳 1 条");
        assertThat(application.get(AgreementRecords.class).find("R-101").orElseThrow().events()).hasSize(1);
        assertThat(run("register", "--accept", id)).isEqualTo(2);
        assertThat(err()).containsExactly("没有待办的提议。");
    }

    @Test
    void rejecting_needs_a_reason_and_english_is_spoken_too() throws Exception {
        String id = taken(file("b.csv", 102));
        assertThat(run("register", "--reject", id)).isEqualTo(2);
        assertThat(run("--lang", "en", "register", "--reject", id, "--reason", "不是此人")).isZero();
        assertThat(out()).containsExactly("rejected and kept on record: 1");
        assertThat(run("--lang", "en", "register", "--list")).isZero();
        assertThat(out()).anyMatch(line -> line.contains("practice registration"));
    }

    @Test
    void wrong_usage_and_wrong_files_are_one_line() throws Exception {
        assertThat(run("register")).isEqualTo(2);
        assertThat(run("register", "no.csv", "--kind", "payroll", "--source", "x", "--county", "22")).isEqualTo(2);
        String file = file("c.csv", 103);
        assertThat(run("register", file, "--kind", "people", "--source", "x", "--county", "220322")).isEqualTo(2);
        assertThat(err()).singleElement().asString().contains("“people”", "social-insurance");
        assertThat(run("register", file, "--kind", "practice-registration", "--source", "x")).isEqualTo(2);
        assertThat(err()).singleElement().asString().contains("区划代码");
        String pdf = Files.writeString(folder.resolve("d.xlsx"), "%PDF-1.7").toString();
        assertThat(run("register", pdf, "--kind", "payroll", "--source", "x", "--county", "220322")).isEqualTo(2);
        assertThat(err()).singleElement().asString().contains("PDF");
    }
}
