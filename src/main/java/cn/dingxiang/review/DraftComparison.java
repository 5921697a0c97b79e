package cn.dingxiang.review;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Terms;
import cn.dingxiang.obligation.Difference;
import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One agreement on one day, under the policy in force and under a draft.
 *
 * @param terms      the terms that differ, in the order of the domain rules
 * @param difference how the evaluations differ; null when one of the policies does not resolve this agreement
 * @param present    why the policy in force does not resolve it; null when it does
 * @param draft      why the draft does not resolve it; null when it does
 */
public record DraftComparison(List<TermChange> terms, Difference difference, MalformedInput present, MalformedInput draft) {
    public DraftComparison {
        terms = List.copyOf(terms);
    }

    /**
     * A term that differs in value, clause or confidence.
     *
     * @param term   the term
     * @param before in force; null while unset
     * @param after  under the draft; null while unset
     */
    public record TermChange(Term<?> term, Sourced<?> before, Sourced<?> after) {
        public TermChange {
            Objects.requireNonNull(term, "term");
        }

        /** Whether the value itself differs, not only where it comes from. */
        public boolean changesValue() {
            return !Objects.equals(before == null ? null : before.value(), after == null ? null : after.value());
        }
    }

    /** Compares; a pure function, safe for many threads where the policies are. */
    public static DraftComparison compare(SignedAgreement signed, List<Event> events, Policy present, Policy draft, LocalDate asOf) {
        Resolved before = Resolved.of(signed, present);
        Resolved after = Resolved.of(signed, draft);
        if (before.agreement() == null || after.agreement() == null) {
            return new DraftComparison(List.of(), null, before.problem(), after.problem());
        }
        List<TermChange> terms = changes(before.agreement().terms(), after.agreement().terms());
        Evaluation one = Evaluator.evaluate(before.agreement(), events, asOf);
        Evaluation other = terms.isEmpty() ? one : Evaluator.evaluate(after.agreement(), events, asOf);
        return new DraftComparison(terms, Difference.between(one, other), null, null);
    }

    /** Whether nothing differs at all, not even where a term comes from. */
    public boolean isNothing() {
        return terms.isEmpty() && Objects.equals(present == null ? null : present.getMessage(), draft == null ? null : draft.getMessage());
    }

    /** Whether anything would come out otherwise: the end of service, a finding, a duty, or that it can be evaluated at all. */
    public boolean changesOutcome() {
        return difference == null ? (present == null) != (draft == null) : !difference.isNothing();
    }

    private static List<TermChange> changes(Terms before, Terms after) {
        List<TermChange> changes = new ArrayList<>();
        for (Term<?> term : Term.ALL) {
            Sourced<?> one = before.sourced(term);
            Sourced<?> other = after.sourced(term);
            if (!Objects.equals(one, other)) {
                changes.add(new TermChange(term, one, other));
            }
        }
        return changes;
    }

    private record Resolved(Agreement agreement, MalformedInput problem) {
        static Resolved of(SignedAgreement signed, Policy policy) {
            try {
                return new Resolved(Agreement.of(signed, policy), null);
            } catch (MalformedInput unresolved) {
                return new Resolved(null, unresolved);
            }
        }
    }
}
