package cn.dingxiang.intake.register;

import static cn.dingxiang.intake.register.RegisterWorld.row;
import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Management;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.intake.Ledger;
import cn.dingxiang.testing.Life;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each kind of register proposes and what it does not; workbooks and CSV files in turn. */
@Tag("database")
class RegisterKindsTest {
    private static RegisterWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = new RegisterWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static Map<String, Object> event(String on, String kind, String source, Object... attributes) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("on", on);
        event.put("kind", kind);
        event.put("source", source);
        for (int index = 0; index < attributes.length; index += 2) {
            event.put((String) attributes[index], attributes[index + 1]);
        }
        return event;
    }

    @Test
    void an_exam_roll_proposes_applications_that_are_not_on_record() throws Exception {
        int fresh = world.doctor(Life.serving());
        int known = world.doctor(Life.serving());
        int elsewhere = world.doctor(Life.serving());
        int withdrew = world.doctor(Life.serving());
        world.record(known, event("2026-10-20", "EXAM_APPLIED", "COUNTY", "exam", Life.exam("POSTGRADUATE")));
        world.record(elsewhere, event("2026-10-20", "EXAM_APPLIED", "REGISTER:另一名册", "exam", Life.exam("POSTGRADUATE")));
        world.record(withdrew, event("2026-10-20", "EXAM_APPLIED", "COUNTY", "exam", Life.exam("POSTGRADUATE")));
        Ledger roll = Ledger.titled();
        row(roll, fresh, "报考类别", "研究生", "报名时间", "2026-10-25", "学习方式", "全日制", "学位", "学硕", "报考专业", "内科学", "报考省份", "辽宁",
                "入学年份", "2027", "报名状态", "已缴费", "考点", "长春");
        row(roll, known, "报考类别", "研究生", "报名时间", "2026-10-25");
        row(roll, elsewhere, "报考类别", "研究生", "报名时间", "2026-10-25");
        row(roll, withdrew, "报考类别", "研究生", "报名时间", "2026-10-28", "报名状态", "已撤回");
        row(roll, fresh, "报考类别", "公务员", "报名时间", "2026-11-01", "报名状态", "已取消");
        row(roll, fresh, "报考类别", "职称", "报名时间", "2026-11-02");
        row(roll, fresh, "报考类别", "考古", "报名时间", "2026-11-02");
        row(roll, fresh, "报考类别", "公务员", "报名时间", "2026-11");
        RegisterReport report = world.take(RegisterKind.EXAM_ROLL, roll);
        assertThat(world.proposed(report)).containsExactlyInAnyOrder(
                "2 2026-10-25 EXAM_APPLIED {exam={kind=POSTGRADUATE, entryYear=2027, mode=FULL_TIME, degree=OTHER_MASTER, field=内科学, province=21}}",
                "4 2026-10-25 EXAM_APPLIED {exam={kind=POSTGRADUATE}}", "5 2026-10-28 EXAM_WITHDRAWN {exam={kind=POSTGRADUATE}}");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 KNOWN 已有记录", "4 PROPOSED", "5 PROPOSED", "6 NEEDLESS 登记状态表明此行不作数",
                "7 NEEDLESS 此类考试一律允许",
                "8 UNREADABLE 报考类别“考古”不在可选值之内：请改为 研究生、专升本、国有企业、机关、事业单位、执业资格、职称",
                "9 UNREADABLE 报名时间“2026-11”不完整：请补全年、月、日，例如 2021-09-01");
    }

    @Test
    void an_admission_list_proposes_the_start_of_study_or_else_the_application() throws Exception {
        int started = world.doctor(Life.serving());
        int admitted = world.doctor(Life.serving());
        int stayed = world.doctor(Life.serving());
        int upgrade = world.doctor(Life.serving());
        int known = world.doctor(Life.serving());
        world.record(known, event("2026-09-05", "MASTER_STARTED", "SCHOOL", "mode", "FULL_TIME", "degree", "OTHER_MASTER", "field", "内科学",
                "province", "22"));
        Ledger list = Ledger.titled();
        row(list, started, "录取类别", "研究生", "入学日期", LocalDate.of(2026, 9, 1), "学习方式", "全日制", "学位", "专硕", "录取专业", "全科医学", "院校省份", "吉林省");
        row(list, started, "录取类别", "研究生", "入学日期", LocalDate.of(2026, 9, 2), "学习方式", "全日制", "学位", "专硕", "录取专业", "全科医学", "院校省份", "吉林省");
        row(list, admitted, "录取类别", "研究生", "录取日期", "2026-06-10", "入学年份", "2026");
        row(list, stayed, "录取类别", "研究生", "录取日期", "2026-06-10", "报到状态", "放弃录取");
        row(list, upgrade, "录取类别", "专升本", "入学日期", LocalDate.of(2026, 9, 1));
        row(list, known, "录取类别", "研究生", "入学日期", LocalDate.of(2026, 9, 1), "学习方式", "全日制", "学位", "专硕", "录取专业", "全科医学", "院校省份", "吉林省");
        row(list, known, "录取类别", "研究生", "入学日期", LocalDate.of(2025, 9, 1), "学习方式", "全日制");
        RegisterReport report = world.take(RegisterKind.ADMISSION_LIST, list);
        assertThat(world.proposed(report)).containsExactlyInAnyOrder(
                "2 2026-09-01 MASTER_STARTED {mode=FULL_TIME, degree=CLINICAL_PROFESSIONAL_MASTER, field=GENERAL_PRACTICE, province=22}",
                "4 2026-06-10 EXAM_APPLIED {exam={kind=POSTGRADUATE, entryYear=2026}}",
                "6 2026-09-01 EXAM_APPLIED {exam={kind=UNDERGRADUATE}}");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 KNOWN 已有记录", "4 PROPOSED", "5 NEEDLESS 登记状态表明此行不作数", "6 PROPOSED",
                "7 KNOWN 已有记录", "8 UNREADABLE 学位缺少内容：请补填");
    }

    @Test
    void a_practice_registration_is_proposed_elsewhere_and_on_coming_back() throws Exception {
        int moved = world.doctor(Life.serving());
        int stayed = world.doctor(Life.serving());
        int known = world.doctor(Life.serving());
        world.record(known, event("2026-05-01", "PRACTICE_REGISTERED", "COUNTY", "institution", "某市医院"));
        Ledger register = Ledger.titled();
        row(register, moved, "执业机构", "某市医院", "注册日期", "2026-05-01");
        row(register, moved, "执业机构", Life.UNIT, "注册日期", "2026-08-01");
        row(register, moved, "执业机构", "某省医院", "注册日期", "2026-04-01", "注册状态", "已注销");
        row(register, stayed, "执业机构", " " + Life.UNIT, "注册日期", "2025-09-10");
        row(register, known, "执业机构", "某市医院", "注册日期", "2026-05-02");
        row(register, known, "执业机构", "", "注册日期", "2026-05-02");
        RegisterReport report = world.take(RegisterKind.PRACTICE_REGISTRATION, register);
        assertThat(world.proposed(report)).containsExactlyInAnyOrder("2 2026-05-01 PRACTICE_REGISTERED {institution=某市医院}",
                "3 2026-08-01 PRACTICE_REGISTERED {institution=" + Life.UNIT + "}");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 PROPOSED", "4 NEEDLESS 登记状态表明此行不作数", "5 NEEDLESS 注册在约定的单位",
                "6 KNOWN 已有记录", "7 UNREADABLE 执业机构缺少内容：请补填");
    }

    @Test
    void social_insurance_proposes_spells_with_employers_that_are_not_expected() throws Exception {
        int away = world.doctor(Life.serving());
        int here = world.doctor(Life.serving());
        int known = world.doctor(Life.serving());
        int managed = world.doctor(Life.college());
        Units units = world.get(Units.class);
        Unit hospital = units.put(Life.COUNTY, "某县中心医院", Unit.Kind.COUNTY_HOSPITAL);
        units.manage(new Management(units.put(Life.COUNTY, Life.UNIT, Unit.Kind.TOWNSHIP_CENTRE).id(), hospital.id(), LocalDate.of(2020, 1, 1), null));
        world.record(known, event("2026-01-01", "EMPLOYED_ELSEWHERE", "COUNTY", "employer", "某民营医院"));
        Ledger register = Ledger.titled();
        row(register, away, "参保单位名称", "某民营医院", "费款所属期", "202604");
        row(register, away, "参保单位名称", "某民营医院", "费款所属期", "202603");
        row(register, away, "参保单位名称", "某民营医院", "费款所属期", "202606");
        row(register, away, "参保单位名称", "某民营医院", "费款所属期", "2026年7月");
        row(register, here, "参保单位名称", Life.UNIT, "费款所属期", "202606");
        row(register, here, "参保单位名称", "某县卫生健康局", "费款所属期", "202607");
        row(register, managed, "参保单位名称", "某县中心医院", "费款所属期", "202607");
        row(register, known, "参保单位名称", "某民营医院", "费款所属期", "202606");
        row(register, known, "参保单位名称", "某民营医院", "费款所属期", "202607", "缴费状态", "未缴");
        row(register, away, "参保单位名称", "某药店", "费款所属期", "七月");
        RegisterReport report = world.take(RegisterKind.SOCIAL_INSURANCE, register);
        assertThat(world.proposed(report)).containsExactlyInAnyOrder("3 2026-03-01 EMPLOYED_ELSEWHERE {employer=某民营医院}",
                "2 2026-05-01 ELSEWHERE_ENDED {employer=某民营医院}", "4 2026-06-01 EMPLOYED_ELSEWHERE {employer=某民营医院}",
                "9 2026-07-01 ELSEWHERE_ENDED {employer=某民营医院}");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 PROPOSED", "4 PROPOSED", "5 PROPOSED", "6 NEEDLESS 由约定的单位缴费",
                "7 NEEDLESS 由约定的单位缴费", "8 NEEDLESS 由约定的单位缴费", "9 PROPOSED", "10 NEEDLESS 登记状态表明此行不作数",
                "11 UNREADABLE 费款所属期“七月”不是年月：请改为例如 2031-05");

        Ledger later = Ledger.titled();
        row(later, away, "参保单位名称", "某民营医院", "费款所属期", "202607");
        row(later, away, "参保单位名称", "某民营医院", "费款所属期", "202608");
        row(later, here, "参保单位名称", Life.UNIT, "费款所属期", "202609");
        RegisterReport next = world.take(RegisterKind.SOCIAL_INSURANCE, later);
        assertThat(world.proposed(next)).as("what went on ends").containsExactly("3 2026-09-01 ELSEWHERE_ENDED {employer=某民营医院}");
    }

    @Test
    void social_insurance_may_come_as_spells_from_and_to_a_month() throws Exception {
        int away = world.doctor(Life.serving());
        Ledger register = Ledger.titled();
        row(register, away, "参保单位", "某民营医院", "起始年月", "2026-01", "终止年月", "2026-03");
        row(register, away, "参保单位", "某药店", "起始年月", "2026-05", "终止年月", null);
        row(register, away, "参保单位", "某药店", "起始年月", "2026-05", "终止年月", "2026-01");
        RegisterReport report = world.take("另一份社保", RegisterKind.SOCIAL_INSURANCE, register);
        assertThat(world.proposed(report)).containsExactlyInAnyOrder("2 2026-01-01 EMPLOYED_ELSEWHERE {employer=某民营医院}",
                "2 2026-04-01 ELSEWHERE_ENDED {employer=某民营医院}", "3 2026-05-01 EMPLOYED_ELSEWHERE {employer=某药店}");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 PROPOSED", "4 UNREADABLE 终止年月早于起始：请核对");
    }

    @Test
    void a_residency_roll_proposes_starts_ends_and_results() throws Exception {
        int fresh = world.doctor(Life.graduatedBachelor());
        int training = world.doctor(Life.graduatedBachelor());
        int pending = world.doctor(Life.graduatedBachelor());
        int left = world.doctor(Life.graduatedBachelor());
        world.record(training, event("2026-09-01", "TRAINING_STARTED", "COUNTY", "base", "某大学医院"));
        world.record(pending, event("2023-09-01", "TRAINING_STARTED", "COUNTY", "base", "某大学医院"));
        world.record(pending, event("2026-08-31", "TRAINING_ENDED", "COUNTY", "outcome", "PENDING"));
        Ledger roll = Ledger.titled();
        row(roll, fresh, "培训基地", "某大学医院", "入培时间", "2023-09-01", "结业时间", "2026-08-31", "考核结果", null);
        row(roll, training, "培训基地", "某大学医院", "入培时间", "2026-09-05");
        row(roll, pending, "培训基地", "某大学医院", "入培时间", "2023-09-01", "结业时间", "2026-08-31", "考核结果", "合格", "发证日期", "2026-11-01");
        row(roll, left, "培训基地", "某大学医院", "入培时间", "2026-09-01", "退培状态", null, "结业时间", "2026-12-01", "考核结果", "退培");
        row(roll, left, "培训基地", "", "入培时间", "2026-09-01");
        row(roll, left, "培训基地", "某大学医院", "入培时间", "2025-09-01", "培训状态", "未报到");
        RegisterReport report = world.take("规培基地", RegisterKind.RESIDENCY_ROLL, roll);
        assertThat(world.proposed(report)).containsExactlyInAnyOrder("2 2023-09-01 TRAINING_STARTED {base=某大学医院}",
                "2 2026-08-31 TRAINING_ENDED {outcome=PENDING}", "4 2026-11-01 TRAINING_CERTIFIED",
                "5 2026-09-01 TRAINING_STARTED {base=某大学医院}", "5 2026-12-01 TRAINING_ENDED {outcome=WITHDRAWN}");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 KNOWN 已有记录", "4 PROPOSED", "5 PROPOSED",
                "6 UNREADABLE 培训基地缺少内容：请补填", "7 NEEDLESS 登记状态表明此行不作数");
    }

    @Test
    void a_payroll_proposes_pay_below_parity_and_its_mending() throws Exception {
        int shortPaid = world.doctor(Life.serving());
        int wellPaid = world.doctor(Life.serving());
        int known = world.doctor(Life.serving());
        world.record(known, event("2026-05-31", "PAY_RECORDED", "COUNTY", "monthly", "4000.00", "parity", "6500.00"));
        Ledger payroll = Ledger.titled();
        row(payroll, shortPaid, "工资月份", "2026-06", "应发合计", "6500");
        row(payroll, shortPaid, "工资月份", "2026-05", "应发合计", "4000.5");
        row(payroll, shortPaid, "工资月份", "2026-07", "应发合计", "7000");
        row(payroll, wellPaid, "工资月份", "2026-05", "应发合计", "6500");
        row(payroll, known, "工资月份", "2026-05", "应发合计", "4000");
        row(payroll, known, "工资月份", "2026-06", "应发合计", "四千");
        row(payroll, known, "工资月份", "2026-06", "应发合计", "4000", "发放状态", "已作废");
        RegisterReport report = world.take(RegisterWorld.OFFICER, RegisterKind.PAYROLL, "工资册", Life.COUNTY, payroll, Map.of(),
                Map.of("可比月薪（元）", "6500"));
        assertThat(world.proposed(report)).containsExactlyInAnyOrder("3 2026-05-31 PAY_RECORDED {monthly=4000.50, parity=6500.00}",
                "2 2026-06-30 PAY_RECORDED {monthly=6500.00, parity=6500.00}");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 PROPOSED", "4 NEEDLESS 薪酬不低于可比月薪", "5 NEEDLESS 薪酬不低于可比月薪",
                "6 KNOWN 已有记录", "7 UNREADABLE 应发合计“四千”不是金额：请只填数字，例如 60000.00", "8 NEEDLESS 登记状态表明此行不作数");
    }

    @Test
    void a_dispatch_list_proposes_graduation_and_reporting_where_it_is_due() throws Exception {
        int reported = world.doctor(Life.college());
        int away = world.doctor(Life.college());
        int late = world.doctor(Life.college());
        int known = world.doctor(Life.serving());
        Ledger list = Ledger.titled();
        row(list, reported, "毕业时间", "2025-06-30", "报到单位", "某县卫生健康局", "报到日期", "2025-08-01");
        row(list, away, "毕业时间", "2025-06-30", "报到单位", "某民营医院", "报到日期", "2025-08-01");
        row(list, late, "毕业时间", "2025-06-30", "毕业结论", "结业");
        row(list, known, "毕业时间", "2025-07-01", "报到单位", "某县卫生健康局", "报到日期", "2025-08-01");
        row(list, known, "毕业时间", null, "报到单位", "某县卫生健康局");
        RegisterReport report = world.take(RegisterKind.DISPATCH_LIST, list);
        assertThat(world.proposed(report)).containsExactlyInAnyOrder("2 2025-06-30 GRADUATED", "2 2025-08-01 REPORTED", "3 2025-06-30 GRADUATED");
        assertThat(world.lines(report)).containsExactly("2 PROPOSED", "3 PROPOSED", "4 NEEDLESS 未取得毕业资格", "5 KNOWN 已有记录",
                "6 UNREADABLE 毕业时间缺少内容：请补填");
    }

    @Test
    void what_came_after_the_agreements_end_is_not_proposed_and_what_came_before_is() throws Exception {
        int released = world.doctor(Life.serving());
        world.record(released, event("2026-06-01", "RELEASED", "COUNTY", "reference", "某卫字1号"));
        Ledger register = Ledger.titled();
        row(register, released, "执业机构", "某市医院", "注册日期", "2026-06-01");
        row(register, released, "执业机构", "某省医院", "注册日期", "2026-05-31");
        row(register, released, "执业机构", "某省医院", "注册日期", "2029-05-31");
        RegisterReport report = world.take("第二份", RegisterKind.PRACTICE_REGISTRATION, register);
        assertThat(world.lines(report)).containsExactly("2 NEEDLESS 协议已于 2026-06-01 终结", "3 PROPOSED", "4 KNOWN 已有记录");
    }
}
