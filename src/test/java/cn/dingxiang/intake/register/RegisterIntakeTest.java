package cn.dingxiang.intake.register;

import static cn.dingxiang.intake.register.RegisterWorld.COLLEAGUE;
import static cn.dingxiang.intake.register.RegisterWorld.NEIGHBOUR;
import static cn.dingxiang.intake.register.RegisterWorld.OFFICER;
import static cn.dingxiang.intake.register.RegisterWorld.PROVINCE;
import static cn.dingxiang.intake.register.RegisterWorld.idNumber;
import static cn.dingxiang.intake.register.RegisterWorld.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Refused;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.intake.UnreadableFile;
import cn.dingxiang.testing.Life;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How files of registers are taken: who is matched, what is kept, what is proposed once and only once. */
@Tag("database")
class RegisterIntakeTest {
    private static final RegisterKind PRACTICE = RegisterKind.PRACTICE_REGISTRATION;
    private static RegisterWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = new RegisterWorld();
    }

    @BeforeEach
    void empty() {
        world.application().empty("register_proposal", "register_line", "register_file", "register_source", "audit_entry");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Ledger moved(int... doctors) {
        Ledger register = Ledger.titled();
        for (int doctor : doctors) {
            row(register, doctor, "执业机构", "某市医院", "注册日期", "2026-05-01");
        }
        return register;
    }

    /** Every value that registers left in the database. */
    private static List<String> kept() {
        List<String> texts = new ArrayList<>();
        try (Connection connection = world.application().database().dataSource().getConnection();
             Statement statement = connection.createStatement()) {
            for (String table : List.of("register_proposal", "register_line", "register_file", "register_source",
                    "audit_entry WHERE action LIKE 'register.%'")) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            texts.add(String.valueOf(rows.getString(column)));
                        }
                    }
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return texts;
    }

    // ---- who is matched

    @Test
    void people_are_matched_by_id_number_alone_and_another_name_is_pointed_out() throws Exception {
        int doctor = world.doctor(Life.serving());
        Ledger register = moved(doctor).with("姓名", "学 员" + doctor);
        row(register, doctor, "执业机构", "某省医院", "注册日期", "2026-06-01").with("姓名", "别人");
        register.row("姓名", RegisterWorld.name(doctor), "证件号码", idNumber(7001), "执业机构", "某市医院", "注册日期", "2026-07-01");
        RegisterReport report = world.take(PRACTICE, register);
        assertThat(world.proposals(report)).extracting(Proposal::line, Proposal::nameDiffers)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, false), org.assertj.core.groups.Tuple.tuple(3, true));
        assertThat(world.proposals(report).get(1).cells()).containsEntry("NAME", "别人").containsEntry("PRACTICE_INSTITUTION", "某省医院");
        assertThat(world.lines(report)).contains("4 UNMATCHED 没有此身份证号的协议");
    }

    @Test
    void what_cannot_be_matched_is_listed_with_row_and_reason() throws Exception {
        int doctor = world.doctor(Life.serving());
        int twice = world.doctor(Life.serving());
        world.application().execute("UPDATE agreement a JOIN agreement b ON b.number = 'XY-" + twice + "' SET a.person_id = b.person_id "
                + "WHERE a.number = 'XY-" + world.doctor(Life.serving()) + "'");
        int elsewhere = world.doctor(Life.serving(), 500, Life.OTHER_COUNTY);
        String good = idNumber(doctor);
        String wrong = good.substring(0, 17) + (good.endsWith("1") ? "2" : "1");
        Ledger register = moved(doctor).with("证件号码", good.substring(0, 17));
        register = row(register, doctor, "执业机构", "某市医院", "注册日期", "2026-05-01").with("证件号码", wrong);
        register = row(register, doctor, "执业机构", "某市医院", "注册日期", "2026-05-01").with("证件号码", "");
        register = row(register, doctor, "执业机构", "某市医院", "注册日期", "2026-05-01").with("证件号码", "2.29101E+17");
        register = row(register, twice, "执业机构", "某市医院", "注册日期", "2026-05-01");
        register = row(register, elsewhere, "执业机构", "某市医院", "注册日期", "2026-05-01");
        RegisterReport report = world.take(PRACTICE, register);
        assertThat(world.lines(report)).containsExactly("2 UNMATCHED 证件号码不是 18 位：请核对原件", "3 UNMATCHED 证件号码末位校验不符：请核对原件",
                "4 UNMATCHED 证件号码缺少内容：请补填", "5 UNMATCHED 证件号码按数字保存，末几位已丢失：请将该列设为文本格式，对照原件重新填写",
                "6 UNMATCHED 此身份证号有几份协议：请核对后在该协议上手工登记", "7 UNMATCHED 没有此身份证号的协议");
        assertThat(report.file().counts().of(Fate.UNMATCHED)).isEqualTo(6);
        assertThat(report.file().counts().matched()).isZero();
        assertThat(world.intake().lines(OFFICER, report.file().id(), Fate.UNMATCHED, "5", 1).rows()).extracting(RegisterLine::masked)
                .containsExactly(idNumber(twice).substring(0, 4) + "••••••••" + idNumber(twice).substring(14));
    }

    @Test
    void no_id_number_is_kept_wherever_it_stands() throws Exception {
        int doctor = world.doctor(Life.serving());
        Ledger register = moved(doctor).with("姓名", idNumber(doctor)).with("执业机构", "某市医院（" + idNumber(8001) + "）")
                .with("备注", idNumber(8002));
        register.row("姓名", "路人", "证件号码", idNumber(8003), "执业机构", "某市医院", "注册日期", "2026-07-01");
        Path file = register.csv(world.folder().resolve(idNumber(8004) + ".csv"), java.nio.charset.StandardCharsets.UTF_8, false);
        RegisterReport report = world.take(OFFICER, file, PRACTICE, "某名册", Life.COUNTY, Map.of(), Map.of());
        assertThat(report.file().counts().read()).isEqualTo(2);
        assertThat(kept()).isNotEmpty().noneSatisfy(text -> assertThat(text).containsPattern("[1-9][0-9]{16}[0-9Xx]"))
                .noneMatch(text -> text.contains("路人"));
        assertThat(report.notes()).extracting(note -> note.in(Locale.ROOT)).contains("这些列没有采用：「备注」(E)");
    }

    // ---- once and only once

    @Test
    void the_same_file_twice_is_taken_once() throws Exception {
        Path file = moved(world.doctor(Life.serving())).xlsx(world.folder().resolve("once.xlsx"));
        RegisterReport first = world.take(OFFICER, file, PRACTICE, "名册", Life.COUNTY, Map.of(), Map.of());
        Path copy = Files.copy(file, world.folder().resolve("other-name.xlsx"));
        RegisterReport again = world.take(COLLEAGUE, copy, PRACTICE, "名册", Life.COUNTY, Map.of(), Map.of());
        assertThat(first.again()).isFalse();
        assertThat(again.again()).isTrue();
        assertThat(again.file()).isEqualTo(first.file());
        assertThat(world.proposals(first)).hasSize(1);
        assertThat(world.intake().list(OFFICER, null, null, 10).rows()).hasSize(1);
    }

    @Test
    void a_later_file_that_overlaps_proposes_what_is_new() throws Exception {
        int one = world.doctor(Life.serving());
        int other = world.doctor(Life.serving());
        world.take(PRACTICE, moved(one));
        RegisterReport later = world.take(PRACTICE, moved(one, other, one));
        assertThat(world.lines(later)).containsExactly("2 KNOWN 已有记录", "3 PROPOSED", "4 KNOWN 已有记录");
        assertThat(later.file().counts().proposals()).isEqualTo(1);
        assertThat(later.file().counts().of(Fate.KNOWN)).isEqualTo(2);
        RegisterReport other2 = world.take("另一名册", PRACTICE, moved(one));
        assertThat(world.lines(other2)).as("another register corroborates").containsExactly("2 PROPOSED");
    }

    @Test
    void a_file_that_goes_wrong_leaves_nothing() throws Exception {
        int[] rows = new int[1201];
        java.util.Arrays.fill(rows, world.doctor(Life.serving()));
        assertThatThrownBy(() -> world.take(PRACTICE, moved(rows))).isInstanceOf(UnreadableFile.class).hasMessageContaining("第 1202 行");
        assertThat(kept()).isEmpty();
    }

    // ---- columns

    @Test
    void the_mapping_is_kept_for_the_register_and_fixed_days_for_one_file() throws Exception {
        int doctor = world.doctor(Life.serving());
        Ledger register = Ledger.titled();
        row(register, doctor, "去处", "某市医院", "注册日期", "");
        Map<String, String> mapping = Map.of("去处", "执业机构");
        Map<String, String> fixed = Map.of("执业注册日期", "2026-05-01", "登记状态", "有效");
        assertThatThrownBy(() -> world.take(OFFICER, PRACTICE, "甲册", Life.COUNTY, register, Map.of(), fixed))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("「执业机构」").hasMessageContaining("「去处」");
        RegisterReport report = world.take(OFFICER, PRACTICE, "甲册", Life.COUNTY, register, mapping, fixed);
        assertThat(world.proposed(report)).containsExactly("2 2026-05-01 PRACTICE_REGISTERED {institution=某市医院}");
        RegisterSource kept = world.intake().sources(OFFICER).get(0);
        assertThat(kept.mapping()).isEqualTo(mapping);
        assertThat(kept.fixed()).containsExactly(Map.entry("REGISTER_STATE", "有效"));

        row(register, doctor, "去处", "某省医院", "注册日期", "2026-08-01");
        Path next = register.xlsx(world.folder().resolve("next.xlsx"));
        assertThat(world.intake().propose(OFFICER, next, PRACTICE, "甲册", Life.COUNTY)).contains(
                new ProposedColumn("去处", Heading.PRACTICE_INSTITUTION, ProposedColumn.Origin.SAVED));
        assertThat(world.proposed(world.take(OFFICER, next, PRACTICE, "甲册", Life.COUNTY, Map.of(), Map.of())))
                .containsExactly("3 2026-08-01 PRACTICE_REGISTERED {institution=某省医院}");
    }

    @Test
    void columns_that_cannot_be_sorted_out_are_named() throws Exception {
        int doctor = world.doctor(Life.serving());
        assertThatThrownBy(() -> world.take(PRACTICE, row(Ledger.titled(), doctor, "执业机构", "a", "机构名称", "b", "注册日期", "2026-05-01")))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("「执业机构」(C)「机构名称」(D)");
        assertThatThrownBy(() -> world.take(OFFICER, PRACTICE, "乙册", Life.COUNTY, moved(doctor), Map.of("机构", "执业机构"), Map.of()))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("「机构」");
        assertThatThrownBy(() -> world.take(OFFICER, PRACTICE, "乙册", Life.COUNTY, moved(doctor), Map.of("执业机构", "毕业日期"), Map.of()))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("「毕业日期」");
        assertThatThrownBy(() -> world.take(OFFICER, PRACTICE, "乙册", Life.COUNTY, moved(doctor), Map.of(), Map.of("身份证号", idNumber(1))))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("因人而异").hasMessageNotContaining(idNumber(1));
    }

    @Test
    void wrong_files_are_refused_as_imports_refuse_them() throws Exception {
        Map<String, String> reasons = Map.of("%PDF-1.7", "PDF", "<html><table>", "网页", "PK\u0003\u0004 broken", "", "", "空");
        for (Map.Entry<String, String> wrong : reasons.entrySet()) {
            Path file = Files.writeString(world.folder().resolve("wrong.xlsx"), wrong.getKey());
            assertThatThrownBy(() -> world.take(OFFICER, file, PRACTICE, "丙册", Life.COUNTY, Map.of(), Map.of()))
                    .isInstanceOf(UnreadableFile.class).hasMessageContaining(wrong.getValue());
        }
        Path json = Files.writeString(world.folder().resolve("a.json"), "[{\"a\": 1}]");
        assertThatThrownBy(() -> world.take(OFFICER, json, PRACTICE, "丙册", Life.COUNTY, Map.of(), Map.of()))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("表格");
        assertThatThrownBy(() -> world.take(PRACTICE, Ledger.titled("姓名", "证件号码", "执业机构", "注册日期"))).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> world.take(OFFICER, world.folder().resolve("none.csv"), PRACTICE, "丙册", Life.COUNTY, Map.of(), Map.of()))
                .isInstanceOf(UnreadableFile.class).hasMessageContaining("none.csv");
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_formula_or_an_error_in_a_row_of_ours_makes_it_unreadable() throws Exception {
        int doctor = world.doctor(Life.serving());
        Ledger register = moved(doctor).with("执业机构", "=HYPERLINK(\"http://x\")");
        RegisterReport report = world.take("公式", PRACTICE, register);
        assertThat(world.lines(report)).singleElement().asString().startsWith("2 UNREADABLE 执业机构（C2 单元格）是公式");
        assertThat(world.proposed(report)).isEmpty();
    }

    // ---- who may

    @Test
    void a_name_stays_one_kinds_and_only_officers_of_the_whole_division_take_its_register() throws Exception {
        Ledger register = moved(world.doctor(Life.serving()));
        world.take(OFFICER, PRACTICE, "丁册", Life.COUNTY, register, Map.of(), Map.of());
        assertThatThrownBy(() -> world.take(OFFICER, RegisterKind.PAYROLL, "丁册", Life.COUNTY, register, Map.of(), Map.of()))
                .isInstanceOf(Refused.class).hasMessageContaining("丁册");
        Actor student = new Actor("s", Role.STUDENT, "22", "2203", Life.COUNTY, null, 1L, null);
        Actor auditor = new Actor("a", Role.AUDITOR, null, null, null, null, null, null);
        for (Actor other : List.of(NEIGHBOUR, student, auditor)) {
            assertThatThrownBy(() -> world.take(other, PRACTICE, "丁册", Life.COUNTY, register, Map.of(), Map.of()))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> world.take(OFFICER, PRACTICE, "丁册", "22", register, Map.of(), Map.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.take(PROVINCE, PRACTICE, "丁册", "2299", register, Map.of(), Map.of()))
                .isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> world.intake().sources(student)).isInstanceOf(Refused.class);
        assertThat(world.intake().sources(auditor)).hasSize(1);
        assertThat(world.intake().sources(NEIGHBOUR)).isEmpty();
        assertThat(world.intake().list(NEIGHBOUR, null, null, 10).rows()).isEmpty();
    }

    @Test
    void a_county_sees_its_own_rows_of_the_provinces_register_and_nobodys_rows_only_the_province_does() throws Exception {
        int mine = world.doctor(Life.serving());
        int theirs = world.doctor(Life.serving(), 600, Life.OTHER_COUNTY);
        Ledger register = moved(mine, theirs, 9001);
        RegisterReport report = world.take(PROVINCE, PRACTICE, "省册", "22", register, Map.of(), Map.of());
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 PROPOSED", "4 UNMATCHED 没有此身份证号的协议");
        long file = report.file().id();
        assertThat(world.intake().find(OFFICER, file).counts().read()).isEqualTo(3);
        assertThat(world.intake().lines(OFFICER, file, null, null, 10).rows()).extracting(RegisterLine::line).containsExactly(2);
        assertThat(world.intake().lines(NEIGHBOUR, file, null, null, 10).rows()).extracting(RegisterLine::line).containsExactly(3);
        assertThat(world.desk().list(NEIGHBOUR, ProposalFilter.ALL, null, 10).rows()).extracting(Proposal::line).containsExactly(3);
        assertThatThrownBy(() -> world.desk().list(NEIGHBOUR, new ProposalFilter(Life.COUNTY, null, null, null, null), null, 10))
                .isInstanceOf(Refused.class);
        RegisterReport countys = world.take(OFFICER, PRACTICE, "县册", Life.COUNTY, moved(mine), Map.of(), Map.of());
        assertThatThrownBy(() -> world.intake().find(NEIGHBOUR, countys.file().id())).isInstanceOf(Refused.class);
    }

    @Test
    void taking_a_file_is_audited() throws Exception {
        RegisterReport report = world.take(OFFICER, PRACTICE, "戊册", Life.COUNTY, moved(world.doctor(Life.serving())), Map.of(), Map.of());
        assertThat(kept()).contains("register.take", "register-file:" + report.file().id(), "PRACTICE_REGISTRATION 戊册 1/1");
    }

    @Test
    void reasons_are_told_in_english_too() {
        assertThat(LineRemark.of("register.ended", "2030-01-01").text(Locale.ENGLISH)).isEqualTo("the agreement ended on 2030-01-01");
        assertThat(Message.of("register.no-agreement").in(Locale.ENGLISH)).startsWith("there is no agreement");
    }
}
