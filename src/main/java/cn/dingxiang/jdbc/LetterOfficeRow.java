package cn.dingxiang.jdbc;

import cn.dingxiang.casework.letter.IssuingOffice;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code letter_office}. */
@MappedEntity("letter_office")
record LetterOfficeRow(@Id String code, String name, String prefix, @Nullable String telephone, @Nullable String address) {

    static LetterOfficeRow of(IssuingOffice office) {
        return new LetterOfficeRow(office.code(), office.name(), office.prefix(), office.telephone(), office.address());
    }

    IssuingOffice office() {
        return new IssuingOffice(code, name, prefix, telephone, address);
    }
}
