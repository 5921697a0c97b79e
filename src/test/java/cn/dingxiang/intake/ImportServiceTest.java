package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.AGREEMENTS;
import static cn.dingxiang.intake.ImportKind.EVENTS;
import static cn.dingxiang.intake.ImportWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ImportServiceTest {
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
        return ledger.xlsx(folder.resolve("台账.xlsx"));
    }

    private String only(Ledger ledger) throws Exception {
        ImportReport report = world.check(file(ledger), AGREEMENTS);
        assertThat(texts(report)).hasSize(1);
        return texts(report).get(0);
    }

    // ---- a whole import

    @Test
    void a_wide_ledger_is_checked_then_written_and_the_same_file_again_changes_nothing() throws Exception {
        Path file = file(Ledger.ofAgreements().agreement(1, "入学日期", "2022-09-01", "毕业日期", "2025年7月1日").agreement(2));
        ImportReport dry = world.check(file, AGREEMENTS);
        assertThat(texts(dry)).isEmpty();
        assertThat(dry.counts()).isEqualTo(new RowCounts(2, 2, 0, 0, 0, 0));
        assertThat(world.isRecorded("XY-1")).as("a dry run writes nothing").isFalse();

        ImportReport first = world.write(file, AGREEMENTS);
        assertThat(world.events("XY-1")).containsExactly("2022-09-01 ENROLLED", "2025-07-01 GRADUATED");
        assertThat(world.service().batch(first.batch())).hasValueSatisfying(batch -> {
            assertThat(batch.live()).isFalse();
            assertThat(batch.counts().taken()).isEqualTo(2);
            assertThat(batch.importedBy()).isEqualTo("张三");
        });

        int batches = world.service().batches(null).size();
        ImportReport second = world.write(file, AGREEMENTS);
        assertThat(second.counts()).isEqualTo(new RowCounts(2, 0, 0, 2, 0, 0));
        assertThat(second.written()).isFalse();
        assertThat(world.service().batches(null)).hasSize(batches);
        assertThat(world.events("XY-1")).hasSize(2);
    }

    @Test
    void csv_in_either_character_set_says_the_same() throws Exception {
        Ledger ledger = Ledger.ofAgreements().agreement(11).agreement(12, "入学日期", "2022-09-01");
        assertThat(world.write(ledger.csv(folder.resolve("a.csv"), Charset.forName("GB18030"), false), AGREEMENTS).counts().fresh()).isEqualTo(2);
        assertThat(world.write(ledger.csv(folder.resolve("b.csv"), StandardCharsets.UTF_8, false), AGREEMENTS).counts().unchanged()).isEqualTo(2);
        assertThat(world.write(ledger.csv(folder.resolve("c.csv"), StandardCharsets.UTF_8, true), AGREEMENTS).counts().unchanged()).isEqualTo(2);
        assertThat(world.write(ledger.xlsx(folder.resolve("d.xlsx")), AGREEMENTS).counts().unchanged()).isEqualTo(2);
    }

    @Test
    void one_bad_row_keeps_the_whole_file_out_unless_asked_otherwise() throws Exception {
        Path file = file(Ledger.ofAgreements().agreement(21).agreement(22, "姓名", null).agreement(23));
        ImportReport held = world.write(file, AGREEMENTS);
        assertThat(held.written()).isFalse();
        assertThat(world.isRecorded("XY-21")).isFalse();

        ImportReport partial = world.run(file, AGREEMENTS, Map.of(), true, true);
        assertThat(partial.written()).isTrue();
        assertThat(partial.counts()).isEqualTo(new RowCounts(3, 2, 0, 0, 1, 0));
        assertThat(world.isRecorded("XY-21")).isTrue();
        assertThat(world.isRecorded("XY-22")).isFalse();
        assertThat(world.copied(partial)).containsExactly("已新增 ", "有错误 姓名缺少内容：请补填", "已新增 ");
    }

    @Test
    void each_rows_status_stands_beside_it_in_a_copy_of_the_workbook() throws Exception {
        Path file = file(Ledger.ofAgreements().agreement(31).agreement(32, "入学年份", "去年"));
        byte[] before = Files.readAllBytes(file);
        ImportReport report = world.check(file, AGREEMENTS);
        assertThat(report.checkedCopy()).isEqualTo(folder.resolve("台账.checked.xlsx"));
        assertThat(world.copied(report)).containsExactly("可新增 ", "有错误 入学年份“去年”不是四位年份：请改为例如 2025");
        assertThat(Files.readAllBytes(file)).as("the file itself stays as it is").isEqualTo(before);
        assertThat(world.check(report.checkedCopy(), AGREEMENTS).counts()).as("the copy can be mended and imported").isEqualTo(report.counts());
    }

    @Test
    void what_others_write_between_check_and_write_is_checked_anew() throws Exception {
        Path file = file(Ledger.ofAgreements().agreement(41).agreement(42));
        ImportRequest request = ImportRequest.dryRun(file, AGREEMENTS, ImportWorld.COUNTY).committedBy("张三");
        Path theirs = Ledger.ofAgreements().agreement(42, "入学年份", "2021").xlsx(folder.resolve("theirs.xlsx"));
        ImportReport report = world.service().run(request, (pass, rows) -> {
            if (pass == ImportProgress.Pass.READ) {
                try {
                    world.write(theirs, AGREEMENTS);
                } catch (Exception impossible) {
                    throw new AssertionError(impossible);
                }
            }
        });
        assertThat(texts(report)).singleElement().asString().startsWith("第 3 行 协议 XY-42 已登记，且下列内容不同：入学年份");
        assertThat(report.written()).isFalse();
        assertThat(world.isRecorded("XY-41")).isFalse();
    }

    @Test
    void a_batch_waits_until_an_officer_starts_it() throws Exception {
        ImportReport report = world.write(file(Ledger.ofAgreements().agreement(51).agreement(52)), AGREEMENTS);
        AgreementRecords records = world.get(AgreementRecords.class);
        assertThat(records.find("XY-51").orElseThrow().live()).isFalse();
        assertThat(world.service().start(report.batch(), "李四")).isEqualTo(2);
        assertThat(records.find("XY-51").orElseThrow().live()).isTrue();
        assertThat(world.service().batch(report.batch()).orElseThrow()).satisfies(batch -> {
            assertThat(batch.live()).isTrue();
            assertThat(batch.startedBy()).isEqualTo("李四");
        });
        assertThat(world.service().start(report.batch(), "王五")).as("started once").isZero();
        assertThat(world.service().batch(report.batch()).orElseThrow().startedBy()).isEqualTo("李四");
        assertThat(world.service().batches(ImportWorld.COUNTY)).extracting(ImportBatch::id).contains(report.batch());
    }

    @Test
    void a_countys_own_titles_are_mapped_once_and_proposed_the_next_time() throws Exception {
        Map<String, String> mapping = Map.of("合同", "协议编号", "民族", Heading.IGNORE);
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> world.check(own(61), AGREEMENTS)).getMessage()).contains("「合同」(A)", "「民族」(L)");
        Path named = Ledger.titled("合同", "民族", "姓名").row("合同", "1").xlsx(folder.resolve("named.xlsx"));
        world.run(own(61), AGREEMENTS, mapping, true, false);
        assertThat(world.service().propose(named, AGREEMENTS, ImportWorld.COUNTY)).containsExactly(
                new ProposedColumn("合同", Heading.NUMBER, ProposedColumn.Origin.SAVED),
                new ProposedColumn("民族", null, ProposedColumn.Origin.IGNORED),
                new ProposedColumn("姓名", Heading.NAME, ProposedColumn.Origin.TITLE));
        assertThat(world.check(own(62), AGREEMENTS).counts().fresh()).as("the mapping is taken from the last time").isEqualTo(1);
        assertThat(world.service().propose(named, AGREEMENTS, "220106").get(0).origin()).as("another county's is not")
                .isEqualTo(ProposedColumn.Origin.UNKNOWN);
    }

    private Path own(int serial) throws Exception {
        Path csv = Ledger.ofAgreements().agreement(serial, "民族", "满族").csv(folder.resolve("own" + serial + ".csv"), StandardCharsets.UTF_8, false);
        return Files.writeString(csv, Files.readString(csv).replaceFirst("协议编号", "合同"));
    }

    @Test
    void a_mapping_that_names_what_is_not_there_is_refused() {
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> world.run(own(63), AGREEMENTS, Map.of("没有", "姓名"), false, false))
                .getMessage()).contains("「没有」不在文件中");
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> world.run(own(63), AGREEMENTS, Map.of("合同", "没有"), false, false))
                .getMessage()).contains("「没有」不存在");
    }

    // ---- the checks of a row

    @Test
    void a_wrong_check_character_is_named_by_row_and_column() throws Exception {
        Ledger ledger = Ledger.ofAgreements();
        for (int row = 2; row < 17; row++) {
            ledger.agreement(100 + row);
        }
        String wrong = Ledger.idNumber(117).substring(0, 17) + (Ledger.idNumber(117).endsWith("1") ? "2" : "1");
        ImportReport report = world.check(file(ledger.agreement(117, "身份证号", wrong)), AGREEMENTS);
        assertThat(texts(report)).containsExactly("第 17 行 身份证号末位校验不符：请核对原件");
        assertThat(report.remarks().get(0).text(Locale.ENGLISH)).isEqualTo("Row 17, 身份证号: the last character does not check; check the original");
    }

    @Test
    void an_id_number_kept_as_a_number_has_lost_its_last_digits() throws Exception {
        assertThat(only(Ledger.ofAgreements().agreement(71, "身份证号", 220322200001011000L))).contains("身份证号按数字保存，末几位已丢失");
        assertThat(only(Ledger.ofAgreements().agreement(71, "身份证号", "2.20322E+17"))).contains("身份证号按数字保存");
        assertThat(only(Ledger.ofAgreements().agreement(71, "身份证号", "220322000101123"))).contains("不是 18 位");
        assertThat(only(Ledger.ofAgreements().agreement(71, "身份证号", "220322200002301234"))).contains("出生日期不存在");
    }

    @Test
    void no_message_holds_an_id_number_wherever_it_was_written() throws Exception {
        String id = Ledger.idNumber(72);
        ImportReport report = world.check(file(Ledger.ofAgreements().agreement(72, "签约日期", id, "入学年份", id, "户籍省", id, "县（市、区）", id,
                "培养类型", id, "服务期（月）", id, "学费（元）", "X" + id, "规培入培截止（月-日）", id)), AGREEMENTS);
        assertThat(texts(report)).hasSize(8).allSatisfy(text -> assertThat(text).doesNotContain(id.substring(6, 14)));
    }

    @Test
    void half_dates_ambiguous_dates_and_bare_numbers_are_errors() throws Exception {
        assertThat(only(Ledger.ofAgreements().agreement(73, "毕业日期", "2025.7"))).isEqualTo("第 2 行 毕业日期“2025.7”不完整：请补全年、月、日，例如 2021-09-01");
        assertThat(only(Ledger.ofAgreements().agreement(73, "毕业日期", 2025.7))).contains("不完整");
        assertThat(only(Ledger.ofAgreements().agreement(73, "毕业日期", "04/05/2025"))).contains("分不清年、月、日");
        assertThat(only(Ledger.ofAgreements().agreement(73, "毕业日期", 45839))).contains("是数字而不是日期");
    }

    @Test
    void a_word_for_nothing_is_to_be_left_blank_and_a_date_where_none_belongs_is_called_one() throws Exception {
        assertThat(only(Ledger.ofAgreements().agreement(73, "毕业日期", "无"))).isEqualTo("第 2 行 毕业日期“无”不是日期：请改为例如 2021-09-01，没有则留空");
        assertThat(only(Ledger.ofAgreements().agreement(73, "入学年份", java.time.LocalDate.of(2022, 9, 1)))).startsWith("第 2 行 入学年份是日期，这里不该填日期");
    }

    @Test
    void totals_and_signatures_below_the_data_are_told_from_data() throws Exception {
        Ledger ledger = Ledger.ofAgreements().agreement(74).row("协议编号", "合计", "姓名", "1人").row("协议编号", "填表人：王某", "签约日期", "2026年11月");
        assertThat(texts(world.check(file(ledger), AGREEMENTS))).containsExactly("第 3 行 只有一两格有内容，像是合计或落款，不是数据行：请删除该行，或补填完整",
                "第 4 行 只有一两格有内容，像是合计或落款，不是数据行：请删除该行，或补填完整");
    }

    @Test
    void a_retired_division_code_names_its_successor() throws Exception {
        Path file = file(Ledger.ofAgreements().agreement(74, "县（市、区）", "220381"));
        ImportReport report = world.service().run(ImportRequest.dryRun(file, AGREEMENTS, "22"), ImportProgress.SILENT);
        assertThat(texts(report)).singleElement().asString().contains("停用").contains("请改为 220184");
    }

    @Test
    void a_county_that_the_import_is_not_for_is_refused() throws Exception {
        assertThat(only(Ledger.ofAgreements().agreement(75, "县（市、区）", "伊通满族自治县"))).contains("不在本次导入的范围 220322 之内");
    }

    @Test
    void a_form_a_cohort_or_a_word_that_nobody_knows_is_an_error() throws Exception {
        assertThat(only(Ledger.ofAgreements().agreement(76, "协议文本", "没有的文本"))).contains("没有编号为 没有的文本 的协议文本");
        assertThat(only(Ledger.ofAgreements().agreement(76, "入学年份", "2005"))).contains("没有政策覆盖 2005 级");
        assertThat(only(Ledger.ofAgreements().agreement(76, "培养类型", "护理"))).contains("“护理”不在可选值之内").contains("本科临床医学");
        assertThat(only(Ledger.ofAgreements().agreement(76, "协议文本", null))).as("nothing says how long service is").contains("约定服务期（月）");
    }

    @Test
    void a_service_period_below_the_floor_is_taken_with_the_clause_that_sets_the_floor() throws Exception {
        Ledger ledger = Ledger.ofAgreements().agreement(77, "服务年限（年）", "5年");
        ImportReport report = world.check(file(ledger), AGREEMENTS);
        assertThat(texts(report)).singleElement().asString().startsWith("第 2 行 服务期（月）60 个月低于下限 72 个月（").contains("教高〔2015〕6号");
        assertThat(report.counts()).isEqualTo(new RowCounts(1, 1, 0, 0, 0, 1));
    }

    @Test
    void rows_of_the_same_number_or_the_same_person_point_at_each_other() throws Exception {
        assertThat(texts(world.check(file(Ledger.ofAgreements().agreement(78).agreement(79, "协议编号", "XY-78")), AGREEMENTS)))
                .containsExactly("第 2 行 协议编号与第 3 行重复：请只留一行", "第 3 行 协议编号与第 2 行重复：请只留一行");
        assertThat(texts(world.check(file(Ledger.ofAgreements().agreement(78).agreement(79, "身份证号", Ledger.idNumber(78))), AGREEMENTS)))
                .containsExactly("第 2 行 身份证号与第 3 行是同一人：一人只能有一份协议，请核对", "第 3 行 身份证号与第 2 行是同一人：一人只能有一份协议，请核对");
    }

    @Test
    void what_is_on_record_is_compared() throws Exception {
        world.write(file(Ledger.ofAgreements().agreement(81, "入学日期", "2022-09-01")), AGREEMENTS);
        assertThat(only(Ledger.ofAgreements().agreement(81, "定向单位", "另一卫生院", "入学日期", "2022-09-01")))
                .contains("协议 XY-81 已登记，且下列内容不同：定向单位");
        assertThat(only(Ledger.ofAgreements().agreement(82, "身份证号", Ledger.idNumber(81)))).contains("已登记在协议 XY-81 名下");
        assertThat(only(Ledger.ofAgreements().agreement(81, "身份证号", Ledger.idNumber(83)))).contains("下列内容不同：身份证号");
        assertThat(only(Ledger.ofAgreements().agreement(81, "入学日期", "2022-09-02"))).contains("入学日期与已登记的日期 2022-09-01 不同");
    }

    @Test
    void more_dates_in_the_same_row_are_new_facts() throws Exception {
        world.write(file(Ledger.ofAgreements().agreement(84, "入学日期", "2022-09-01")), AGREEMENTS);
        Path grown = file(Ledger.ofAgreements().agreement(84, "入学日期", "2022-09-01", "毕业日期", "2025-07-01", "报到日期", "2025-07-15"));
        ImportReport report = world.write(grown, AGREEMENTS);
        assertThat(report.counts()).isEqualTo(new RowCounts(1, 0, 1, 0, 0, 0));
        assertThat(world.events("XY-84")).containsExactly("2022-09-01 ENROLLED", "2025-07-01 GRADUATED", "2025-07-15 REPORTED");
        assertThat(world.copied(report)).containsExactly("已增补 ");
        assertThat(world.write(grown, AGREEMENTS).counts().unchanged()).isEqualTo(1);
        assertThat(world.check(file(Ledger.ofAgreements().agreement(84)), AGREEMENTS).counts().unchanged())
                .as("a ledger with fewer columns says nothing else").isEqualTo(1);
    }

    @Test
    void a_second_posting_in_the_same_column_is_a_new_fact_to_be_looked_at() throws Exception {
        Object[] first = {"毕业日期", "2025-07-01", "派驻日期", "2025-08-01", "派驻单位", "某镇卫生院"};
        world.write(file(Ledger.ofAgreements().agreement(85, first)), AGREEMENTS);
        assertThat(only(Ledger.ofAgreements().agreement(85, "毕业日期", "2025-07-01", "派驻日期", "2027-08-01", "派驻单位", "某镇卫生院")))
                .contains("派驻日期已有 2025-08-01 的一条同类记录");
    }

    @Test
    void an_event_out_of_place_is_taken_with_a_warning() throws Exception {
        ImportReport report = world.check(file(Ledger.ofAgreements().agreement(86, "恢复服务日期", "2026-01-01")), AGREEMENTS);
        assertThat(texts(report)).singleElement().asString().startsWith("第 2 行 恢复服务日期与此前记录不相衔接");
        assertThat(report.counts().fresh()).isEqualTo(1);
    }

    @Test
    void what_goes_with_a_date_is_read_with_it() throws Exception {
        world.write(file(Ledger.ofAgreements().agreement(87, "毕业日期", "2025-07-01", "规培开始", "2025-09-01", "规培基地", "县医院", "规培结束", "2027-08-31",
                "规培结果", "合格", "聘用日期", "2027-09-01", "聘用单位", "县医院", "是否有编", "否", "派驻日期", "2027-09-10", "派驻单位", "某镇卫生院", "派驻县", "伊通满族自治县")),
                AGREEMENTS);
        assertThat(world.get(AgreementRecords.class).find("XY-87").orElseThrow().events()).extracting(event -> event.detail().toString())
                .containsExactly("None[]", "Training[base=县医院]", "TrainingEnd[outcome=CERTIFIED]", "Employment[employer=县医院, quotaPost=false]",
                        "Deployment[unit=某镇卫生院, county=220323, province=22, orderedBy=COUNTY, grassroots=true]");
        assertThat(only(Ledger.ofAgreements().agreement(88, "规培开始", "2025-09-01"))).isEqualTo("第 2 行 规培基地缺少必填内容；请补上");
        assertThat(only(Ledger.ofAgreements().agreement(88, "规培基地", "县医院"))).contains("没有“规培开始”：此项不导入");
    }

    @Test
    void units_that_agreements_name_are_kept() throws Exception {
        world.write(file(Ledger.ofAgreements().agreement(89, "定向单位", "新设卫生院", "聘用日期", "2027-09-01", "聘用单位", "新设县医院")), AGREEMENTS);
        assertThat(world.get(cn.dingxiang.directory.Units.class).all()).extracting(unit -> unit.county() + " " + unit.name() + " " + unit.kind())
                .contains("220322 新设卫生院 TOWNSHIP_CENTRE", "220322 新设县医院 COUNTY_HOSPITAL");
    }

    @Test
    void formulas_and_errors_in_cells_are_named() throws Exception {
        Path file = Ledger.ofAgreements().agreement(90, "姓名", "=B1").csv(folder.resolve("f.csv"), StandardCharsets.UTF_8, false);
        assertThat(texts(world.check(file, AGREEMENTS))).containsExactly("第 2 行 姓名（B2 单元格）是公式：请复制后“选择性粘贴”为数值");
    }

    @Test
    void digits_protected_as_a_text_formula_in_csv_are_read() throws Exception {
        Path file = Ledger.ofAgreements().agreement(91, "身份证号", "=\"" + Ledger.idNumber(91) + "\"")
                .csv(folder.resolve("f.csv"), StandardCharsets.UTF_8, false);
        assertThat(texts(world.check(file, AGREEMENTS))).isEmpty();
    }

    // ---- the long form of events

    @Test
    void events_are_taken_from_a_long_list_whatever_their_order() throws Exception {
        world.write(file(Ledger.ofAgreements().agreement(201, "毕业日期", "2025-07-01")), AGREEMENTS);
        Path file = Ledger.titled("协议编号", "日期", "事件")
                .row("协议编号", "XY-201", "日期", "2026-03-01", "事件", "返岗")
                .row("协议编号", "XY-201", "日期", "2026-01-01", "事件", "服务中止", "原因", "病假", "截止日期", "2026-04-01")
                .row("协议编号", "XY-201", "日期", "2025-08-01", "事件", "DEPLOYED", "单位", "某镇卫生院", "来源", "登记：社保")
                .row("协议编号", "XY-201", "日期", "2025-12-20", "事件", "报考", "报考类别", "研究生", "学习方式", "全日制", "学位", "专硕", "专业方向", "全科医学", "省份", "吉林",
                        "拟入学年份", 2026)
                .xlsx(folder.resolve("事件.xlsx"));
        ImportReport report = world.write(file, EVENTS);
        assertThat(texts(report)).isEmpty();
        assertThat(world.events("XY-201")).containsExactly("2025-07-01 GRADUATED", "2025-08-01 DEPLOYED", "2025-12-20 EXAM_APPLIED",
                "2026-01-01 SERVICE_PAUSED", "2026-03-01 SERVICE_RESUMED");
        assertThat(world.service().batch(report.batch()).orElseThrow().live()).as("events of agreements on record wait for nobody").isTrue();
        assertThat(world.write(file, EVENTS).counts()).isEqualTo(new RowCounts(4, 0, 0, 4, 0, 0));
    }

    @Test
    void events_that_cannot_be_are_named() throws Exception {
        world.write(file(Ledger.ofAgreements().agreement(202)), AGREEMENTS);
        ImportReport report = world.check(Ledger.titled("协议编号", "日期", "事件")
                .row("协议编号", "XY-没有", "日期", "2026-03-01", "事件", "返岗")
                .row("协议编号", "XY-202", "日期", "2026-03-01", "事件", "结婚")
                .row("协议编号", "XY-202", "日期", "2026-03-01", "事件", "离岗")
                .row("协议编号", "XY-202", "日期", "2026-03-01", "事件", "毕业", "单位", "某校")
                .row("协议编号", "XY-202", "日期", "2026-04-01", "事件", "返岗")
                .row("协议编号", "XY-202", "日期", "2026-05-01", "事件", "报到")
                .row("协议编号", "XY-202", "日期", "2026-05-01", "事件", "报到").xlsx(folder.resolve("e.xlsx")), EVENTS);
        assertThat(texts(report)).satisfiesExactly(
                text -> assertThat(text).isEqualTo("第 2 行 协议编号XY-没有 没有登记：请核对编号，或先导入协议"),
                text -> assertThat(text).startsWith("第 3 行 事件“结婚”不在可选值之内"),
                text -> assertThat(text).startsWith("第 4 行 原因缺少必填内容"),
                text -> assertThat(text).isEqualTo("第 5 行 单位填了内容，但事件“毕业”没有此项：请清空或改正事件"),
                text -> assertThat(text).startsWith("第 6 行 日期与此前记录不相衔接"),
                text -> assertThat(text).isEqualTo("第 7 行 与第 8 行是同一事件：请只留一行"),
                text -> assertThat(text).isEqualTo("第 8 行 与第 7 行是同一事件：请只留一行"));
        assertThat(report.counts().refused()).isEqualTo(6);
    }

    @Test
    void files_and_kinds_that_do_not_go_together_are_refused() throws Exception {
        Path json = Files.writeString(folder.resolve("a.json"), "[]");
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> world.check(json, AGREEMENTS)).getMessage()).contains("--kind scenarios");
        Path sheet = file(Ledger.ofAgreements().agreement(1));
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> world.check(sheet, ImportKind.SCENARIOS)).getMessage()).contains(".json");
        assertThat(catchThrowableOfType(UnreadableFile.class, () -> world.check(file(Ledger.titled("协议编号", "日期", "事件")), EVENTS))
                .getMessage()).contains("没有数据行");
        assertThat(catchThrowableOfType(UnreadableFile.class, () ->
                world.service().run(ImportRequest.dryRun(sheet, AGREEMENTS, "220381"), ImportProgress.SILENT)).getMessage()).contains("停用");
    }
}
