package cn.dingxiang.timeline;

import cn.dingxiang.agreement.Term;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Days that all count as service, or all do not, for one reason.
 *
 * @param days  the days
 * @param cause why they count or do not
 * @param event the event behind it; null when none is, as before the first deployment
 * @param term  the term behind it; null when none is
 */
public record Stretch(DateSpan days, Cause cause, Event event, Term<?> term) {

    /** Why days count, then why they do not. */
    public enum Cause {
        DEPLOYED(true), TRAINING(true), AWAITING_COUNTED(true), PROJECTED(true),
        PAUSED(false), PAUSE_UNSET(false), PAUSE_UNAPPROVED(false), PAUSE_OVERSTAYED(false), SECONDED(false), SECONDMENT_UNSET(false),
        UNIT_NOT_COVERED(false), TRAINING_PAUSED(false), TRAINING_BEYOND_LIMIT(false), TRAINING_WITHOUT_CERTIFICATE(false),
        TRAINING_NOT_CREDITED(false), TRAINING_CREDIT_UNSET(false), AWAITING_COUNTY(false), AWAITING_UNSET(false), NOT_DEPLOYED(false);

        private final boolean counts;

        Cause(boolean counts) {
            this.counts = counts;
        }

        /** Whether such days count as service. */
        public boolean counts() {
            return counts;
        }
    }

    public Stretch {
        Objects.requireNonNull(days, "days");
        Objects.requireNonNull(cause, "cause");
    }

    /** How many days. */
    public long length() {
        return ChronoUnit.DAYS.between(days.from(), days.to());
    }
}
