package cn.dingxiang.review.remind;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Port: what employers can be reminded of, by whom they are reached, and the reminders. */
public interface RemindBook {

    /**
     * What the county's or employer's side owes of these agreements and has due before {@code until}, what is found of it and neither
     * closed nor dismissed, and what units were asked and have not answered; by day. Agreements not started give none.
     */
    List<Remindable> ofAgreements(Collection<Long> agreements, LocalDate until);

    /** What was asked by these links, is not answered and still stands. */
    List<Remindable> ofLinks(Collection<Long> links);

    /** By agreement the unit that uses the doctor, and the hospital that employs them or, before that, manages the unit. */
    List<Employers> employers(Collection<Long> agreements, LocalDate today);

    /** The last reminder of each matter of these agreements to each unit. */
    List<Last> last(Collection<Long> agreements);

    /**
     * Adds a reminder, to be written.
     *
     * @param stage as the ladder's rungs are called; with the matter and unit it tells reminders apart
     * @return false when there is one already
     */
    boolean add(Remindable about, String recipient, String stage, LocalDate on);

    /** @param unit null when none is on record @param hospital likewise */
    record Employers(long agreement, Long unit, Long hospital) { }

    /** @param stage of the reminder, by which one made by hand is known */
    record Last(long agreement, String code, String subject, LocalDate anchorOn, String recipient, String stage, LocalDate on,
                Addressed.State state) { }
}
