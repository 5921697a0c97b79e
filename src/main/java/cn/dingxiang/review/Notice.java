package cn.dingxiang.review;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * One reminder with everything its text needs. It never holds an ID number.
 *
 * @param reminderId      the reminder's row
 * @param recipient       whom it is for
 * @param agreementNumber the agreement's number
 * @param personName      the signer
 * @param matter          what it is about
 * @param party           whose turn it is; null for an arrival
 * @param standing        of the finding; null while nothing is found and the matter only comes
 * @param stage           the rung of the ladder, such as {@code due-60} or {@code established+15}
 * @param merged          earlier rungs that were missed and go out with this one
 * @param plannedOn       the day the review planned it
 * @param clauses         the clauses it rests on
 * @param unit            the unit agreed upon; null when the agreement leaves it open
 * @param county          the name of the agreement's county
 * @param call            whom to call about it; null when no contact is on record
 */
public record Notice(long reminderId, Recipient recipient, String agreementNumber, String personName, Matter matter, Party party,
                     Standing standing, String stage, List<String> merged, LocalDate plannedOn, List<String> clauses, String unit,
                     String county, Contact call) {
    /** In {@link #merged} this and a number stand for that many rungs left out between their neighbours. */
    public static final String BETWEEN = "…";

    /** In a stage, between a ladder's name and a day: reminded by hand on that day. */
    public static final String BY_HAND = "@";

    public Notice {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(agreementNumber);
        Objects.requireNonNull(personName);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(stage);
        Objects.requireNonNull(plannedOn);
        Objects.requireNonNull(county);
        merged = List.copyOf(merged);
        clauses = List.copyOf(clauses);
    }

    /** What the matter's day is. */
    public enum Sort {
        /** The day a duty is due, the last good one. */
        DUE,
        /** The day a doctor is expected. */
        ARRIVAL,
        /** The day service ends. */
        RENEWAL,
        /** The day a fact dates from. */
        FACT
    }

    public Sort sort() {
        if (matter.code().equals(Matter.ARRIVAL)) {
            return Sort.ARRIVAL;
        }
        if (matter.code().equals(Matter.RENEWAL)) {
            return Sort.RENEWAL;
        }
        return stage.startsWith("due") ? Sort.DUE : Sort.FACT;
    }

    /** Whether a duty is past its due date. */
    public boolean isOverdueOn(LocalDate day) {
        return sort() == Sort.DUE && day.isAfter(matter.anchorOn());
    }

    Notice withMerged(List<String> rungs) {
        return new Notice(reminderId, recipient, agreementNumber, personName, matter, party, standing, stage, rungs, plannedOn, clauses,
                unit, county, call);
    }
}
