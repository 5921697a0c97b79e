package cn.dingxiang.jdbc;

import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.audit.AuditedEntry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code audit_entry}. A new one brings no id, see {@link PersonRow}. */
@MappedEntity("audit_entry")
record AuditEntryRow(@Id @Nullable Long id, @TypeDef(type = DataType.OBJECT) LocalDateTime atTime, String actor,
                     @Nullable String role, @Nullable String province, @Nullable String countyCode, @Nullable String fromAddress,
                     String action, String object, @Nullable String beforeText, @Nullable String afterText, @Nullable String reason) {
    private static final int LONGEST_TEXT = 16_000;
    private static final int LONGEST_REASON = 400;

    static AuditEntryRow of(AuditEntry entry, LocalDateTime at) {
        return new AuditEntryRow(null, at, entry.actor().name(), entry.actor().role() == null ? null : entry.actor().role().name(),
                entry.province(), entry.county(), entry.actor().from(), entry.action(), entry.object(),
                shortened(entry.before(), LONGEST_TEXT), shortened(entry.after(), LONGEST_TEXT), shortened(entry.reason(), LONGEST_REASON));
    }

    AuditedEntry entry() {
        return new AuditedEntry(id, atTime, actor, role, province, countyCode, fromAddress, action, object, beforeText, afterText, reason);
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
