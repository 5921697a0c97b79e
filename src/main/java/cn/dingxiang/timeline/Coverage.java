package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** When the unit of a deployment is covered: designated, or approved as the agreement asks (domain rules, section 5.1). */
final class Coverage {
    private static final Set<String> OF_THE_COUNTY = Set.of("COUNTY");

    private final Agreement agreement;
    private final List<Event> approvals;
    private final String designatedUnit;
    private final Event designatedBy;

    /**
     * @param agreement      the agreement
     * @param approvals      the {@code TRANSFER_APPROVED} taken, in order
     * @param designatedUnit the designated unit; null when there is none
     * @param designatedBy   the deployment that made it so; null when the agreement names it
     */
    Coverage(Agreement agreement, List<Event> approvals, String designatedUnit, Event designatedBy) {
        this.agreement = agreement;
        this.approvals = approvals;
        this.designatedUnit = designatedUnit;
        this.designatedBy = designatedBy;
    }

    /**
     * When a unit is covered, and by what.
     *
     * @param from first day, {@link DateSpan#FOREVER} when never
     * @param by   the event that does it; null when none does
     */
    record Covered(LocalDate from, Event by) {
        private static final Covered NEVER = new Covered(DateSpan.FOREVER, null);
    }

    /** First day on which the unit of this deployment is covered. */
    Covered from(LocalDate on, Detail.Deployment order) {
        Covered covered = Covered.NEVER;
        if (order.unit().equals(designatedUnit)) {
            covered = new Covered(designatedBy == null ? on : later(on, designatedBy.on()), designatedBy);
        }
        Set<String> required = required(agreement, order);
        if (required == null) {
            return covered;
        }
        boolean insideCounty = order.county().equals(agreement.signed().county());
        if (insideCounty && order.orderedBy() == Party.COUNTY && OF_THE_COUNTY.containsAll(required)) {
            return new Covered(on, null);
        }
        for (Event event : approvals) {
            Detail.Approval approval = event.detail(Detail.Approval.class);
            if (approval.unit().equals(order.unit()) && approval.approvals().containsAll(required)
                    && later(on, event.on()).isBefore(covered.from())) {
                covered = new Covered(later(on, event.on()), event);
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
