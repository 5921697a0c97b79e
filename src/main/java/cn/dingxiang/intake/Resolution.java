package cn.dingxiang.intake;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.SignedAgreement;
import java.util.List;

/**
 * What an agreement's terms resolved to.
 *
 * @param agreement the agreement with its terms
 * @param form      id of its form; null when it has none
 * @param regimes   ids of its regimes, the strongest first
 */
public record Resolution(Agreement agreement, String form, List<String> regimes) {
    public Resolution {
        regimes = List.copyOf(regimes);
    }

    /** @throws cn.dingxiang.agreement.MalformedInput when form or regime is unknown, or a needed term stays unset */
    public static Resolution of(SignedAgreement signed, PolicyCatalogue policy) {
        return new Resolution(Agreement.of(signed, policy), signed.form(), policy.regimeIds(PolicyCase.of(signed)));
    }
}
