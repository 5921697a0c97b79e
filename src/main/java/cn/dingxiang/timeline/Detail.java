package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Exam;
import cn.dingxiang.agreement.PauseGround;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** What an event says besides its day, kind and source: one record a shape, as the table of section 3 has them. */
public sealed interface Detail {

    /** Whether it names a day, which must then not be before the event's. */
    default boolean namesDay() {
        return this instanceof Pause || this instanceof Extension || this instanceof Deferral;
    }

    /** Events that say nothing more. */
    record None() implements Detail {
        public static final None NONE = new None();
    }

    /** {@code TRAINING_STARTED}: the training base. */
    record Training(String base) implements Detail { }

    /** {@code TRAINING_PAUSED}, {@code TRAINING_RESUMED}: the pause's ground, or null. */
    record TrainingPause(PauseGround ground) implements Detail { }

    /** {@code TRAINING_ENDED}. */
    record TrainingEnd(TrainingOutcome outcome) implements Detail { }

    /** {@code MASTER_STARTED}; {@code base} may be null. */
    record Master(Exam.Mode mode, Exam.Degree degree, String field, String province, String base) implements Detail { }

    /** {@code MASTER_ENDED}: with the degree, or withdrawn. */
    record MasterEnd(boolean withDegree) implements Detail { }

    /** {@code EMPLOYED}. */
    record Employment(String employer, boolean quotaPost) implements Detail { }

    /** {@code DEPLOYED}. */
    record Deployment(String unit, String county, String province, Party orderedBy, boolean grassroots) implements Detail { }

    /** {@code TRANSFER_APPROVED}. */
    record Approval(String unit, String county, String province, Set<String> approvals) implements Detail {
        public Approval {
            approvals = Set.copyOf(approvals);
        }
    }

    /** {@code SERVICE_PAUSED}; {@code until}, the day to be back, may be null. */
    record Pause(PauseGround ground, boolean approved, LocalDate until) implements Detail { }

    /** {@code PAUSE_EXTENDED}. */
    record Extension(LocalDate until) implements Detail { }

    /** {@code SECONDED}. */
    record Secondment(String to, Party orderedBy) implements Detail { }

    /** {@code LEFT_POST}. */
    record Leaving(Reason reason) implements Detail {
        /** Why the post was left. */
        public enum Reason { RESIGNED, DISMISSED, ABSENT }
    }

    /** {@code ATTESTED}. */
    record Attestation(int year, boolean onPost) implements Detail { }

    /** {@code PAY_RECORDED}: yuan a month, paid and comparable. */
    record Pay(BigDecimal monthly, BigDecimal parity) implements Detail { }

    /** {@code TITLE_AWARDED}. */
    record Title(Rank title) implements Detail {
        /** The title's rank. */
        public enum Rank { INTERMEDIATE, GRASSROOTS_SENIOR, SENIOR }
    }

    /** {@code LICENCE_EXAM}: kept for reports, no rule uses it. */
    record Licence(Level level, boolean passed) implements Detail {
        /** The licence sat for. */
        public enum Level { PHYSICIAN, ASSISTANT }
    }

    /** {@code EXAM_APPLIED}, {@code EXAM_WITHDRAWN}. */
    record Application(Exam exam) implements Detail { }

    /** {@code EMPLOYED_ELSEWHERE}, {@code ELSEWHERE_ENDED} (where {@code grassroots} means nothing). */
    record Elsewhere(String employer, boolean grassroots) implements Detail { }

    /** {@code PRACTICE_REGISTERED}. */
    record Registration(String institution) implements Detail { }

    /** {@code DEFERRED}. */
    record Deferral(Duty duty, LocalDate until, GrantedBy grantedBy) implements Detail {
        /** The duty put off. */
        public enum Duty { TRAINING, REPORT, EMPLOY, DEPLOY }

        /** Who put it off. */
        public enum GrantedBy { COUNTY, PROVINCE }
    }

    /** {@code PAYMENT}: yuan. */
    record Payment(BigDecimal amount) implements Detail { }

    /** {@code RELEASED}: the written release, and whether anything is owed. */
    record Release(String reference, Ground ground) implements Detail {
        /** {@code EXEMPTED}: no fault, nothing owed. */
        public enum Ground { SETTLED, EXEMPTED }
    }
}
