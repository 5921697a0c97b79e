package cn.dingxiang.casework;

import java.util.List;
import java.util.Objects;

/**
 * A case before and after.
 *
 * @param before as it was read
 * @param after  as it becomes; its version is still that of {@code before}
 */
public record CaseChange(CaseFile before, CaseFile after) {
    public CaseChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** The steps taken in between. */
    public List<StepTaken> newSteps() {
        return after.steps().subList(before.steps().size(), after.steps().size());
    }

    /** Findings that joined, or of which more is known. */
    public List<CaseFinding> changedFindings() {
        return after.findings().stream().filter(finding -> !before.findings().contains(finding)).toList();
    }
}
