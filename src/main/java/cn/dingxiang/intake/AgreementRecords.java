package cn.dingxiang.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Port: agreements as versioned records, their events append-only, both readable as they were known on any past day.
 *
 * <p>A tree is a JSON object as any parser gives it (maps, lists, strings, numbers, booleans), written as the domain rules write it:
 * an agreement as in section 2, an event as in section 3. What is malformed is refused whole with
 * {@link cn.dingxiang.agreement.MalformedInput}; what contradicts the records with {@link RecordRefused}. Nothing is then stored.
 * Every change marks the agreement for the next review.
 */
public interface AgreementRecords {

    /** Records one agreement with the events it brings. */
    default RecordedAgreement create(NewAgreement agreement) {
        return createAll(List.of(agreement)).get(0);
    }

    /** Records many agreements in one transaction, all or none. Answers in the order given. */
    List<RecordedAgreement> createAll(List<NewAgreement> agreements);

    /** Does what {@link #createAll} does, where nobody asks for the answer: of a long import it is not worth putting together. */
    default void recordAll(List<NewAgreement> agreements) {
        createAll(agreements);
    }

    /**
     * Records a new version of an agreement; the older ones stay readable.
     *
     * @return the number of the new version
     */
    int amend(Amendment amendment);

    /** Adds events to one agreement. Answers in the order given. */
    default List<RecordedEvent> addEvents(NewEvents events) {
        return addAllEvents(List.of(events)).get(0);
    }

    /** Adds events to many agreements in one transaction, all or none. Answers in the order given. */
    List<List<RecordedEvent>> addAllEvents(List<NewEvents> events);

    /**
     * Corrects an event by a new row that voids it; both stay in the history. An event can be corrected once: correct its replacement then.
     *
     * @param eventId     the event, as {@link RecordedEvent#id()}
     * @param replacement what really happened; null when it never did. On the same day it takes the voided one's place in the order.
     * @param reason      why, as shown in the history
     * @param author      who says so
     * @return the correcting row
     */
    RecordedEvent correct(long eventId, Map<String, Object> replacement, String reason, String author);

    /** The agreement as known now. */
    default Optional<AgreementFile> find(String number) {
        return find(number, null);
    }

    /**
     * The agreement as it was known at the end of a day (what was recorded before the next day's midnight, Asia/Shanghai).
     *
     * @param knownAsOf the day; null for now
     * @return empty when the agreement was not recorded by then
     */
    Optional<AgreementFile> find(String number, LocalDate knownAsOf);

    /** Every version and every event ever recorded, the voided ones too; empty when there is no such agreement. */
    Optional<AgreementHistory> history(String number);
}
