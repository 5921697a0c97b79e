package cn.dingxiang.jdbc;

import cn.dingxiang.review.Letter;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code mail} to be queued; the database numbers it. */
@MappedEntity("mail")
record NewMailRow(@Id String messageId, String recipient, LocalDate digestOn, String address, String subject, String bodyText,
                  String bodyHtml, @TypeDef(type = DataType.OBJECT) LocalDateTime createdAt) {

    static NewMailRow of(Letter letter, LocalDateTime at) {
        return new NewMailRow(letter.messageId(), letter.recipient().toString(), letter.digestOn(), letter.address(),
                letter.written().subject(), letter.written().text(), letter.written().html(), at);
    }
}
