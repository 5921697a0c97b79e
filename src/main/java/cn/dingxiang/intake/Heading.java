package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.AGREEMENTS;
import static cn.dingxiang.intake.ImportKind.EVENTS;
import static cn.dingxiang.intake.ImportKind.UNITS;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every column heading the product knows: the one place where headings are named. {@link #text()} is what templates and the
 * demonstration ledgers carry; the synonyms are headings met in counties' own ledgers.
 *
 * <p>What is read from a column is said by {@link LedgerTerm} (terms of the agreement), {@link LedgerEvent} (dates in a wide ledger)
 * and {@link EventColumn} (attributes in the long form of events).
 */
public enum Heading {
    // whose agreement it is
    NUMBER("协议编号", kinds(AGREEMENTS, EVENTS), "编号", "协议书编号", "协议号", "合同编号", "定向协议编号"),
    NAME("姓名", kinds(AGREEMENTS), "学生姓名", "学员姓名", "定向生姓名"),
    ID_NUMBER("身份证号", kinds(AGREEMENTS), "身份证号码", "公民身份号码", "居民身份证号", "证件号码", "身份证"),
    GUARDIAN("监护人", kinds(AGREEMENTS), "监护人姓名", "法定监护人"),
    PERSON_PHONE("手机", kinds(AGREEMENTS), "手机号", "手机号码", "本人电话"),
    PERSON_EMAIL("电子邮箱", kinds(AGREEMENTS), "本人邮箱"),
    UNIVERSITY("培养院校", kinds(AGREEMENTS), "院校", "学校", "高校", "录取院校", "毕业院校", "就读院校"),
    COUNTY_BUREAU("签约机关", kinds(AGREEMENTS), "甲方", "县卫健局", "县卫生健康局", "签约单位"),

    // what was signed
    COHORT("入学年份", kinds(AGREEMENTS), "年级", "入学年级", "招生年份", "录取年份"),
    TRACK("培养类型", kinds(AGREEMENTS), "培养类别", "培养层次", "定向类别"),
    COUNTY("县（市、区）", kinds(AGREEMENTS, EVENTS, UNITS), "县市区", "县区", "县", "定向县", "县区代码", "县代码", "区划代码", "行政区划代码"),
    HUKOU_PROVINCE("户籍省", kinds(AGREEMENTS), "生源省", "户籍省份", "户籍所在省", "生源地省份", "生源省份"),
    SIGNED_ON("签约日期", kinds(AGREEMENTS), "签订日期", "协议签订日期", "签约时间", "协议签订时间"),
    DESIGNATED_UNIT("定向单位", kinds(AGREEMENTS), "定向服务单位", "定向乡镇卫生院", "定向卫生院", "服务单位", "定向就业单位"),
    FORM("协议文本", kinds(AGREEMENTS), "协议文本编号", "文本编号", "协议版本"),
    REGIME("适用政策", kinds(AGREEMENTS), "政策", "政策编号"),

    // what the agreement itself says, where it differs from its form
    SERVICE_MONTHS("服务期（月）", kinds(AGREEMENTS), "服务月数", "约定服务期（月）", "服务期限（月）"),
    SERVICE_YEARS("服务年限（年）", kinds(AGREEMENTS), "服务年限", "服务期（年）", "约定服务年限", "服务期限（年）"),
    TRAINING("规培类型", kinds(AGREEMENTS), "规培种类", "培训类型"),
    TRAINING_MONTHS("规培时长（月）", kinds(AGREEMENTS), "规培月数", "规培年限（月）"),
    TRAINING_MAX_MONTHS("规培最长（月）", kinds(AGREEMENTS), "规培最长月数"),
    TRAINING_CREDIT("规培计入服务期", kinds(AGREEMENTS), "规培是否计入服务期"),
    TRAINING_START_DUE("规培入培截止（月-日）", kinds(AGREEMENTS), "入培截止"),
    REPORT_AFTER("报到起算", kinds(AGREEMENTS)),
    REPORT_WITHIN("报到期限（天）", kinds(AGREEMENTS)),
    EMPLOY_WITHIN("聘用期限（天）", kinds(AGREEMENTS)),
    DEPLOY_WITHIN("派驻期限（天）", kinds(AGREEMENTS)),
    DISCHARGE_WITHIN("期满证明期限（天）", kinds(AGREEMENTS)),
    ATTESTATION_DUE("年度核验截止（月-日）", kinds(AGREEMENTS)),
    CLOCK_WHILE_AWAITING("待岗计入服务期", kinds(AGREEMENTS)),
    PAUSE_MATERNITY("产假计入服务期", kinds(AGREEMENTS)),
    PAUSE_ILLNESS("病假计入服务期", kinds(AGREEMENTS)),
    PAUSE_WORK_INJURY("工伤计入服务期", kinds(AGREEMENTS)),
    PAUSE_MILITARY("服兵役计入服务期", kinds(AGREEMENTS)),
    PAUSE_FURTHER_TRAINING("进修计入服务期", kinds(AGREEMENTS)),
    PAUSE_PERSONAL("事假计入服务期", kinds(AGREEMENTS)),
    PAUSE_SECONDMENT("借调计入服务期", kinds(AGREEMENTS)),
    PART_TIME_STUDY("在职学习", kinds(AGREEMENTS)),
    QUOTA_POST_OWED("约定编制", kinds(AGREEMENTS), "有编有岗"),
    PAY_PARITY("薪酬约定", kinds(AGREEMENTS)),
    REPAYMENT_PRO_RATA("退还折算", kinds(AGREEMENTS)),
    DAMAGES_FIXED("违约金（元）", kinds(AGREEMENTS), "违约金"),
    DAMAGES_RATE("违约金比例", kinds(AGREEMENTS)),
    DAMAGES_BASE("违约金基数", kinds(AGREEMENTS)),

    // what the state bore, yuan
    COST_TUITION("学费（元）", kinds(AGREEMENTS), "学费"),
    COST_ACCOMMODATION("住宿费（元）", kinds(AGREEMENTS), "住宿费"),
    COST_STIPEND("生活补助（元）", kinds(AGREEMENTS), "生活补助", "补助"),

    // what happened: dates in a wide ledger, each with what goes with it
    ENROLLED_ON("入学日期", kinds(AGREEMENTS), "入学时间"),
    STUDY_SUSPENDED_ON("休学日期", kinds(AGREEMENTS), "休学时间"),
    STUDY_RESUMED_ON("复学日期", kinds(AGREEMENTS), "复学时间"),
    GRADUATED_ON("毕业日期", kinds(AGREEMENTS), "毕业时间"),
    STUDY_ENDED_ON("退学日期", kinds(AGREEMENTS), "退学时间", "未取得学历离校日期"),
    TRAINING_STARTED_ON("规培开始", kinds(AGREEMENTS), "规培开始日期", "规培开始时间", "入培日期"),
    TRAINING_BASE("规培基地", kinds(AGREEMENTS), "培训基地"),
    TRAINING_ENDED_ON("规培结束", kinds(AGREEMENTS), "规培结束日期", "规培结束时间", "规培结业日期", "结业日期"),
    TRAINING_OUTCOME("规培结果", kinds(AGREEMENTS), "结业结果", "规培结业结果"),
    TRAINING_CERTIFIED_ON("规培合格日期", kinds(AGREEMENTS), "规培合格证日期"),
    TRAINING_FAILED_ON("规培不合格日期", kinds(AGREEMENTS)),
    MASTER_STARTED_ON("读研日期", kinds(AGREEMENTS), "读研开始日期", "研究生入学日期"),
    MASTER_MODE("读研方式", kinds(AGREEMENTS)),
    MASTER_DEGREE("读研学位", kinds(AGREEMENTS)),
    MASTER_FIELD("读研专业", kinds(AGREEMENTS), "读研方向"),
    MASTER_PROVINCE("读研省份", kinds(AGREEMENTS)),
    MASTER_BASE("读研基地", kinds(AGREEMENTS)),
    MASTER_ENDED_ON("读研结束日期", kinds(AGREEMENTS), "研究生毕业日期"),
    MASTER_OUTCOME("读研结果", kinds(AGREEMENTS)),
    REPORTED_ON("报到日期", kinds(AGREEMENTS), "报到时间"),
    EMPLOYED_ON("聘用日期", kinds(AGREEMENTS), "聘用时间", "入编日期", "录用日期"),
    EMPLOYER("聘用单位", kinds(AGREEMENTS), "录用单位"),
    QUOTA_POST_GIVEN("是否有编", kinds(AGREEMENTS), "是否入编", "编制"),
    DEPLOYED_ON("派驻日期", kinds(AGREEMENTS), "派驻时间", "到岗日期", "上岗日期"),
    DEPLOYED_UNIT("派驻单位", kinds(AGREEMENTS), "到岗单位"),
    DEPLOYED_COUNTY("派驻县", kinds(AGREEMENTS)),
    DEPLOYED_BY("派驻决定方", kinds(AGREEMENTS)),
    PAUSED_ON("中止日期", kinds(AGREEMENTS), "服务中止日期"),
    PAUSE_GROUND("中止原因", kinds(AGREEMENTS), "服务中止原因"),
    PAUSE_APPROVED("中止已批准", kinds(AGREEMENTS)),
    PAUSE_UNTIL("中止至", kinds(AGREEMENTS), "中止截止日期"),
    RESUMED_ON("恢复服务日期", kinds(AGREEMENTS), "返岗日期"),
    SECONDED_ON("借调日期", kinds(AGREEMENTS)),
    SECONDED_TO("借调单位", kinds(AGREEMENTS)),
    SECONDED_BY("借调决定方", kinds(AGREEMENTS)),
    RETURNED_ON("借调返回日期", kinds(AGREEMENTS)),
    PRACTICE_REGISTERED_ON("执业注册日期", kinds(AGREEMENTS)),
    PRACTICE_INSTITUTION("执业机构", kinds(AGREEMENTS), "执业地点", "执业注册机构"),
    LEFT_ON("离岗日期", kinds(AGREEMENTS), "离职日期", "离岗时间"),
    LEFT_REASON("离岗原因", kinds(AGREEMENTS), "离职原因"),
    DISCHARGED_ON("期满证明日期", kinds(AGREEMENTS), "履约完毕日期"),
    RELEASED_ON("解除日期", kinds(AGREEMENTS), "解除协议日期"),
    RELEASE_REFERENCE("解除文号", kinds(AGREEMENTS)),
    RELEASE_GROUND("解除性质", kinds(AGREEMENTS)),
    DECEASED_ON("死亡日期", kinds(AGREEMENTS), "去世日期"),

    // events in the long form
    EVENT_ON("日期", kinds(EVENTS), "事件日期", "发生日期"),
    EVENT_KIND("事件", kinds(EVENTS), "事件类型", "事项"),
    EVENT_SOURCE("来源", kinds(EVENTS), "信息来源", "数据来源"),
    EVENT_UNIT("单位", kinds(EVENTS), "有关单位", "单位或基地"),
    EVENT_REASON("原因", kinds(EVENTS), "事由"),
    EVENT_OUTCOME("结果", kinds(EVENTS), "结论"),
    EVENT_UNTIL("截止日期", kinds(EVENTS), "至"),
    EVENT_DECIDED_BY("决定方", kinds(EVENTS), "批准机关"),
    EVENT_APPROVALS("批准方", kinds(EVENTS)),
    EVENT_APPROVED("已批准", kinds(EVENTS), "是否批准"),
    EVENT_QUOTA_POST("有编制", kinds(EVENTS), "是否有编"),
    EVENT_GRASSROOTS("属基层", kinds(EVENTS), "是否基层"),
    EVENT_YEAR("年度", kinds(EVENTS), "核验年度"),
    EVENT_ON_POST("在岗", kinds(EVENTS), "是否在岗"),
    EVENT_MONTHLY("月薪（元）", kinds(EVENTS), "月薪"),
    EVENT_PARITY("可比月薪（元）", kinds(EVENTS), "可比月薪"),
    EVENT_TITLE("职称", kinds(EVENTS)),
    EVENT_LEVEL("考试级别", kinds(EVENTS)),
    EVENT_PASSED("是否通过", kinds(EVENTS)),
    EVENT_EXAM("报考类别", kinds(EVENTS), "考试类别"),
    EVENT_MODE("学习方式", kinds(EVENTS)),
    EVENT_DEGREE("学位", kinds(EVENTS)),
    EVENT_FIELD("专业方向", kinds(EVENTS), "专业"),
    EVENT_PROVINCE("省份", kinds(EVENTS)),
    EVENT_ENTRY_YEAR("拟入学年份", kinds(EVENTS)),
    EVENT_OWN_POST("本县定向招聘", kinds(EVENTS)),
    EVENT_DUTY("延期事项", kinds(EVENTS)),
    EVENT_AMOUNT("金额（元）", kinds(EVENTS), "金额"),
    EVENT_REFERENCE("文号", kinds(EVENTS)),

    // units
    UNIT_NAME("单位名称", kinds(UNITS), "名称", "机构名称"),
    UNIT_KIND("单位类型", kinds(UNITS), "机构类型", "类型"),
    MANAGING_HOSPITAL("管理医院", kinds(UNITS), "县管医院", "管理单位", "牵头医院"),
    MANAGED_FROM("管理起始日期", kinds(UNITS), "管理开始日期"),
    MANAGED_TO("管理终止日期", kinds(UNITS), "管理结束日期"),
    CONTACT_NAME("联系人", kinds(UNITS), "联系人姓名"),
    CONTACT_EMAIL("邮箱", kinds(UNITS), "联系邮箱", "电子邮箱"),
    CONTACT_PHONE("电话", kinds(UNITS), "联系电话"),

    // registers of other offices; which has which columns, and what they call them, is said by RegisterKind
    APPLIED_ON("报名日期", kinds()),
    ADMITTED_ON("录取日期", kinds()),
    STUDY_BEGUN_ON("入学报到日期", kinds()),
    REGISTER_STATE("登记状态", kinds()),
    PAYING_EMPLOYER("缴费单位", kinds()),
    PAID_MONTH("缴费年月", kinds()),
    PAID_FROM("参保起始年月", kinds()),
    PAID_TO("参保终止年月", kinds()),
    PAY_MONTH("工资年月", kinds()),
    DISPATCHED_TO("派遣单位", kinds()),

    // ours, in the copy that is handed back; read again they are passed over
    STATUS("导入状态", kinds(AGREEMENTS, EVENTS, UNITS)),
    REMARK("说明", kinds(AGREEMENTS, EVENTS, UNITS));

    /** The word that maps a county's own heading to nothing. */
    public static final String IGNORE = "忽略";

    private static final Pattern IDLE = Pattern.compile("[\\s*:\\u00a0\\u200b\\ufeff]");

    private final String text;
    private final Set<ImportKind> kinds;
    private final List<String> synonyms;

    Heading(String text, Set<ImportKind> kinds, String... synonyms) {
        this.text = text;
        this.kinds = kinds;
        this.synonyms = List.of(synonyms);
    }

    /** None: a ledger has no such column. */
    private static Set<ImportKind> kinds(ImportKind... kinds) {
        return Set.of(kinds);
    }

    /** The heading as templates write it. */
    public String text() {
        return text;
    }

    /** How many characters of text are kept of it. */
    int longest() {
        return switch (this) {
            case NUMBER, FORM, REGIME -> TextLimits.NUMBER;
            case NAME, GUARDIAN, CONTACT_NAME -> TextLimits.NAME;
            case PERSON_PHONE, CONTACT_PHONE -> TextLimits.PHONE;
            case PERSON_EMAIL, CONTACT_EMAIL -> TextLimits.EMAIL;
            default -> TextLimits.ORGANISATION;
        };
    }

    /** Whether it holds a number given by an office, which is kept as it is written. */
    boolean isNumber() {
        return this == NUMBER || this == FORM || this == REGIME || this == RELEASE_REFERENCE || this == EVENT_REFERENCE;
    }

    /** Whether files of this kind have such a column. */
    public boolean isOf(ImportKind kind) {
        return kinds.contains(kind);
    }

    /** Whether this is one of the two columns that the checked copy adds. */
    public boolean isOurs() {
        return this == STATUS || this == REMARK;
    }

    /** The one of {@code headings} that a column titled {@code written} stands for: by its text, a synonym or its code name. */
    public static Optional<Heading> named(String written, Collection<Heading> headings) {
        String plain = plain(written);
        return headings.stream().filter(heading -> heading.isWritten(plain)).findFirst();
    }

    /** The headings of this kind that a county can fill in, in order. */
    public static List<Heading> of(ImportKind kind) {
        return Arrays.stream(values()).filter(heading -> heading.isOf(kind) && !heading.isOurs()).toList();
    }

    /** The heading that a column of a {@code kind} file titled {@code written} stands for: by its text, a synonym or its code name. */
    public static Optional<Heading> named(String written, ImportKind kind) {
        return named(written, Arrays.stream(values()).filter(heading -> heading.isOf(kind)).toList());
    }

    /** Whether some kind of file has a column that may be titled so. */
    public static boolean isKnown(String written) {
        String plain = plain(written);
        return Arrays.stream(values()).anyMatch(heading -> heading.isWritten(plain));
    }

    private boolean isWritten(String plain) {
        return plain(text).equals(plain) || plain(name()).equals(plain) || synonyms.stream().anyMatch(word -> plain(word).equals(plain));
    }

    /** Spaces, stars, line breaks and the width of characters do not tell headings apart. */
    public static String plain(String written) {
        return IDLE.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC)).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
