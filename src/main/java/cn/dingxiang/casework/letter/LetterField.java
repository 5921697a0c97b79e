package cn.dingxiang.casework.letter;

import java.util.Arrays;
import java.util.Optional;

/** What a letter can say; a template names it as {@code {{label}}}. */
public enum LetterField {
    // known to the product
    OFFICE("发文机关"),
    NUMBER("文号"),
    ADDRESSEE("送达对象"),
    NAME("姓名"),
    /** Masked, always. */
    ID_NUMBER("身份证号"),
    AGREEMENT("协议编号"),
    SIGNED_ON("签订日期"),
    CONTACT("联系方式"),
    /** Empty unless the letter takes another one's place; a line that says nothing else is left out then. */
    REPLACEMENT("替代说明"),
    ISSUED_ON("落款日期"),

    // given by whoever issues
    MATTERS("事项"),
    BASIS("依据"),
    DEADLINE("办理期限"),
    FACTS("事实"),
    EVIDENCE("证据"),
    STATEMENT("陈述申辩"),
    DECISION("认定"),
    COMPLAINT_OFFICE("申诉机关"),
    COMPLAINT_PERIOD("申诉期限"),
    COURT("诉讼法院"),
    COMPLAINT_ON("申诉日期"),
    COMPLAINT_ABOUT("申诉事项"),
    ACCEPTED_ON("受理日期"),
    ANSWER_DUE("答复期限"),
    DECISION_NUMBER("认定文号"),
    LINES("责任明细"),
    TOTAL("合计金额"),
    PAY_BY("缴款期限"),
    PAY_TO("缴款方式"),
    GROUND("解除事由"),
    RELEASED_ON("解除日期"),
    ACCOUNTS("款项情况"),
    SERVICE_PERIOD("约定服务期"),
    SERVICE_PLACES("服务单位"),
    SERVICE_FROM("服务起始日"),
    SERVICE_TO("服务期满日");

    private final String label;

    LetterField(String label) {
        this.label = label;
    }

    /** Its name in templates and forms. */
    public String label() {
        return label;
    }

    /** Whether the product knows it; all others are given. */
    public boolean isKnown() {
        return compareTo(ISSUED_ON) <= 0;
    }

    /** The field of this label. */
    public static Optional<LetterField> of(String label) {
        return Arrays.stream(values()).filter(field -> field.label.equals(label)).findFirst();
    }
}
