package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.intake.register.RegisterSource;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code register_source}. */
@MappedEntity("register_source")
record RegisterSourceRow(@Id @GeneratedValue @Nullable Long id, String scope, String name, RegisterKind kind, @Nullable String issuer,
                         String mapping, String fixed, @TypeDef(type = DataType.OBJECT) LocalDateTime savedAt, String savedBy) {

    static RegisterSourceRow of(RegisterSource source, LocalDateTime at, String by) {
        return new RegisterSourceRow(source.id(), source.scope(), source.name(), source.kind(), source.issuer(),
                StoredJson.write(source.mapping()), StoredJson.write(source.fixed()), at, by);
    }

    RegisterSource source() {
        return new RegisterSource(id, scope, name, kind, issuer, StoredTexts.map(mapping), StoredTexts.map(fixed));
    }
}
