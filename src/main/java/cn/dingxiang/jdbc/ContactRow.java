package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code contact}: of {@code unitId}, {@code countyCode} and {@code province} the one its party asks for is set. */
@MappedEntity("contact")
record ContactRow(@Id @GeneratedValue @Nullable Long id, Recipient.Kind party, @Nullable Long unitId, @Nullable String countyCode,
                  @Nullable String province, String name, @Nullable String email, @Nullable String phone, boolean active,
                  @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime bouncedAt) {

    static ContactRow of(Contact contact) {
        Recipient recipient = contact.recipient();
        return new ContactRow(contact.id(), recipient.kind(),
                recipient.kind() == Recipient.Kind.UNIT ? Long.valueOf(recipient.id()) : null,
                recipient.kind() == Recipient.Kind.COUNTY ? recipient.id() : null,
                recipient.kind() == Recipient.Kind.PROVINCE ? recipient.id() : null,
                contact.name(), contact.email(), contact.phone(), contact.active(), contact.bouncedAt());
    }

    Contact contact() {
        return new Contact(id, recipient(), name, email, phone, active, bouncedAt);
    }

    private Recipient recipient() {
        return switch (party) {
            case UNIT -> Recipient.unit(unitId);
            case COUNTY -> Recipient.county(countyCode);
            case PROVINCE -> Recipient.province(province);
            case PERSON -> throw new IllegalStateException("people have no contact rows");
        };
    }
}
