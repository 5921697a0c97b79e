package cn.dingxiang.jdbc;

import cn.dingxiang.review.MailBook;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A mail with its recipient's name. */
@Introspected
record MailLineRow(long id, @Nullable String name, String address, String subject, LocalDate digestOn, String status, int attempts,
                   @Nullable String lastError, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime sentAt, @Nullable String text,
                   @Nullable String messageId) {

    MailBook.Line line() {
        return new MailBook.Line(id, name == null ? "" : name, address, subject, digestOn, status, attempts, lastError, sentAt);
    }
}
