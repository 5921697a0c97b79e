package cn.dingxiang.intake.register;

import static cn.dingxiang.intake.Heading.ADMITTED_ON;
import static cn.dingxiang.intake.Heading.APPLIED_ON;
import static cn.dingxiang.intake.Heading.DISPATCHED_TO;
import static cn.dingxiang.intake.Heading.EVENT_DEGREE;
import static cn.dingxiang.intake.Heading.EVENT_ENTRY_YEAR;
import static cn.dingxiang.intake.Heading.EVENT_EXAM;
import static cn.dingxiang.intake.Heading.EVENT_FIELD;
import static cn.dingxiang.intake.Heading.EVENT_MODE;
import static cn.dingxiang.intake.Heading.EVENT_MONTHLY;
import static cn.dingxiang.intake.Heading.EVENT_OWN_POST;
import static cn.dingxiang.intake.Heading.EVENT_PARITY;
import static cn.dingxiang.intake.Heading.EVENT_PROVINCE;
import static cn.dingxiang.intake.Heading.EVENT_UNIT;
import static cn.dingxiang.intake.Heading.GRADUATED_ON;
import static cn.dingxiang.intake.Heading.ID_NUMBER;
import static cn.dingxiang.intake.Heading.NAME;
import static cn.dingxiang.intake.Heading.PAID_FROM;
import static cn.dingxiang.intake.Heading.PAID_MONTH;
import static cn.dingxiang.intake.Heading.PAID_TO;
import static cn.dingxiang.intake.Heading.PAYING_EMPLOYER;
import static cn.dingxiang.intake.Heading.PAY_MONTH;
import static cn.dingxiang.intake.Heading.PRACTICE_INSTITUTION;
import static cn.dingxiang.intake.Heading.PRACTICE_REGISTERED_ON;
import static cn.dingxiang.intake.Heading.REGISTER_STATE;
import static cn.dingxiang.intake.Heading.REPORTED_ON;
import static cn.dingxiang.intake.Heading.STUDY_BEGUN_ON;
import static cn.dingxiang.intake.Heading.TRAINING_BASE;
import static cn.dingxiang.intake.Heading.TRAINING_CERTIFIED_ON;
import static cn.dingxiang.intake.Heading.TRAINING_ENDED_ON;
import static cn.dingxiang.intake.Heading.TRAINING_OUTCOME;
import static cn.dingxiang.intake.Heading.TRAINING_STARTED_ON;

import cn.dingxiang.intake.Heading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every kind of register: what makes proposals of its rows, the words that mean a row no longer holds, its columns with the titles other
 * offices give them, and which columns it cannot do without (one of each group; the ID number always).
 */
public enum RegisterKind {
    /** 报名名册. */
    EXAM_ROLL(new ExamRoll(), "撤回|撤销|取消|放弃|未缴费|不通过|无效", List.of(
            column(EVENT_EXAM, "考试类型"), column(APPLIED_ON, "报名时间|报考日期|报考时间|确认时间|网报日期"), column(EVENT_MODE, "培养方式"),
            column(EVENT_DEGREE, "学位类型|报考学位"), column(EVENT_FIELD, "报考专业|报考专业名称"), column(EVENT_PROVINCE, "招生单位省份|报考省份"),
            column(EVENT_ENTRY_YEAR, "入学年份"), column(EVENT_OWN_POST, "定向岗位"), column(REGISTER_STATE, "报名状态|审核状态|资格审查")),
            List.of(EVENT_EXAM), List.of(APPLIED_ON)),

    /** 录取名单. */
    ADMISSION_LIST(new AdmissionList(), "放弃|未报到|取消|保留入学资格|退学", List.of(
            column(EVENT_EXAM, "录取类别"), column(ADMITTED_ON, "录取时间|拟录取日期"), column(STUDY_BEGUN_ON, "入学日期|入学时间|报到日期|学籍注册日期"),
            column(EVENT_MODE, "培养方式"), column(EVENT_DEGREE, "学位类型|录取学位"), column(EVENT_FIELD, "录取专业|录取专业名称"),
            column(EVENT_PROVINCE, "录取院校省份|院校省份"), column(EVENT_UNIT, "培养基地"), column(EVENT_ENTRY_YEAR, "入学年份"),
            column(REGISTER_STATE, "录取状态|报到状态|学籍状态")),
            List.of(EVENT_EXAM), List.of(STUDY_BEGUN_ON, ADMITTED_ON)),

    /** 医师执业注册. */
    PRACTICE_REGISTRATION(new PracticeRegistration(), "注销|吊销|撤销|收回|失效", List.of(
            column(PRACTICE_INSTITUTION, "机构名称|主要执业机构|第一执业机构|执业机构名称"),
            column(PRACTICE_REGISTERED_ON, "注册日期|注册时间|变更日期|批准日期|首次注册日期"), column(REGISTER_STATE, "注册状态|执业状态|状态")),
            List.of(PRACTICE_INSTITUTION), List.of(PRACTICE_REGISTERED_ON)),

