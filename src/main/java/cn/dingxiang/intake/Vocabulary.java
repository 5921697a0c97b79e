package cn.dingxiang.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words a ledger uses where the rules have a closed list of codes. The first word of a code is what templates offer;
 * the code itself is understood too.
 */
public enum Vocabulary {
    TRACK("BACHELOR_CLINICAL=本科临床医学|本科临床|临床医学本科|临床本科", "BACHELOR_TCM=本科中医学|本科中医|本科蒙医|本科朝医|中医学本科|蒙医学本科",
            "JUNIOR_COLLEGE=专科（高职）|专科|高职|大专|高职专科", "SECONDARY=中职|中专|中等职业", "TCM_ASSISTANT=乡村定向委培中医执业（助理）医师|中医委培|委培中医"),
    TRAINING("RESIDENCY=住院医师规范化培训|住培|规培", "ASSISTANT_GP=助理全科医生培训|助理全科", "NONE=无|不培训|不需要"),
    TRAINING_CREDIT("NONE=不计入|否", "FULL=计入|全部计入|是", "IF_CERTIFIED=取得合格证后计入|合格后计入"),
    REPORT_AFTER("GRADUATION=毕业", "TRAINING=规培结束|规培"),
    PART_TIME_STUDY("FREE=不限制|自由", "CONSENT=须经同意|经同意"),
    PAY_PARITY("NO_LOWER=不低于县级医院同类医师|不低于", "ALIGNED=相衔接|衔接"),
    PRO_RATA("NONE=不折算|全额", "MONTH=按月|按月折算", "DAY=按日|按天|按日折算"),
    DAMAGES_BASE("COST=全部费用|费用", "REPAYMENT=退还额|应退费用"),
    YES_NO("true=是|有|已|Y|YES|1|√", "false=否|无|未|N|NO|0|×"),

    UNIT_KIND("COUNTY_HOSPITAL=县级医院|县医院|县级公立医院", "TOWNSHIP_CENTRE=乡镇卫生院|卫生院|社区卫生服务中心|苏木卫生院|村卫生室", "OTHER=其他|其它",
            "COUNTY_BUREAU=县卫生健康局|县卫健局", "PROVINCE_BUREAU=省卫生健康委|省卫健委"),

