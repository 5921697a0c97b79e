package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Course;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Source;
import cn.dingxiang.timeline.TrainingOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Something a student supposes: what would be recorded if it came about. Never stored. */
public sealed interface Supposition {

    /** The events it would be, given what is known so far. */
    List<Event> events(Agreement agreement, List<Event> known);

    /** Training begins. */
    record TrainingStarts(LocalDate on) implements Supposition {
        public TrainingStarts {
            Objects.requireNonNull(on, "on");
        }

        @Override
        public List<Event> events(Agreement agreement, List<Event> known) {
            return List.of(event(on, EventKind.TRAINING_STARTED, new Detail.Training("")));
        }
    }

    /** Training ends, with a certificate or without. */
    record TrainingEnds(LocalDate on, TrainingOutcome outcome) implements Supposition {
        public TrainingEnds {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(outcome, "outcome");
        }

        /** Withdraws from training. */
        public static TrainingEnds withdrawn(LocalDate on) {
            return new TrainingEnds(on, TrainingOutcome.WITHDRAWN);
        }

        @Override
        public List<Event> events(Agreement agreement, List<Event> known) {
            return List.of(event(on, EventKind.TRAINING_ENDED, new Detail.TrainingEnd(outcome)));
        }
    }

    /**
     * An approved leave, such as for maternity: of training while that is open and nobody is deployed, of service otherwise.
     *
     * @param from first day away
     * @param to   first day back
     */
    record Leave(PauseGround ground, LocalDate from, LocalDate to) implements Supposition {
        /** @throws MalformedInput when the days are the wrong way round */
        public Leave {
            Objects.requireNonNull(ground, "ground");
            Objects.requireNonNull(from, "from");
            if (!to.isAfter(from)) {
                throw new MalformedInput("to", "until-before-on");
            }
        }

        @Override
        public List<Event> events(Agreement agreement, List<Event> known) {
            var there = Course.of(agreement, known.stream().filter(event -> !event.on().isAfter(from)).toList()).inForce();
            if (there.posting() == null && there.training() != null) {
                return List.of(event(from, EventKind.TRAINING_PAUSED, new Detail.TrainingPause(ground)),
                        event(to, EventKind.TRAINING_RESUMED, new Detail.TrainingPause(ground)));
            }
            return List.of(event(from, EventKind.SERVICE_PAUSED, new Detail.Pause(ground, true, to)),
                    event(to, EventKind.SERVICE_RESUMED, Detail.None.NONE));
        }
    }

    /** Leaves the post. */
    record Resigns(LocalDate on) implements Supposition {
        public Resigns {
            Objects.requireNonNull(on, "on");
        }

        @Override
        public List<Event> events(Agreement agreement, List<Event> known) {
            return List.of(event(on, EventKind.LEFT_POST, new Detail.Leaving(Detail.Leaving.Reason.RESIGNED)));
        }
    }

    /**
     * Moves at their own request to another unit, with every approval the agreement asks for; where it asks for none it cannot be said to
     * be approved.
     *
     * @param county GB/T 2260 of the unit's county; its first two digits are the province
     */
    record Transfer(String unit, String county, LocalDate on) implements Supposition {
        public Transfer {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(county, "county");
            Objects.requireNonNull(on, "on");
        }

        @Override
        public List<Event> events(Agreement agreement, List<Event> known) {
            SignedAgreement signed = agreement.signed();
            String province = county.substring(0, 2);
            Term<Set<String>> term = county.equals(signed.county()) ? Term.TRANSFER_WITHIN_COUNTY : Term.TRANSFER_CROSS_COUNTY;
            Set<String> approvals = province.equals(signed.province()) ? agreement.terms().value(term) : null;
            Event deployed = event(on, EventKind.DEPLOYED, new Detail.Deployment(unit, county, province, Party.STUDENT, true));
            return approvals == null ? List.of(deployed)
                    : List.of(event(on, EventKind.TRANSFER_APPROVED, new Detail.Approval(unit, county, province, approvals)), deployed);
        }
    }

    private static Event event(LocalDate on, EventKind kind, Detail detail) {
        return new Event(on, kind, Source.COUNTY, detail);
    }
}
