package cn.dingxiang.jdbc;

import cn.dingxiang.review.Letter;
import cn.dingxiang.review.OutgoingMail;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code mail} to be queued, with its texts for {@code mail_text}; the database numbers it. */
@MappedEntity("mail")
record NewMailRow(@Id String messageId, String recipient, LocalDate digestOn, String topic, @Nullable Long letterId, String address,
                  String subject, String text, String html, @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt) {

    static NewMailRow of(Letter letter, LocalDateTime at) {
        return new NewMailRow(letter.messageId(), letter.recipient().toString(), letter.digestOn(), letter.topic(), null,
                letter.address(), letter.written().subject(), letter.written().text(), letter.written().html(), at);
    }

    static NewMailRow of(OutgoingMail mail, LocalDateTime at) {
        return new NewMailRow(mail.messageId(), mail.recipient().toString(), mail.on(), mail.topic(), mail.letter(), mail.address(),
                mail.written().subject(), mail.written().text(), mail.written().html(), at);
    }

    MailTextRow text(long id) {
        return new MailTextRow(id, text, html);
    }
}
