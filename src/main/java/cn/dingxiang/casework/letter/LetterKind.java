package cn.dingxiang.casework.letter;

import static cn.dingxiang.casework.letter.LetterField.ACCEPTED_ON;
import static cn.dingxiang.casework.letter.LetterField.ACCOUNTS;
import static cn.dingxiang.casework.letter.LetterField.ADDRESSEE;
import static cn.dingxiang.casework.letter.LetterField.AGREEMENT;
import static cn.dingxiang.casework.letter.LetterField.ANSWER_DUE;
import static cn.dingxiang.casework.letter.LetterField.BASIS;
import static cn.dingxiang.casework.letter.LetterField.COMPLAINT_ABOUT;
import static cn.dingxiang.casework.letter.LetterField.COMPLAINT_OFFICE;
import static cn.dingxiang.casework.letter.LetterField.COMPLAINT_ON;
import static cn.dingxiang.casework.letter.LetterField.COMPLAINT_PERIOD;
import static cn.dingxiang.casework.letter.LetterField.CONTACT;
import static cn.dingxiang.casework.letter.LetterField.COURT;
import static cn.dingxiang.casework.letter.LetterField.DEADLINE;
import static cn.dingxiang.casework.letter.LetterField.DECISION;
import static cn.dingxiang.casework.letter.LetterField.DECISION_NUMBER;
import static cn.dingxiang.casework.letter.LetterField.EVIDENCE;
import static cn.dingxiang.casework.letter.LetterField.FACTS;
import static cn.dingxiang.casework.letter.LetterField.GROUND;
import static cn.dingxiang.casework.letter.LetterField.ID_NUMBER;
import static cn.dingxiang.casework.letter.LetterField.ISSUED_ON;
import static cn.dingxiang.casework.letter.LetterField.LINES;
import static cn.dingxiang.casework.letter.LetterField.MATTERS;
import static cn.dingxiang.casework.letter.LetterField.NAME;
import static cn.dingxiang.casework.letter.LetterField.NUMBER;
import static cn.dingxiang.casework.letter.LetterField.OFFICE;
import static cn.dingxiang.casework.letter.LetterField.PAY_BY;
import static cn.dingxiang.casework.letter.LetterField.PAY_TO;
import static cn.dingxiang.casework.letter.LetterField.RELEASED_ON;
import static cn.dingxiang.casework.letter.LetterField.REPLACEMENT;
import static cn.dingxiang.casework.letter.LetterField.SERVICE_FROM;
import static cn.dingxiang.casework.letter.LetterField.SERVICE_PERIOD;
import static cn.dingxiang.casework.letter.LetterField.SERVICE_PLACES;
import static cn.dingxiang.casework.letter.LetterField.SERVICE_TO;
import static cn.dingxiang.casework.letter.LetterField.SIGNED_ON;
import static cn.dingxiang.casework.letter.LetterField.STATEMENT;
import static cn.dingxiang.casework.letter.LetterField.TOTAL;

import cn.dingxiang.directory.Role;
import cn.dingxiang.timeline.Party;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Every letter there is: its title, the word of its series, whom it goes to, and what it says. Its template names each field. */
public enum LetterKind {
    REMINDER("催告函", "催", Party.STUDENT, ID_NUMBER, MATTERS, BASIS, DEADLINE),
    /** Names the remedies: complaint and litigation. */
    BREACH_DECISION("违约认定告知书", "认", Party.STUDENT, ID_NUMBER, FACTS, EVIDENCE, STATEMENT, DECISION, BASIS, COMPLAINT_OFFICE,
            COMPLAINT_PERIOD, COURT),
    /** To whoever complained, of any side. */
    COMPLAINT_ACCEPTED("申诉受理通知", "受", Party.STUDENT, COMPLAINT_ON, COMPLAINT_ABOUT, ACCEPTED_ON, ANSWER_DUE),
    LIABILITY("违约责任履行通知书", "责", Party.STUDENT, ID_NUMBER, DECISION_NUMBER, BASIS, LINES, TOTAL, PAY_BY, PAY_TO, COMPLAINT_OFFICE,
            COMPLAINT_PERIOD, COURT),
    RELEASE("解除协议书", "解", Party.STUDENT, ID_NUMBER, GROUND, BASIS, RELEASED_ON, ACCOUNTS),
    COMPLETION("服务期满证明", "证", Party.STUDENT, ID_NUMBER, SERVICE_PERIOD, SERVICE_PLACES, SERVICE_FROM, SERVICE_TO),
    EMPLOYER_RECTIFICATION("整改通知", "改", Party.EMPLOYER, MATTERS, BASIS, DEADLINE),
    /** From the prefecture or province. */
    COUNTY_RECTIFICATION("整改通知", "督", Party.COUNTY, MATTERS, BASIS, DEADLINE);

    private static final List<LetterField> IN_EVERY_LETTER = List.of(OFFICE, NUMBER, ADDRESSEE, NAME, AGREEMENT, SIGNED_ON, CONTACT,
            REPLACEMENT, ISSUED_ON);

    private final String title;
    private final String word;
    private final Party addressee;
    private final List<LetterField> own;

    LetterKind(String title, String word, Party addressee, LetterField... own) {
        this.title = title;
        this.word = word;
        this.addressee = addressee;
        this.own = List.of(own);
    }

    public String title() {
        return title;
    }

    /** What tells its series from the office's others: 催 in 梨卫健定向催〔2026〕3号. */
    public String word() {
        return word;
    }

    /** Whom it goes to, unless the order names another. */
    public Party addressee() {
        return addressee;
    }

    /** What it says; its template names each of them and nothing else. */
    public List<LetterField> fields() {
        return Stream.concat(IN_EVERY_LETTER.stream(), own.stream()).sorted().toList();
    }

    /** What must be given to issue it. */
    public List<LetterField> given() {
        return fields().stream().filter(field -> !field.isKnown()).toList();
    }

    /** Who may issue it: the county's officers, or, about the county itself, those above it; whoever handles a complaint accepts it. */
    public Set<Role> issuers() {
        return switch (this) {
            case REMINDER, BREACH_DECISION, LIABILITY, RELEASE, COMPLETION, EMPLOYER_RECTIFICATION ->
                    EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER);
            case COMPLAINT_ACCEPTED -> EnumSet.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE);
            case COUNTY_RECTIFICATION -> EnumSet.of(Role.PREFECTURE, Role.PROVINCE);
        };
    }

    /** Whether it can only be written once two people have confirmed the case. */
    public boolean needsConfirmation() {
        return this == BREACH_DECISION || this == LIABILITY;
    }

    /** Its template, in {@code config/notices/letters}. */
    public String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".docx";
    }
}
