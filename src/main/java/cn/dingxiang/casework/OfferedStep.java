package cn.dingxiang.casework;

import cn.dingxiang.casework.letter.LetterKind;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A step that can be taken now, with what it asks for.
 *
 * @param step         the step; its {@code evidence} says whether something must be pointed at
 * @param letter       the letter that goes with it; null when none does
 * @param letterNeeded whether it is not taken without
 * @param mayIssue     whether the actor may issue that letter
 * @param to           the state it leads to
 * @param nextDueOn    last good day for the step after, were it taken today; null when it ends the case, or the limit stays
 */
public record OfferedStep(Step step, LetterKind letter, boolean letterNeeded, boolean mayIssue, CaseState to, LocalDate nextDueOn) {
    public OfferedStep {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(to, "to");
    }

    /** Whether the days and the ground of a release are asked for. */
    public boolean asksRelease() {
        return step.action() == Action.RELEASE;
    }

    /** Whether a plan of instalments is asked for. */
    public boolean asksInstalments() {
        return step.action() == Action.AGREE_INSTALMENTS;
    }
}
