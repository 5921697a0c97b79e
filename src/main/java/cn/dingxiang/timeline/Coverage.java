package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When the unit of a deployment is covered: designated, or approved as the agreement asks (domain rules, section 5.1). */
final class Coverage {
    private static final String COUNTY = "COUNTY";

    private final Agreement agreement;
    private final List<Event> approvals;
    private final String designatedUnit;
    private final LocalDate designatedOn;

    /**
     * @param agreement      the agreement
     * @param approvals      the {@code TRANSFER_APPROVED} taken, in order
     * @param designatedUnit the designated unit; null when there is none
     * @param designatedOn   the day it became so
     */
    Coverage(Agreement agreement, List<Event> approvals, String designatedUnit, LocalDate designatedOn) {
        this.agreement = agreement;
        this.approvals = approvals;
        this.designatedUnit = designatedUnit;
        this.designatedOn = designatedOn;
    }

    /** First day on which the unit of this deployment is covered, {@link DateSpan#FOREVER} when never. */
    LocalDate from(LocalDate on, Detail.Deployment order) {
        LocalDate covered = DateSpan.FOREVER;
        if (order.unit().equals(designatedUnit)) {
            covered = later(on, designatedOn);
        }
        Set<String> required = required(agreement, order);
        if (required == null) {
            return covered;
        }
        boolean insideCounty = order.county().equals(agreement.signed().county());
        if (insideCounty && order.orderedBy() == Party.COUNTY && Set.of(COUNTY).containsAll(required)) {
            return on;
        }
        for (Event event : approvals) {
            Detail.Approval approval = event.detail(Detail.Approval.class);
            if (approval.unit().equals(order.unit()) && approval.approvals().containsAll(required)
                    && later(on, event.on()).isBefore(covered)) {
                covered = later(on, event.on());
            }
        }
        return covered;
    }

    /** The approvals this deployment needs; null when the list is unset, or none can help (another province). */
    private static Set<String> required(Agreement agreement, Detail.Deployment order) {
        if (!order.province().equals(agreement.signed().province())) {
            return null;
        }
        return agreement.terms().value(termFor(agreement, order));
    }

    /** The term that says which approvals a deployment needs. */
    static Term<Set<String>> termFor(Agreement agreement, Detail.Deployment order) {
        return order.county().equals(agreement.signed().county()) ? Term.TRANSFER_WITHIN_COUNTY : Term.TRANSFER_CROSS_COUNTY;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }
}