    /** 社会保险缴费. */
    SOCIAL_INSURANCE(new SocialInsurance(), "停保|中断|欠费|未缴|终止|退费", List.of(
            column(PAYING_EMPLOYER, "参保单位|参保单位名称|缴费单位名称|单位名称|用人单位"), column(PAID_MONTH, "费款所属期|缴费月份|所属期|年月|缴费所属期"),
            column(PAID_FROM, "缴费起始年月|开始年月|起始年月|参保时间"), column(PAID_TO, "缴费终止年月|截止年月|终止年月|停保时间"),
            column(REGISTER_STATE, "参保状态|缴费状态|缴费标志|状态")),
            List.of(PAYING_EMPLOYER), List.of(PAID_MONTH, PAID_FROM)),

    /** 规培基地学员名册. */
    RESIDENCY_ROLL(new ResidencyRoll(), "未报到|放弃|取消", List.of(
            column(TRAINING_BASE, "基地名称|培训基地名称|医院名称"), column(TRAINING_STARTED_ON, "入培时间|培训开始日期|报到日期"),
            column(TRAINING_ENDED_ON, "结业时间|培训结束日期|退培日期|出培日期"), column(TRAINING_OUTCOME, "结业考核结果|考核结果|结论|结果"),
            column(TRAINING_CERTIFIED_ON, "合格日期|发证日期|合格证书日期"), column(REGISTER_STATE, "在培状态|培训状态|状态")),
            List.of(TRAINING_BASE), List.of(TRAINING_STARTED_ON, TRAINING_ENDED_ON)),

    /** 工资发放册. */
    PAYROLL(new Payroll(), "未发|停发|冲销|作废", List.of(
            column(PAY_MONTH, "工资月份|发放月份|月份|所属期|年月"), column(EVENT_MONTHLY, "应发工资|应发合计|月薪|实发月薪"),
            column(EVENT_PARITY, "同类人员月薪|县级医院同类月薪|对照月薪"), column(REGISTER_STATE, "发放状态|状态")),
            List.of(PAY_MONTH), List.of(EVENT_MONTHLY), List.of(EVENT_PARITY)),

    /** 毕业生派遣（就业去向）名册. */
    DISPATCH_LIST(new DispatchList(), "结业|肄业|退学|延期|未毕业|延长学制|取消", List.of(
            column(GRADUATED_ON, "毕业日期|毕业时间"), column(DISPATCHED_TO, "去向单位|报到单位|接收单位|签往单位"), column(REPORTED_ON, "报到日期|报到时间"),
            column(REGISTER_STATE, "毕业结论|毕业状态|学业状态")),
            List.of(GRADUATED_ON, REPORTED_ON));

    private final Proposer proposer;
    private final List<String> lapsed;
    private final Map<Heading, List<String>> columns = new LinkedHashMap<>();
    private final List<List<Heading>> needed = new ArrayList<>(List.of(List.of(ID_NUMBER)));

    @SafeVarargs
    RegisterKind(Proposer proposer, String lapsed, List<Map.Entry<Heading, List<String>>> columns, List<Heading>... needed) {
        this.proposer = proposer;
        this.lapsed = List.of(lapsed.split("\\|"));
        this.columns.put(ID_NUMBER, words("证件号|身份证件号码|社会保障号码|社会保障号|居民身份证号码"));
        this.columns.put(NAME, words("考生姓名|医师姓名|参保人姓名|职工姓名|学员姓名"));
        columns.forEach(column -> this.columns.put(column.getKey(), column.getValue()));
        this.needed.addAll(Arrays.asList(needed));
    }

    private static Map.Entry<Heading, List<String>> column(Heading heading, String words) {
        return Map.entry(heading, words(words));
    }

    private static List<String> words(String words) {
        return List.of(words.split("\\|"));
    }

    Proposer proposer() {
        return proposer;
    }

    /** Whether {@code state}, as the register words it, means that the row does not hold (any more). */
    boolean isLapsed(String state) {
        return state != null && lapsed.stream().anyMatch(state::contains);
    }

    /** The columns that are read; any other is passed over and nothing of it is kept. */
    public Collection<Heading> headings() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    /** Headings of which one of each list must be there, as a column or as a fixed value. */
    List<List<Heading>> needed() {
        return List.copyOf(needed);
    }

    /** How other offices title the columns: title → code of the heading. */
    Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        columns.forEach((heading, words) -> words.forEach(word -> titles.put(word, heading.name())));
        return titles;
    }
}
