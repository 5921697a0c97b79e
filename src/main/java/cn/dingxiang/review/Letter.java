package cn.dingxiang.review;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A digest, or what is said at once beside it, in words, ready to be queued.
 *
 * @param recipient   whom
 * @param topic       {@link OutgoingMail#DIGEST}, or what begins with {@link OutgoingMail#BY_HAND}
 * @param digestOn    the day it is for; one a recipient, topic and day
 * @param address     a valid mail address
 * @param messageId   with angle brackets; the same at every attempt
 * @param written     subject and bodies
 * @param reminderIds the reminders it carries
 */
public record Letter(Recipient recipient, String topic, LocalDate digestOn, String address, String messageId, DigestWriter.Written written,
                     List<Long> reminderIds) {
    public Letter {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(digestOn);
        Objects.requireNonNull(address);
        Objects.requireNonNull(messageId);
        Objects.requireNonNull(written);
        reminderIds = List.copyOf(reminderIds);
    }

    /** A digest. */
    public Letter(Recipient recipient, LocalDate digestOn, String address, String messageId, DigestWriter.Written written,
                  List<Long> reminderIds) {
        this(recipient, OutgoingMail.DIGEST, digestOn, address, messageId, written, reminderIds);
    }
}
