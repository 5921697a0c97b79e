package cn.dingxiang.review;

import cn.dingxiang.directory.Recipient;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A mail claimed for sending.
 *
 * @param id        its row
 * @param recipient whom
 * @param digestOn  the day it was composed for
 * @param address   where to
 * @param messageId with angle brackets; the same at every attempt
 * @param written   subject and bodies
 * @param enclosed  a file that goes with it; null for none
 * @param attempts  how often it was taken up, this time included
 * @param claimant  who holds it; results are only taken from that one
 */
public record QueuedMail(long id, Recipient recipient, LocalDate digestOn, String address, String messageId, DigestWriter.Written written,
                         Enclosure enclosed, int attempts, String claimant) {
    public QueuedMail {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(digestOn);
        Objects.requireNonNull(address);
        Objects.requireNonNull(messageId);
        Objects.requireNonNull(written);
        Objects.requireNonNull(claimant);
    }

    QueuedMail rewritten(DigestWriter.Written anew) {
        return new QueuedMail(id, recipient, digestOn, address, messageId, anew, enclosed, attempts, claimant);
    }

    /**
     * A file that goes with a mail.
     *
     * @param fileName  as the recipient sees it
     * @param mediaType such as {@code application/pdf}
     * @param content   handed over, not copied
     */
    public record Enclosure(String fileName, String mediaType, byte[] content) {
        public Enclosure {
            Objects.requireNonNull(fileName);
            Objects.requireNonNull(mediaType);
            Objects.requireNonNull(content);
        }
    }
}
