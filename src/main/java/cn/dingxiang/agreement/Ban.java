package cn.dingxiang.agreement;

import java.util.Set;

/**
 * What the agreement bars: exams, or changing jobs. Bans come from the agreement or its form, never from a policy
 * (国办发〔2024〕50号（八）lets localities agree them).
 *
 * @param act    applying for an exam, or changing jobs
 * @param kinds  the exams barred; empty for {@code CHANGE_JOB}
 * @param modes  the modes barred; empty bars every mode
 * @param during the stretches it holds in
 * @param clause document and article; null when the agreement gives none
 */
public record Ban(Act act, Set<Exam.Kind> kinds, Set<Exam.Mode> modes, Set<DutyGroup> during, String clause) {

    /** What is barred. */
    public enum Act { APPLY, CHANGE_JOB }

    public Ban {
        kinds = Set.copyOf(kinds);
        modes = Set.copyOf(modes);
        during = Set.copyOf(during);
    }

    /** Whether this bars applying for {@code exam} on a day in {@code groups}. */
    public boolean barsApplying(Exam exam, Set<DutyGroup> groups) {
        return act == Act.APPLY && kinds.contains(exam.kind())
                && (modes.isEmpty() || exam.mode() != null && modes.contains(exam.mode())) && holdsIn(groups);
    }

    /** Whether this bars changing jobs on a day in {@code groups}. */
    public boolean barsChangingJob(Set<DutyGroup> groups) {
        return act == Act.CHANGE_JOB && holdsIn(groups);
    }

    private boolean holdsIn(Set<DutyGroup> groups) {
        return during.stream().anyMatch(groups::contains);
    }

    static Ban read(Fields fields, String clauseOfTerm) {
        Act act = fields.choice("act", Act.class);
        if (act == Act.APPLY) {
            fields.known("act", "kinds", "modes", "during", "clause");
        } else {
            fields.known("act", "during", "clause");
        }
        String clause = fields.textOrNull("clause");
        return new Ban(act, act == Act.APPLY ? fields.choices("kinds", Exam.Kind.class) : Set.of(),
                fields.choicesOrEmpty("modes", Exam.Mode.class), fields.choices("during", DutyGroup.class),
                clause == null ? clauseOfTerm : clause);
    }
}
