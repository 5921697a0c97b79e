package cn.dingxiang.review;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A mail that is no digest, ready to be queued.
 *
 * @param recipient whom
 * @param topic     what it is about, such as {@code letter:5}; one a recipient and day
 * @param on        the day it is for
 * @param address   a valid mail address
 * @param messageId with angle brackets; the same at every attempt
 * @param written   subject and bodies, without ID numbers
 * @param letter    id of the issued letter that goes with it; null for none
 */
public record OutgoingMail(Recipient recipient, String topic, LocalDate on, String address, String messageId, DigestWriter.Written written,
                           Long letter) {
    /** The topic of digests. */
    public static final String DIGEST = "digest";

    /** The topic of reminders sent by hand begins so. */
    public static final String BY_HAND = "by-hand:";

    /** Mails whose topic begins so go out at any hour. */
    public static final String ANY_HOUR = "alert:";

    public OutgoingMail {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(on);
        Objects.requireNonNull(address);
        Objects.requireNonNull(messageId);
        Objects.requireNonNull(written);
        if (topic.equals(DIGEST) || topic.startsWith(BY_HAND)) {
            throw new IllegalArgumentException("digests are composed from reminders");
        }
    }
}
