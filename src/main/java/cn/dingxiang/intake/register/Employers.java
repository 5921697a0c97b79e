package cn.dingxiang.intake.register;

import cn.dingxiang.intake.KnownAgreement;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an agreement's doctor may be expected to be found.
 *
 * <p>To practise: the designated unit, a unit deployed to, an employer, a base of training or of a master's; as the rule on moved
 * registrations has it (domain rules, section 7). To be paid: also by the hospital that manages one of those units, the bureau that
 * signed, a unit seconded to, and a unit for which a transfer was approved. Former ones stay expected: registers lag behind.
 */
final class Employers {
    private static final Pattern OFFICE = Pattern.compile(".*(卫生健康|卫健|卫计|人力资源|人社).*局.*");

    private final Set<String> practising = new HashSet<>();
    private final Set<String> paying = new HashSet<>();

    private Employers() { }

    static Employers of(KnownAgreement agreement, List<Event> events, Workplaces workplaces) {
        Employers expected = new Employers();
        if (agreement.inForce().document().get("designatedUnit") instanceof String unit) {
            expected.add(expected.practising, unit);
            expected.paying.addAll(workplaces.managing(agreement.county(), unit));
        }
        expected.add(expected.paying, agreement.inForce().parties().countyBureau());
        events.forEach(event -> expected.learn(event.detail(), workplaces));
        expected.paying.addAll(expected.practising);
        return expected;
    }

    private void learn(Detail detail, Workplaces workplaces) {
        if (detail instanceof Detail.Employment employment) {
            add(practising, employment.employer());
        } else if (detail instanceof Detail.Deployment deployment) {
            add(practising, deployment.unit());
            paying.addAll(workplaces.managing(deployment.county(), deployment.unit()));
        } else if (detail instanceof Detail.Training training) {
            add(practising, training.base());
        } else if (detail instanceof Detail.Master master) {
            add(practising, master.base());
        } else if (detail instanceof Detail.Secondment secondment) {
            add(paying, secondment.to());
        } else if (detail instanceof Detail.Approval approval) {
            add(paying, approval.unit());
        }
    }

    private void add(Set<String> names, String name) {
        if (name != null) {
            names.add(Workplaces.plain(name));
        }
    }

    boolean practisesAt(String institution) {
        return practising.contains(Workplaces.plain(institution));
    }

    boolean isPaidBy(String institution) {
        return paying.contains(Workplaces.plain(institution));
    }

    /** Whether graduates bound by an agreement report there: where they are paid, or at a county's health or personnel bureau. */
    boolean isReportedTo(String institution) {
        return isPaidBy(institution) || OFFICE.matcher(institution).matches();
    }
}
