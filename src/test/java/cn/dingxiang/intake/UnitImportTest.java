package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.UNITS;
import static cn.dingxiang.intake.ImportWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Contacts;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class UnitImportTest {
    private static ImportWorld world;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        world = new ImportWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private Path file(Ledger ledger) throws Exception {
        return ledger.xlsx(folder.resolve("单位.xlsx"));
    }

    private static Unit unit(String name) {
        return world.get(Units.class).byName("220322", name).orElseThrow();
    }

    @Test
    void units_come_with_their_managers_and_contacts_wherever_in_the_file_the_hospital_stands() throws Exception {
        Path file = file(Ledger.titled("单位名称", "单位类型")
                .row("单位名称", "甲镇卫生院", "单位类型", "乡镇卫生院", "管理医院", "县人民医院", "管理起始日期", "2020-01-01", "联系人", "王某",
                        "邮箱", "a@example.cn", "电话", "0434-1")
                .row("单位名称", "甲镇卫生院", "单位类型", "乡镇卫生院", "联系人", "李某", "邮箱", "b@example.cn")
                .row("单位名称", "县人民医院", "单位类型", "县级医院")
                .row("单位名称", null, "单位类型", "县卫健局", "联系人", "局长", "邮箱", "c@example.cn"));
        ImportReport report = world.write(file, UNITS);
        assertThat(texts(report)).isEmpty();
        assertThat(unit("甲镇卫生院").kind()).isEqualTo(Unit.Kind.TOWNSHIP_CENTRE);
        assertThat(world.get(Units.class).managingHospital(unit("甲镇卫生院").id(), LocalDate.of(2024, 1, 1))).map(Unit::name).contains("县人民医院");
        assertThat(world.get(Units.class).managingHospital(unit("甲镇卫生院").id(), LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(world.get(Contacts.class).of(Recipient.unit(unit("甲镇卫生院").id()))).extracting(Contact::email)
                .containsExactly("a@example.cn", "b@example.cn");
        assertThat(world.get(Contacts.class).of(Recipient.county("220322"))).extracting(Contact::name).containsExactly("局长");
        assertThat(world.write(file, UNITS).counts()).as("again: nothing").isEqualTo(new RowCounts(4, 0, 0, 4, 0, 0));
    }

    @Test
    void a_new_address_of_a_known_contact_is_taken() throws Exception {
        world.write(file(Ledger.titled("单位名称", "单位类型").row("单位名称", "乙医院", "单位类型", "县级医院", "联系人", "王某", "邮箱", "old@example.cn")), UNITS);
        ImportReport report = world.write(file(Ledger.titled("单位名称", "单位类型")
                .row("单位名称", "乙医院", "单位类型", "县级医院", "联系人", "王某", "邮箱", "new@example.cn")), UNITS);
        assertThat(report.counts().added()).isEqualTo(1);
        assertThat(world.get(Contacts.class).of(Recipient.unit(unit("乙医院").id()))).extracting(Contact::email).containsExactly("new@example.cn");
    }

    @Test
    void what_cannot_be_is_named() throws Exception {
        ImportReport report = world.check(file(Ledger.titled("单位名称", "单位类型")
                .row("单位名称", "丙镇卫生院", "单位类型", "乡镇卫生院", "管理医院", "某医院", "管理起始日期", null)
                .row("单位名称", "丁镇卫生院", "单位类型", "乡镇卫生院", "管理医院", "丁镇卫生院", "管理起始日期", "2020-01-01")
                .row("单位名称", "戊镇卫生院", "单位类型", "诊所")
                .row("单位名称", "己医院", "单位类型", "县级医院", "联系人", null, "邮箱", "x@example.cn")
                .row("单位名称", "庚医院", "单位类型", "县级医院").row("单位名称", "庚医院", "单位类型", "县级医院")
                .row("单位名称", "辛镇卫生院", "单位类型", "乡镇卫生院", "管理医院", "县人民医院", "管理起始日期", "2020-01-01")
                .row("单位名称", "辛镇卫生院", "单位类型", "乡镇卫生院", "管理医院", "庚医院", "管理起始日期", "2021-01-01")), UNITS);
        assertThat(texts(report).stream().filter(text -> !text.contains("尚未登记"))).satisfiesExactly(
                text -> assertThat(text).isEqualTo("第 2 行 管理起始日期缺少内容：请补填"),
                text -> assertThat(text).startsWith("第 3 行 管理医院与单位相同"),
                text -> assertThat(text).startsWith("第 4 行 单位类型“诊所”不在可选值之内"),
                text -> assertThat(text).isEqualTo("第 5 行 联系人缺少内容：请补填"),
                text -> assertThat(text).isEqualTo("第 6 行 与第 7 行完全相同：请只留一行"),
                text -> assertThat(text).isEqualTo("第 7 行 与第 6 行完全相同：请只留一行"),
                text -> assertThat(text).startsWith("第 8 行 管理医院与第 9 行的管理期间重叠"),
                text -> assertThat(text).startsWith("第 9 行 管理医院与第 8 行的管理期间重叠"));
    }

    @Test
    void what_will_keep_reminders_from_arriving_is_pointed_out() throws Exception {
        ImportReport report = world.check(file(Ledger.titled("单位名称", "单位类型")
                .row("单位名称", "壬镇卫生院", "单位类型", "乡镇卫生院", "联系人", "王某", "邮箱", "没有邮箱")), UNITS);
        assertThat(texts(report)).containsExactly("第 2 行 邮箱格式不对：提醒将发不出去，请核对", "第 2 行 管理医院没有填写：乡镇单位应有县级医院管理，请补填");
        assertThat(report.counts()).isEqualTo(new RowCounts(1, 1, 0, 0, 0, 1));
    }
}
