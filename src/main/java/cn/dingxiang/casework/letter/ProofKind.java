package cn.dingxiang.casework.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What can be recorded about a letter's way to its addressee, and what each entry must say. */
public enum ProofKind {
    // reported by the mail itself
    MAILED("已排队发送邮件", false),
    MAIL_ACCEPTED("邮件服务器已接收", false),
    MAIL_BOUNCED("邮件被退回", false),
    MAIL_GIVEN_UP("邮件多次发送未成", false),

    // entered by people
    ACKNOWLEDGED("收件人确认收到", true, Need.PERSON, Need.MEANS),
    HANDED_OVER("当面送达并签收", true, Need.PERSON, Need.SCAN),
    POSTED("已邮寄", false, Need.MEANS, Need.REFERENCE),
    /** 留置送达. */
    REFUSED_TO_SIGN("拒绝签收，见证留置", true, Need.TWO_PEOPLE),
    ANNOUNCED("公告送达", true, Need.MEANS),

    /** An earlier entry was wrong; the note says why. */
    VOIDED("作废先前一条", false);

    /** What an entry cannot do without. */
    enum Need {
        /** Who signed or acknowledged. */
        PERSON,
        /** Two witnesses, named. */
        TWO_PEOPLE,
        /** How, or where. */
        MEANS,
        /** By what number or address it can be found again. */
        REFERENCE,
        /** An attachment. */
        SCAN
    }

    private final String label;
    private final boolean service;
    private final Set<Need> needs;

    ProofKind(String label, boolean service, Need... needs) {
        this.label = label;
        this.service = service;
        this.needs = EnumSet.noneOf(Need.class);
        this.needs.addAll(Arrays.asList(needs));
    }

    /** In Chinese, as proofs are printed. */
    public String label() {
        return label;
    }

    /** Whether by it the letter counts as served; that a mail server took a mail proves nothing about a person. */
    public boolean isService() {
        return service;
    }

    /** Whether people enter it. */
    public boolean isEntered() {
        return this != VOIDED && compareTo(MAIL_GIVEN_UP) > 0;
    }

    Set<Need> needs() {
        return needs;
    }
}