    EVENT_KIND("ENROLLED=入学", "STUDY_SUSPENDED=休学", "STUDY_RESUMED=复学", "GRADUATED=毕业", "STUDY_ENDED=未取得学历离校|退学",
            "TRAINING_STARTED=规培开始|入培", "TRAINING_PAUSED=规培中断|规培暂停", "TRAINING_RESUMED=规培恢复", "TRAINING_ENDED=规培结束|规培结业",
            "TRAINING_CERTIFIED=取得规培合格证|规培合格", "TRAINING_FAILED=规培结业未合格|规培不合格", "MASTER_STARTED=读研入学|读研",
            "MASTER_ENDED=读研结束", "REPORTED=报到", "EMPLOYED=聘用|录用", "DEPLOYED=派驻|到岗", "TRANSFER_APPROVED=批准变更服务单位|批准调动",
            "SERVICE_PAUSED=服务中止|中止", "PAUSE_EXTENDED=中止延长", "SERVICE_RESUMED=恢复服务|返岗", "SECONDED=借调", "RETURNED=借调返回",
            "LEFT_POST=离岗|离职", "ATTESTED=年度履约核验|年度核验", "PAY_RECORDED=薪酬记录|薪酬", "TITLE_AWARDED=取得职称|职称",
            "LICENCE_EXAM=执业资格考试|执医考试", "EXAM_APPLIED=报考", "EXAM_WITHDRAWN=撤回报考|放弃报考", "EMPLOYED_ELSEWHERE=在他处就业|他处就业",
            "ELSEWHERE_ENDED=他处就业结束", "PRACTICE_REGISTERED=执业注册|执业变更注册", "DEFERRED=延期|批准延期", "PAYMENT=缴款|退费|缴纳",
            "RELEASED=解除协议|解除", "DISCHARGED=出具期满证明|履约完毕", "DECEASED=去世|死亡"),
    SOURCE("COUNTY=县|县卫健局|县级", "EMPLOYER=用人单位|单位", "SCHOOL=学校|院校", "STUDENT=本人|学生"),
    TRAINING_OUTCOME("CERTIFIED=合格|取得合格证", "PENDING=待定|待考核|待出结果", "FAILED=不合格|未合格", "WITHDRAWN=退出|中途退出|退培"),
    MASTER_OUTCOME("DEGREE=取得学位|毕业", "WITHDRAWN=退学|退出"),
    PAUSE_GROUND("MATERNITY=产假|生育", "ILLNESS=病假|疾病", "WORK_INJURY=工伤", "MILITARY=服兵役|参军", "FURTHER_TRAINING=进修", "PERSONAL=事假|个人原因"),
    LEAVING_REASON("RESIGNED=辞职|自行离职", "DISMISSED=解聘|辞退", "ABSENT=擅自离岗|旷工"),
    RELEASE_GROUND("SETTLED=已结清|结清", "EXEMPTED=免责|免除责任"),
    PARTY("COUNTY=县|县卫健局", "EMPLOYER=用人单位|单位", "STUDENT=本人|学生"),
    APPROVER("COUNTY=本县|县", "FROM_COUNTY=调出县", "TO_COUNTY=调入县", "PROVINCE=省"),
    GRANTED_BY("COUNTY=县|县卫健局", "PROVINCE=省|省卫健委"),
    DUTY("TRAINING=规培", "REPORT=报到", "EMPLOY=聘用", "DEPLOY=派驻"),
    TITLE("INTERMEDIATE=中级", "GRASSROOTS_SENIOR=基层高级", "SENIOR=高级"),
    LICENCE_LEVEL("PHYSICIAN=执业医师", "ASSISTANT=执业助理医师|助理医师"),
    EXAM_KIND("POSTGRADUATE=研究生|考研", "UNDERGRADUATE=专升本|本科", "STATE_OWNED_ENTERPRISE=国有企业|国企", "GOVERNMENT_BODY=机关|公务员",
            "PUBLIC_INSTITUTION=事业单位", "LICENSING=执业资格", "TITLE=职称"),
    STUDY_MODE("FULL_TIME=全日制", "PART_TIME=非全日制|在职"),
    DEGREE("CLINICAL_PROFESSIONAL_MASTER=临床医学专业硕士|临床专硕|专硕", "OTHER_MASTER=其他硕士|学硕|学术硕士", "DOCTOR=博士", "BACHELOR=本科|学士"),
    STUDY_FIELD("GENERAL_PRACTICE=全科医学|全科", "TCM_GENERAL_PRACTICE=中医全科|中医全科医学");

    private static final String REGISTER = "REGISTER:";

    private final List<Word> words;
    private final Map<String, String> codes = new HashMap<>();
    /** The same by the words as they stand above, as most ledgers write them. */
    private final Map<String, String> codesAsWritten = new HashMap<>();

    Vocabulary(String... entries) {
        words = Arrays.stream(entries).map(Word::read).toList();
        words.forEach(word -> {
            codes.put(Heading.plain(word.code()), word.code());
            word.words().forEach(text -> codes.put(Heading.plain(text), word.code()));
        });
        words.stream().flatMap(word -> word.words().stream()).forEach(text -> codesAsWritten.put(text, codes.get(Heading.plain(text))));
    }

    /** The code of a word written in a ledger; for {@link #SOURCE} also registers, {@code 登记：社保} for {@code REGISTER:社保}. */
    public Optional<String> code(String written) {
        String asWritten = codesAsWritten.get(written);
        if (asWritten != null) {
            return Optional.of(asWritten);
        }
        Optional<String> code = Optional.ofNullable(codes.get(Heading.plain(written)));
        return code.isEmpty() && this == SOURCE ? register(written.strip()) : code;
    }

    /** The word that templates offer for a code, or the code itself. */
    public String word(String code) {
        return words.stream().filter(word -> word.code().equals(code)).map(word -> word.words().get(0)).findFirst().orElse(code);
    }

    /** The words that templates offer, in order. */
    public List<String> choices() {
        return words.stream().map(word -> word.words().get(0)).toList();
    }

    private static Optional<String> register(String written) {
        String name = written.replaceFirst("^(登记|REGISTER)\\s*[:：]\\s*", "");
        return name.equals(written) || name.isEmpty() ? Optional.empty() : Optional.of(REGISTER + name);
    }

    private record Word(String code, List<String> words) {
        static Word read(String entry) {
            int equals = entry.indexOf('=');
            return new Word(entry.substring(0, equals), List.of(entry.substring(equals + 1).split("\\|")));
        }
    }
}
