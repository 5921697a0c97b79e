package cn.dingxiang.jdbc;

import cn.dingxiang.directory.AuditEntry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code audit_entry}. */
@MappedEntity("audit_entry")
record AuditEntryRow(@Id @GeneratedValue @Nullable Long id, @TypeDef(type = DataType.OBJECT) LocalDateTime atTime, String actor,
                     @Nullable String role, @Nullable String countyCode, @Nullable String fromAddress, String action, String object,
                     @Nullable String beforeText, @Nullable String afterText, @Nullable String reason) {

    static AuditEntryRow of(AuditEntry entry, LocalDateTime at) {
        return new AuditEntryRow(null, at, entry.actor().name(), entry.actor().role() == null ? null : entry.actor().role().name(),
                entry.actor().county(), entry.actor().from(), entry.action(), entry.object(), entry.before(), entry.after(),
                entry.reason());
    }
}
