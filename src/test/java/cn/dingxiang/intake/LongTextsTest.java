package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.AGREEMENTS;
import static cn.dingxiang.intake.ImportKind.EVENTS;
import static cn.dingxiang.intake.ImportKind.SCENARIOS;
import static cn.dingxiang.intake.ImportKind.UNITS;
import static cn.dingxiang.intake.ImportWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is longer than the database keeps is a finding of the row's check, never the database's own error; what just fits is kept. */
@Tag("database")
class LongTextsTest {
    /** Outside the basic plane: one character to a reader and to the database, two to Java. */
    private static final String RARE = "𠮷";
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

    private ImportReport take(String json) throws Exception {
        return world.write(Files.writeString(folder.resolve("a.json"), json), SCENARIOS);
    }

    @ParameterizedTest
    @CsvSource({"协议编号,60", "姓名,60", "监护人,60", "手机,40", "培养院校,120", "签约机关,120", "定向单位,120", "聘用单位,120", "派驻单位,120", "规培基地,120",
        "执业机构,120", "读研基地,120", "借调单位,120", "解除文号,120"})
    void a_ledger_keeps_what_just_fits_and_refuses_one_more(String title, int most) throws Exception {
        Object[] events = {"毕业日期", "2025-07-01", "规培开始", "2025-09-01", "规培基地", "县医院", "聘用日期", "2027-09-01", "聘用单位", "县医院", "派驻日期", "2027-09-02",
            "派驻单位", "某镇卫生院", "执业注册日期", "2027-10-01", "执业机构", "某镇卫生院", "读研日期", "2028-09-01", "读研方式", "全日制", "读研学位", "专硕", "读研专业", "全科",
            "读研省份", "吉林", "读研基地", "某院", "借调日期", "2029-01-01", "借调单位", "县局", "借调决定方", "县", "解除日期", "2030-01-01", "解除文号", "1号"};
        int serial = 1 + Math.abs(title.hashCode() % 800);
        Ledger fits = Ledger.ofAgreements().agreement(serial, events).with(title, "𡃁".repeat(most));
        assertThat(texts(take(fits, AGREEMENTS))).noneMatch(text -> text.contains("请缩短")).noneMatch(text -> text.contains("登记"));
        ImportReport report = take(Ledger.ofAgreements().agreement(serial, events).with(title, "长".repeat(most + 1)), AGREEMENTS);
        assertThat(texts(report)).contains("第 2 行 " + title + "超过 " + most + " 个字：请缩短");
        assertThat(report.written()).isFalse();
    }

    @Test
    void an_event_from_a_register_with_a_long_name_is_refused() throws Exception {
        take(Ledger.ofAgreements().agreement(901), AGREEMENTS);
        Ledger events = Ledger.titled("协议编号", "日期", "事件").row("协议编号", "XY-901", "日期", "2025-07-01", "事件", "毕业", "来源", "登记：" + "社".repeat(72));
        ImportReport report = take(events, EVENTS);
        assertThat(texts(report)).containsExactly("第 2 行 来源超过 80 个字：请缩短");
        assertThat(report.remarks().get(0).text(Locale.ENGLISH)).isEqualTo("Row 2, 来源: more than 80 characters; shorten it");
        assertThat(take(Ledger.titled("协议编号", "日期", "事件").row("协议编号", "XY-901", "日期", "2025-07-01", "事件", "毕业", "来源", "登记：" + "社".repeat(71)),
                EVENTS).written()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"单位名称,120", "管理医院,120", "联系人,60", "电话,40"})
    void a_list_of_units_keeps_what_just_fits_and_refuses_one_more(String title, int most) throws Exception {
        Object[] row = {"单位名称", "某镇卫生院", "单位类型", "乡镇卫生院", "管理医院", "县医院", "管理起始日期", "2020-01-01", "联系人", "王某", "邮箱", "a@example.cn", "电话", "1"};
        assertThat(take(Ledger.titled().row(row).with(title, RARE.repeat(most)), UNITS).hasErrors()).isFalse();
        assertThat(texts(take(Ledger.titled().row(row).with(title, "长".repeat(most + 1)), UNITS)))
                .contains("第 2 行 " + title + "超过 " + most + " 个字：请缩短");
    }

    @ParameterizedTest
    @CsvSource({"number,60", "person.name,60", "person.email,254", "person.phone,40", "person.guardian,60", "person.university,120",
        "person.countyBureau,120", "scenario.agreement.designatedUnit,120", "scenario.agreement.terms.serviceMonths.clause,400", "scenario.events[0].base,120",
        "scenario.events[1].unit,120", "scenario.events[1].source,80", "scenario.events[2].exam.field,120"})
    void a_scenario_keeps_what_just_fits_and_refuses_one_more(String path, int most) throws Exception {
        assertThat(texts(take(scenario(path, most)))).noneMatch(text -> text.contains("超过"));
        assertThat(world.isRecorded(path.equals("number") ? RARE.repeat(most) : path)).isTrue();
        assertThat(texts(take(scenario(path, most + 1)))).containsExactly("第 1 份 " + path + "超过 " + most + " 个字：请缩短");
    }

    private static String scenario(String path, int length) {
        String source = path.endsWith("source") ? "REGISTER:" + RARE.repeat(length - 9) : "COUNTY";
        return """
                {"number": "%s", "person": {"name": "%s", "email": "%s", "phone": "%s", "guardian": "%s", "university": "%s",
                 "countyBureau": "%s"},
                 "scenario": {"agreement": {"cohort": 2022, "track": "JUNIOR_COLLEGE", "province": "22", "county": "220322",
                   "hukouProvince": "22", "signedOn": "2022-07-15", "form": "sample-junior-college", "designatedUnit": "%s",
                   "terms": {"serviceMonths": {"value": 72, "clause": "%s"}}},
                  "events": [{"on": "2025-09-01", "kind": "TRAINING_STARTED", "base": "%s"},
                   {"on": "2027-09-01", "kind": "DEPLOYED", "unit": "%s", "county": "220322", "province": "22", "source": "%s"},
                   {"on": "2028-01-01", "kind": "EXAM_APPLIED", "exam": {"kind": "POSTGRADUATE", "mode": "FULL_TIME", "entryYear": 2028,
                    "degree": "OTHER_MASTER", "province": "22", "field": "%s"}}]}}
                """.formatted(of("number", path, length, path), of("person.name", path, length, "张三"),
                of("person.email", path, length, "a@example.cn"), of("person.phone", path, length, "1"),
                of("person.guardian", path, length, "张大"), of("person.university", path, length, "某校"),
                of("person.countyBureau", path, length, "某局"), of("scenario.agreement.designatedUnit", path, length, "某镇卫生院"),
                of("scenario.agreement.terms.serviceMonths.clause", path, length, "第三条"), of("scenario.events[0].base", path, length, "县医院"),
                of("scenario.events[1].unit", path, length, "某镇卫生院"), source, of("scenario.events[2].exam.field", path, length, "内科"));
    }

    private static String of(String place, String path, int length, String otherwise) {
        return place.equals(path) ? RARE.repeat(length) : otherwise;
    }

    @Test
    void an_author_with_a_long_name_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> ImportRequest.dryRun(folder.resolve("a.xlsx"), UNITS, null).committedBy("长".repeat(61)))
                .isInstanceOf(RecordRefused.class).hasMessage("登记人 超过 60 个字；请缩短");
    }
}
