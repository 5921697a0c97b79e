package cn.dingxiang.agreement;

import java.util.ArrayList;
import java.util.List;

/** Port: what the forms and regimes say of an agreement. */
public interface Policy {

    /**
     * The layers below the agreement's own terms, the strongest first: form, province's regime, national regime.
     *
     * @throws MalformedInput when the form or regime is unknown, or no regime covers the cohort and track
     */
    List<TermLayer> layersBelow(SignedAgreement agreement);

    /** All terms of {@code agreement}, its own first. */
    default Terms termsOf(SignedAgreement agreement) {
        List<TermLayer> layers = new ArrayList<>();
        layers.add(agreement.ownTerms());
        layers.addAll(layersBelow(agreement));
        return Terms.resolve(layers);
    }
}
