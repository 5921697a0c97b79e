package cn.dingxiang.placement.student;

import cn.dingxiang.agreement.PauseGround;
import cn.dingxiang.timeline.Detail;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param kind       what
 * @param ground     why it is to be put off; null for a transfer
 * @param from       from which day
 * @param until      the day to be back or to begin; null for a transfer
 * @param unit       where to, as the student writes it; null for a deferral
 * @param toCounty   six digits; null but for a transfer across counties
 * @param reason     in the student's words
 * @param attachment key of a file of the student's that shows it; null for none
 */
public record Wanted(RequestKind kind, PauseGround ground, LocalDate from, LocalDate until, String unit, String toCounty, String reason,
                     Long attachment) {
    /** What a student can be late with. */
    private static final Set<Detail.Deferral.Duty> PUT_OFF = EnumSet.of(Detail.Deferral.Duty.TRAINING, Detail.Deferral.Duty.REPORT);

    public Wanted {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(reason, "reason");
        boolean whole = kind.isTransfer() ? ground == null && until == null && unit != null
                && (toCounty != null) == (kind == RequestKind.TRANSFER_ACROSS_COUNTIES)
                : ground != null && until != null && unit == null && toCounty == null;
        if (!whole) {
            throw new IllegalArgumentException("a transfer says where to, a deferral why and until when");
        }
    }

    /** With a file that shows it. */
    public Wanted with(long paper) {
        return new Wanted(kind, ground, from, until, unit, toCounty, reason, paper);
    }

    public static Wanted deferral(PauseGround ground, LocalDate from, LocalDate until, String reason, Long attachment) {
        return new Wanted(RequestKind.DEFERRAL, ground, from, until, null, null, reason, attachment);
    }

    /** @param toCounty null within the county */
    public static Wanted transfer(String unit, String toCounty, LocalDate from, String reason, Long attachment) {
        return new Wanted(toCounty == null ? RequestKind.TRANSFER_WITHIN_COUNTY : RequestKind.TRANSFER_ACROSS_COUNTIES, null, from, null,
                unit, toCounty, reason, attachment);
    }

    /** Whether {@code event} is what was asked for: the move approved, the leave granted, the day put off. */
    public boolean isMetBy(Event event) {
        if (event.detail() instanceof Detail.Approval approval) {
            return kind.isTransfer() && (toCounty == null || toCounty.equals(approval.county()));
        }
        return kind == RequestKind.DEFERRAL && switch (event.kind()) {
            case SERVICE_PAUSED -> event.detail() instanceof Detail.Pause pause && pause.approved() && pause.ground() == ground;
            case TRAINING_PAUSED -> event.detail() instanceof Detail.TrainingPause pause
                    && (pause.ground() == null || pause.ground() == ground);
            case DEFERRED -> event.detail() instanceof Detail.Deferral put && PUT_OFF.contains(put.duty());
            case PAUSE_EXTENDED, STUDY_SUSPENDED -> true;
            default -> false;
        };
    }
}
