package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.QueuedMail;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of {@code mail}, as far as it is read. */
@MappedEntity("mail")
record MailRow(@Id @GeneratedValue @Nullable Long id, String recipient, LocalDate digestOn, String address, String subject,
               String messageId, String status, int attempts, @Nullable String claimedBy, @Nullable String lastError,
               @Nullable Long letterId) {

    /** @param text what it says @param enclosed the letter that goes with it; null for none */
    QueuedMail claimed(MailTextRow text, QueuedMail.Enclosure enclosed) {
        return new QueuedMail(id, Recipient.of(recipient), digestOn, address, messageId,
                new DigestWriter.Written(subject, text.text(), text.html()), enclosed, attempts, claimedBy);
    }

    MailQueue.Undelivered undelivered() {
        return new MailQueue.Undelivered(id, Recipient.of(recipient), digestOn, address, status, attempts,
                lastError == null ? "" : lastError);
    }
}
