package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Person;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code person}. The database gives the id: a new row brings none, which (unlike an id declared as generated) lets many be
 * inserted in one batch.
 */
@MappedEntity("person")
record PersonRow(@Id @Nullable Long id, String name, @Nullable String idNumber, @Nullable String idNumberHash, @Nullable String email,
                 @Nullable String phone) {

    Person person() {
        return new Person(id, name, email, phone);
    }

    PersonRow withNumber(String sealed) {
        return new PersonRow(id, name, sealed, idNumberHash, email, phone);
    }

    PersonRow withHash(String hash) {
        return new PersonRow(id, name, idNumber, hash, email, phone);
    }

    PersonRow withContact(String newEmail, String newPhone) {
        return new PersonRow(id, name, idNumber, idNumberHash, newEmail == null ? email : newEmail, newPhone == null ? phone : newPhone);
    }

    /** With the contact data of {@code person}, be it none. */
    PersonRow reached(Person person) {
        return new PersonRow(id, name, idNumber, idNumberHash, person.email(), person.phone());
    }

    /** Without the sealed number: a row in a log or message gives nothing away. */
    @Override
    public String toString() {
        return "PersonRow[" + id + "]";
    }
}
