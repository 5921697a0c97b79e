package cn.dingxiang.review;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/**
 * Port: queued mails and how they fared.
 *
 * <p>A claim is a lease: whoever claims has until its end to report; then the mail can be claimed again. Several instances send side by
 * side without doubling. One window stays, and it is SMTP's own: when a process dies after the server has accepted a mail and before
 * {@link #sent} is on record, the mail goes out again with the same Message-ID, by which mail systems can drop the copy; nothing is added
 * to it, only what was done meanwhile is left out.
 */
public interface MailQueue {

    /**
     * Queues a mail that is no digest.
     *
     * @return false when the recipient has one of that day on that topic already; nothing is then queued
     */
    boolean add(OutgoingMail mail, LocalDateTime at);

    /**
     * Takes up to {@code limit} mails that are due, or whose holder's lease ran out, in one transaction.
     *
     * @param claimant unique to this call
     * @param until    end of the lease
     */
    List<QueuedMail> claim(String claimant, LocalDateTime now, LocalDateTime until, int limit);

    /** Likewise, of those only that go out at any hour, see {@link OutgoingMail#ANY_HOUR}. */
    List<QueuedMail> claimUrgent(String claimant, LocalDateTime now, LocalDateTime until, int limit);

    /** Records that the server accepted these. @return those of them whose claimant no longer holds them: nothing is recorded of these */
    List<QueuedMail> sent(Collection<QueuedMail> mails, LocalDateTime at);

    /** It failed for now. */
    void retry(QueuedMail mail, LocalDateTime nextAttemptAt, String error);

    /** It failed too often and is listed until a person sees to it. */
    void dead(QueuedMail mail, String error, LocalDateTime at);

    /** The address does not take mail: recorded on mail, contact and, as {@code NO_ADDRESS}, on the reminders; a task opens. */
    void refused(QueuedMail mail, String error, LocalDateTime at);

    /** Gives mails back that were not offered to the server; the attempt does not count. */
    void release(Collection<QueuedMail> mails, LocalDateTime nextAttemptAt, String error);

    /** A sent mail came back: recorded as by {@link #refused}. @return false when the Message-ID is not one of a sent mail */
    boolean bounced(String messageId, String error, LocalDateTime at);

    /** Dead and bounced mails, the latest first. */
    List<Undelivered> undelivered(int limit);

    /**
     * Puts a dead mail back, to be attempted from the beginning.
     *
     * @param author who says so, as audited
     * @return false when it is not dead
     */
    boolean revive(long mailId, LocalDateTime at, String author);

    Depth depth();

    /**
     * A mail that did not arrive.
     *
     * @param id        its row
     * @param recipient whom it was for
     * @param digestOn  the day it was composed for
     * @param address   where it went
     * @param status    {@code DEAD} or {@code BOUNCED}
     * @param attempts  how often it was tried
     * @param lastError what the server said
     */
    record Undelivered(long id, Recipient recipient, LocalDate digestOn, String address, String status, int attempts, String lastError) { }

    /**
     * How full the outbox is.
     *
     * @param planned   reminders not yet in a mail
     * @param noAddress reminders nobody can be sent
     * @param queued    mails waiting, or being sent
     * @param dead      mails given up
     * @param bounced   mails refused or returned
     */
    record Depth(long planned, long noAddress, long queued, long dead, long bounced) { }
}
