package cn.dingxiang.agreement;

import java.util.List;
import java.util.Objects;

/** Port: the policy, and what there is in it to choose from, to print and to keep on record. */
public interface PolicyCatalogue extends Policy {

    /**
     * The layers of {@code subject}, the strongest first: form, province's regime, national regime.
     *
     * @throws MalformedInput when the form or regime is unknown, or no regime covers the cohort and track
     */
    List<TermLayer> layers(PolicyCase subject);

    /**
     * Ids of the regimes {@code subject} resolves to, the province's first; empty for {@code NONE}.
     *
     * @throws MalformedInput when the form or regime is unknown, or no regime covers the cohort and track
     */
    List<String> regimeIds(PolicyCase subject);

    /** The name of the regime. @throws MalformedInput when it is unknown */
    String regimeTitle(String id);

    /** What agreements of this case may ban, as the documents list it: for those who write forms, no ban in itself. */
    List<Bannable> bannable(PolicyCase subject);

    /** Every form, by id. */
    List<Form> forms();

    /** Every combination the regimes cover: provinces without a regime of their own first, then by province, track and years. */
    List<Coverage> coverage();

    /** What the documents ask beyond terms: the province's own, then the national ones; for null the national ones only. */
    List<Provision> provisions(String province);

    @Override
    default List<TermLayer> layersBelow(SignedAgreement agreement) {
        return layers(PolicyCase.of(agreement));
    }

    /** The terms of {@code subject} before any agreement says something itself. */
    default Terms terms(PolicyCase subject) {
        return Terms.resolve(layers(subject));
    }

    /**
     * Entrance years for which one province and track resolve alike.
     *
     * @param province GB/T 2260, two digits; null: every province without a regime of its own
     * @param track    programme
     * @param cohorts  the years
     */
    record Coverage(String province, Track track, CohortRange cohorts) {
        public Coverage {
            Objects.requireNonNull(track, "track");
            Objects.requireNonNull(cohorts, "cohorts");
        }
    }
}
