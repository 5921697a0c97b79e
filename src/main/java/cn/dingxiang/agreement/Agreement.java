package cn.dingxiang.agreement;

import java.util.List;
import java.util.Objects;

/**
 * An agreement ready to be evaluated: as signed, with every term resolved.
 *
 * @param signed the agreement as signed
 * @param terms  its resolved terms
 */
public record Agreement(SignedAgreement signed, Terms terms) {

    private static final List<Term<?>> NEEDED =
            List.of(Term.SERVICE_MONTHS, Term.MIN_SERVICE_MONTHS, Term.TRAINING, Term.TRAINING_MONTHS);

    /** @throws MalformedInput when a term without which nothing can be said stays unset */
    public Agreement {
        Objects.requireNonNull(signed, "signed");
        for (Term<?> term : NEEDED) {
            if (terms.value(term) == null) {
                throw new MalformedInput("agreement.terms." + term.name(), "needed-term-unset", Wording.ofTerms(List.of(term)));
            }
        }
    }

    /** Resolves {@code signed} from its own terms and what {@code policy} says of it. */
    public static Agreement of(SignedAgreement signed, Policy policy) {
        return new Agreement(signed, policy.termsOf(signed));
    }

    /** Whether this agreement asks for training after graduation. */
    public boolean asksForTraining() {
        return terms.value(Term.TRAINING) != Training.NONE;
    }
}
