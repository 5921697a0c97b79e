package cn.dingxiang.placement;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.directory.Unit;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose consent a transfer needs besides the approval of the agreement's county: both counties' when the doctor crosses from one to the
 * other, and whoever the agreement names ({@code transfer.withinCounty}, {@code transfer.crossCounty}). Never across provinces.
 */
final class TransferNeeds {

    private TransferNeeds() { }

    /** @throws cn.dingxiang.directory.Refused when the unit lies in another province, is the present one, or an approver is unknown */
    static Set<Approver> of(DoctorFile doctor, Unit target) {
        if (!target.county().startsWith(doctor.file().signed().province())) {
            throw Reach.refused("transfer.across-provinces");
        }
        if (target.county().equals(doctor.posting().county()) && target.name().equals(doctor.posting().unit())) {
            throw Reach.refused("transfer.same-unit", target.name());
        }
        Set<Approver> needs = EnumSet.noneOf(Approver.class);
        if (!target.county().equals(doctor.whereCounty())) {
            needs.add(Approver.FROM_COUNTY);
            needs.add(Approver.TO_COUNTY);
        }
        Term<Set<String>> term = target.county().equals(doctor.county()) ? Term.TRANSFER_WITHIN_COUNTY : Term.TRANSFER_CROSS_COUNTY;
        for (String name : doctor.agreement().terms().value(term, Set.of())) {
            needs.add(Approver.named(name).orElseThrow(() -> Reach.refused("transfer.unknown-approver", name)));
        }
        needs.remove(Approver.COUNTY);
        return needs;
    }
}
