package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A recipient and one of its contacts; the contact's columns are null when there is none. */
@Introspected
record CorrespondentRow(String recipientKey, @Nullable String name, @Nullable String countyCode, @Nullable Long contactId,
                        @Nullable String contactName, @Nullable String email, @Nullable String phone,
                        @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime bouncedAt) {

    /** Null when the recipient has no contact. */
    Contact contact(Recipient recipient) {
        return contactName == null ? null : new Contact(contactId, recipient, contactName, email, phone, true, bouncedAt);
    }
}
