package cn.dingxiang.agreement;

import java.util.Objects;

/**
 * An examination or recruitment someone may apply for (domain rules, section 6).
 *
 * @param kind      what it is
 * @param mode      for study, full or part time; null when not said
 * @param degree    for study, what it leads to; null when not said
 * @param field     for study, the field; null when not said
 * @param province  for study, GB/T 2260 code of two digits; null when not said
 * @param entryYear for study, the autumn in which it would start; null when not said
 * @param ownPost   the recruitment by which the agreement's own county fills the agreed post
 */
public record Exam(Kind kind, Mode mode, Degree degree, String field, String province, Integer entryYear, boolean ownPost) {

    /** What is applied for. */
    public enum Kind { POSTGRADUATE, UNDERGRADUATE, STATE_OWNED_ENTERPRISE, GOVERNMENT_BODY, PUBLIC_INSTITUTION, LICENSING, TITLE }

    /** How study is done. */
    public enum Mode { FULL_TIME, PART_TIME }

    /** What study leads to. */
    public enum Degree { CLINICAL_PROFESSIONAL_MASTER, OTHER_MASTER, DOCTOR, BACHELOR }

    public Exam {
        Objects.requireNonNull(kind, "kind");
    }

    /** Reads section 6's {@code exam}. @throws MalformedInput if a field is unknown or its value is not of its kind */
    public static Exam read(Fields fields) {
        fields.known("kind", "mode", "degree", "field", "province", "entryYear", "ownPost");
        return new Exam(fields.choice("kind", Kind.class), fields.choiceOrNull("mode", Mode.class),
                fields.choiceOrNull("degree", Degree.class), fields.textOrNull("field"), fields.provinceOrNull("province"),
                fields.integerOrNull("entryYear"), fields.flag("ownPost", false));
    }
}
