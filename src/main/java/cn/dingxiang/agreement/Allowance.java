package cn.dingxiang.agreement;

import java.util.Set;

/**
 * Study a document gives a right to, such as the in-year general-practice master's of 国办发〔2024〕50号（八）.
 *
 * @param kind       the kind of exam
 * @param mode       the mode of study
 * @param degree     the degree
 * @param fields     the fields allowed
 * @param province   whether only the hukou province counts
 * @param entry      whether only the year of graduation counts
 * @param tracks     the tracks it is given to
 * @param cohortFrom first entrance year it is given to
 * @param clause     document and article; null when none is given
 * @param confidence how sure this one is; null: as sure as the whole term
 */
public record Allowance(Exam.Kind kind, Exam.Mode mode, Exam.Degree degree, Set<String> fields, Where province, Entry entry,
                        Set<Track> tracks, int cohortFrom, String clause, Confidence confidence) {

    /** Where the study may be. */
    public enum Where { HUKOU, ANY }

    /** When the study may start. */
    public enum Entry { GRADUATION_YEAR, ANY }

    public Allowance {
        fields = Set.copyOf(fields);
        tracks = Set.copyOf(tracks);
    }

    /**
     * Whether this permits {@code exam} to the signer of {@code agreement}.
     *
     * @param graduationYear year of the recorded graduation, or of the expected one before it
     */
    public boolean permits(Exam exam, SignedAgreement agreement, int graduationYear) {
        return exam.kind() == kind && exam.mode() == mode && exam.degree() == degree
                && exam.field() != null && fields.contains(exam.field())
                && (province == Where.ANY || agreement.hukouProvince().equals(exam.province()))
                && (entry == Entry.ANY || exam.entryYear() != null && exam.entryYear() == graduationYear)
                && tracks.contains(agreement.track()) && agreement.cohort() >= cohortFrom;
    }

    static Allowance read(Fields fields, String clauseOfTerm) {
        fields.known("kind", "mode", "degree", "fields", "province", "entry", "tracks", "cohortFrom", "clause", "confidence");
        String clause = fields.textOrNull("clause");
        return new Allowance(fields.choice("kind", Exam.Kind.class), fields.choice("mode", Exam.Mode.class),
                fields.choice("degree", Exam.Degree.class), fields.texts("fields"), fields.choice("province", Where.class),
                fields.choice("entry", Entry.class), fields.choices("tracks", Track.class), fields.integer("cohortFrom"),
                clause == null ? clauseOfTerm : clause, fields.choiceOrNull("confidence", Confidence.class));
    }
}
