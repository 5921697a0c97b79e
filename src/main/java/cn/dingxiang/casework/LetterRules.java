package cn.dingxiang.casework;

import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.timeline.Party;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which letter goes with which step, in the order of a case's life. */
public final class LetterRules {

    /**
     * A letter that goes with a step.
     *
     * @param action the step
     * @param side   of cases of which side
     * @param kind   the letter
     * @param needed whether whoever may issue it takes the step only with it; otherwise it may follow later
     */
    public record LetterRule(Action action, Party side, LetterKind kind, boolean needed) {
        public LetterRule {
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /** All of them. */
    public static final List<LetterRule> ALL = List.of(
            new LetterRule(Action.SERVE_NOTICE, Party.STUDENT, LetterKind.REMINDER, true),
            new LetterRule(Action.SERVE_NOTICE, Party.EMPLOYER, LetterKind.EMPLOYER_RECTIFICATION, true),
            new LetterRule(Action.SERVE_NOTICE, Party.COUNTY, LetterKind.COUNTY_RECTIFICATION, true),
            // 县外复核的，由县里随后制发；核定责任金额之前必须已制发（Settling）
            new LetterRule(Action.CONFIRM, Party.STUDENT, LetterKind.BREACH_DECISION, false),
            new LetterRule(Action.ACCEPT_COMPLAINT, Party.STUDENT, LetterKind.COMPLAINT_ACCEPTED, true),
            new LetterRule(Action.ACCEPT_COMPLAINT, Party.EMPLOYER, LetterKind.COMPLAINT_ACCEPTED, true),
            new LetterRule(Action.ACCEPT_COMPLAINT, Party.COUNTY, LetterKind.COMPLAINT_ACCEPTED, true),
            new LetterRule(Action.BEGIN_SETTLEMENT, Party.STUDENT, LetterKind.LIABILITY, true),
            new LetterRule(Action.RELEASE, Party.STUDENT, LetterKind.RELEASE, true),
            new LetterRule(Action.ORDER_RECTIFICATION, Party.EMPLOYER, LetterKind.EMPLOYER_RECTIFICATION, true),
            new LetterRule(Action.ORDER_RECTIFICATION, Party.COUNTY, LetterKind.COUNTY_RECTIFICATION, true));

    private LetterRules() { }

    /** The letter that goes with a step; empty when none does. */
    public static Optional<LetterRule> of(Action action, Party side) {
        return ALL.stream().filter(rule -> rule.action() == action && rule.side() == side).findFirst();
    }
}
