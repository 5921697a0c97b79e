package cn.dingxiang.review;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Port: from planned reminders to queued mails. Sending is {@link MailQueue}'s.
 *
 * <p>Every method reads or writes whole pages; none asks the database once a reminder. Several instances may compose at once: a
 * recipient gets one mail a day, and a reminder goes into one mail.
 */
public interface Outbox {

    /**
     * Recipients with reminders still to go out ({@code PLANNED}, or {@code NO_ADDRESS} until there is one) about agreements that are
     * live, and neither a mail of {@code today}, nor one sent today, nor one that still waits for its first attempt (which takes new
     * reminders along).
     *
     * @param after the last recipient of the page before, as stored; empty for the first page
     */
    List<Correspondent> waiting(LocalDate today, String after, int limit);

    /** The reminders still to go out to these recipients, about agreements that are live. */
    Map<Recipient, List<Notice>> notices(Collection<Recipient> recipients);

    /**
     * Queues mails and marks their reminders {@code MAILED}, in one transaction; a recipient who has one of that day already is passed
     * over. Tasks about the recipients' missing or refused addresses close.
     *
     * @return how many were queued
     * @throws ComposedElsewhere when another instance took some of the reminders meanwhile; nothing is written
     */
    int queue(List<Letter> letters, LocalDateTime at);

    /** Marks the planned reminders of people who cannot be written to {@code NO_ADDRESS} and opens one task a recipient. */
    int setAside(List<Correspondent> unreachable, LocalDate on);

    /** Opens the task to obtain the year's calendar. @return whether it is new */
    boolean calendarMissing(int year, LocalDate on);

    /**
     * Of claimed mails, those whose text no longer holds, with the reminders they should carry: those of the mail that are not stopped,
     * and for one never attempted before also what waits for the same recipient. An empty list means that nothing is left to say.
     */
    Map<Long, List<Notice>> outdated(Collection<QueuedMail> claimed, LocalDate today);

    /** Replaces text and reminders of mails this claimant holds. Stopped reminders leave the mail. */
    void rewrite(Map<QueuedMail, List<Long>> reminderIds);

    /** Takes mails this claimant holds out of the queue: their reminders have all been stopped. */
    void drop(Collection<QueuedMail> mails);

    /** Who these recipients are, in any order. */
    List<Correspondent> correspondents(Collection<Recipient> recipients);

    /** Another instance composed at the same moment; the next round finds what is left. */
    final class ComposedElsewhere extends RuntimeException {
        public ComposedElsewhere() {
            super("another instance is composing; left to the next round");
        }
    }
}
