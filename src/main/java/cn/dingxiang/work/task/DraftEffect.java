package cn.dingxiang.work.task;

import cn.dingxiang.obligation.Difference;
import cn.dingxiang.obligation.Finding;
import cn.dingxiang.review.DraftComparison;
import java.util.EnumSet;
import java.util.Set;

/** What a draft would do to an agreement; several may hold. The names are those of the job's figures and lines. */
public enum DraftEffect {
    /** The expected end of service moves. */
    DRAFT_END,
    /** A finding would be open that is not now. */
    DRAFT_FINDING_NEW,
    /** A finding would no longer be open. */
    DRAFT_FINDING_GONE,
    /** A duty would come, go, or be due on another day. */
    DRAFT_DUTY,
    /** Terms differ, and nothing comes of it today. */
    DRAFT_TERMS,
    /** It could no longer be evaluated. */
    DRAFT_UNRESOLVED,
    /** It could be evaluated, and cannot now. */
    DRAFT_RESOLVED;

    static Set<DraftEffect> of(DraftComparison comparison) {
        Set<DraftEffect> effects = EnumSet.noneOf(DraftEffect.class);
        Difference difference = comparison.difference();
        if (difference == null) {
            if (comparison.changesOutcome()) {
                effects.add(comparison.draft() == null ? DRAFT_RESOLVED : DRAFT_UNRESOLVED);
            }
            return effects;
        }
        if (difference.movesTheEnd()) {
            effects.add(DRAFT_END);
        }
        if (difference.newlyOpen() > 0) {
            effects.add(DRAFT_FINDING_NEW);
        }
        if (difference.findings().stream().anyMatch(finding -> isOpen(finding.before()) && !isOpen(finding.after()))) {
            effects.add(DRAFT_FINDING_GONE);
        }
        if (!difference.duties().isEmpty()) {
            effects.add(DRAFT_DUTY);
        }
        if (effects.isEmpty() && !comparison.isNothing()) {
            effects.add(DRAFT_TERMS);
        }
        return effects;
    }

    private static boolean isOpen(Finding finding) {
        return finding != null && finding.isOpen();
    }
}
