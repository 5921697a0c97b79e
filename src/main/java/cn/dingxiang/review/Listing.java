package cn.dingxiang.review;

import cn.dingxiang.obligation.Evaluation;
import cn.dingxiang.obligation.Situation;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.InForce;
import java.util.List;

/**
 * What lists show and sort by besides where the signer stands. It changes with the facts and the findings only.
 *
 * @param cohort         entrance year
 * @param requiredMonths months of service agreed
 * @param openFindings   how many findings are open, of whatever standing
 * @param unitCounty     county of the unit deployed to, six digits; null when deployed nowhere
 * @param unit           the unit deployed to, as recorded; null likewise
 * @param employer       who employs, as recorded; null when nobody is known to
 */
public record Listing(int cohort, int requiredMonths, int openFindings, String unitCounty, String unit, String employer) {

    static Listing of(Situation situation, Evaluation evaluation, List<FindingRow> findings) {
        InForce inForce = situation.course().inForce();
        boolean over = inForce.endedBy() != null;
        Detail.Deployment order = over || inForce.posting() == null ? null : inForce.posting().detail(Detail.Deployment.class);
        return new Listing(situation.agreement().signed().cohort(), evaluation.service().requiredMonths(),
                (int) findings.stream().filter(FindingRow::isOpen).count(), order == null ? null : order.county(),
                order == null ? null : order.unit(), over || !inForce.employed() ? null : inForce.employer());
    }
}
