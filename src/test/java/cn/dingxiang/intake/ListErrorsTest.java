package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.AGREEMENTS;
import static cn.dingxiang.intake.ImportKind.EVENTS;
import static cn.dingxiang.intake.ImportKind.UNITS;
import static cn.dingxiang.intake.ImportWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.directory.Units;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of events and of units: what is wrong is said by row and column, and then nothing of the file is kept. */
@Tag("database")
class ListErrorsTest {
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

    private ImportReport take(Ledger ledger, ImportKind kind) throws Exception {
        return world.write(ledger.xlsx(folder.resolve("a.xlsx")), kind);
    }

    private static Ledger units() {
        return Ledger.titled("县（市、区）", "单位名称", "单位类型", "管理医院", "管理起始日期", "管理终止日期", "联系人", "邮箱", "电话");
    }

    // ---- events

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "日期 | 2026.3 | 日期“2026.3”不完整：请补全年、月、日，例如 2021-09-01",
        "日期 | 03/04/2026 | 日期“03/04/2026”分不清年、月、日：请改为例如 2021-04-03",
        "日期 |  | 日期缺少内容：请补填",
        "事件 |  | 事件缺少内容：请补填",
        "协议编号 |  | 协议编号缺少内容：请补填",
        "来源 | 邻居 | 来源“邻居”不在可选值之内：请改为 县、用人单位、学校、本人",
        "原因 | 心情 | 原因“心情”不在可选值之内：请改为 产假、病假、工伤、服兵役、进修、事假",
        "截止日期 | 2026-02-01 | 截止日期截止日早于事件日期；请核对",
        "已批准 | 大概 | 已批准“大概”不在可选值之内：请改为 .*",
        "月薪（元） | 5000 | 月薪（元）填了内容，但事件“服务中止”没有此项：请清空或改正事件"})
    void an_event_that_cannot_be_is_named_by_column_and_its_file_is_held_back(String title, String value, String problem) throws Exception {
        take(Ledger.ofAgreements().agreement(1, "毕业日期", "2025-07-01", "派驻日期", "2025-08-01", "派驻单位", "某镇卫生院"), AGREEMENTS);
        Ledger events = Ledger.titled()
                .row("协议编号", "XY-1", "日期", "2025-12-31", "事件", "年度履约核验", "年度", "2025")
                .row("协议编号", "XY-1", "日期", "2026-03-01", "事件", "服务中止", "原因", "病假", "截止日期", "2026-04-01").with(title, value);
        ImportReport report = take(events, EVENTS);
        assertThat(texts(report)).singleElement().asString().matches("第 3 行 " + problem);
        assertThat(report.remarks().get(0).text(Locale.ENGLISH)).startsWith("Row 3, " + title);
        assertThat(report.written()).isFalse();
        assertThat(world.events("XY-1")).containsExactly("2025-07-01 GRADUATED", "2025-08-01 DEPLOYED");
    }

    @Test
    void an_event_of_another_countys_agreement_is_refused() throws Exception {
        Path ledger = Ledger.ofAgreements().agreement(2, "县（市、区）", "220323").xlsx(folder.resolve("b.xlsx"));
        world.service().run(ImportRequest.dryRun(ledger, AGREEMENTS, "220323").committedBy("李四"), ImportProgress.SILENT);
        assertThat(texts(take(Ledger.titled().row("协议编号", "XY-2", "日期", "2025-07-01", "事件", "毕业"), EVENTS)))
                .containsExactly("第 2 行 协议编号属于本次导入范围 220322 以外的县：请核对");
        assertThat(world.events("XY-2")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"EVENTS | 协议编号 | 事件 | 「日期」", "UNITS | 单位名称 | 电话 | 「单位类型」"})
    void a_column_without_which_nothing_can_be_taken_is_named(ImportKind kind, String one, String other, String missing) {
        UnreadableFile refused = catchThrowableOfType(UnreadableFile.class, () -> take(Ledger.titled().row(one, "x", other, "y"), kind));
        assertThat(refused.getMessage()).startsWith("缺少必需的列：" + missing);
        assertThat(refused.explain(Locale.ENGLISH)).contains(missing).doesNotContain("缺少");
    }

    // ---- units

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "县（市、区） | 220323 | 县（市、区）代码 220323 不在本次导入的范围 220322 之内：请核对，或分开导入",
        "县（市、区） | 220381 | 县（市、区）区划代码 220381.*",
        "单位名称 |  | 单位名称缺少内容：请补填",
        "单位类型 |  | 单位类型缺少内容：请补填",
        "单位类型 | 诊所 | 单位类型“诊所”不在可选值之内：请改为 .*",
        "管理医院 |  | 管理医院缺少内容：请补填",
        "管理起始日期 | 2020年 | 管理起始日期“2020年”不完整：.*",
        "管理终止日期 | 2020-01-01 | 管理终止日期不晚于管理起始日期 2020-01-01：请核对",
        "联系人 |  | 联系人缺少内容：请补填"})
    void a_unit_that_cannot_be_is_named_by_column_and_its_file_is_held_back(String title, String value, String problem) throws Exception {
        ImportReport report = take(units().row("县（市、区）", "220322", "单位名称", "好医院", "单位类型", "县级医院")
                .row("县（市、区）", "220322", "单位名称", "坏卫生院", "单位类型", "乡镇卫生院", "管理医院", "好医院", "管理起始日期", "2020-01-01",
                        "联系人", "王某", "邮箱", "a@example.cn").with(title, value), UNITS);
        assertThat(texts(report)).isNotEmpty().anySatisfy(text -> assertThat(text).matches("第 3 行 " + problem))
                .allSatisfy(text -> assertThat(text).startsWith("第 3 行"));
        assertThat(report.written()).isFalse();
        assertThat(world.get(Units.class).byName(ImportWorld.COUNTY, "好医院")).isEmpty();
    }

    @Test
    void one_contact_with_two_addresses_in_a_file_is_refused_and_with_a_new_one_later_updated() throws Exception {
        Ledger both = units().row("单位名称", "甲医院", "单位类型", "县级医院", "联系人", "王某", "邮箱", "a@example.cn")
                .row("单位名称", "甲医院", "单位类型", "县级医院", "联系人", "王某", "邮箱", "b@example.cn");
        assertThat(texts(take(both, UNITS))).containsExactly("第 2 行 联系人与第 3 行是同一联系人，但邮箱或电话不同：请只留一个",
                "第 3 行 联系人与第 2 行是同一联系人，但邮箱或电话不同：请只留一个");
        take(units().row("单位名称", "甲医院", "单位类型", "县级医院", "联系人", "王某", "邮箱", "a@example.cn"), UNITS);
        ImportReport report = take(units().row("单位名称", "甲医院", "单位类型", "县级医院", "联系人", "王某", "邮箱", "b@example.cn"), UNITS);
        assertThat(world.copied(report)).containsExactly("已更新 ");
        assertThat(world.copied(take(units().row("单位名称", "甲医院", "单位类型", "县级医院", "联系人", "李某", "邮箱", "c@example.cn"), UNITS)))
                .containsExactly("已增补 ");
    }

    @Test
    void another_kind_of_a_known_unit_is_pointed_out_and_taken() throws Exception {
        take(units().row("单位名称", "乙院", "单位类型", "县级医院"), UNITS);
        ImportReport report = take(units().row("单位名称", "乙院", "单位类型", "其他"), UNITS);
        assertThat(texts(report)).containsExactly("第 2 行 单位类型将由“县级医院”改为本行所填：请核对");
        assertThat(world.copied(report).get(0)).startsWith("已更新 ");
    }
}
