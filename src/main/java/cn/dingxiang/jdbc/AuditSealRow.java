package cn.dingxiang.jdbc;

import cn.dingxiang.directory.audit.AuditSeal;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;

/** A row of {@code audit_seal}. */
@MappedEntity("audit_seal")
record AuditSealRow(@Id @GeneratedValue @Nullable Long id, long firstEntry, long lastEntry, int entries, String previousHash, String hash,
                    @TypeDef(type = DataType.OBJECT) LocalDateTime sealedAt) {

    static AuditSealRow of(AuditSeal seal) {
        return new AuditSealRow(null, seal.first(), seal.last(), seal.entries(), seal.previousHash(), seal.hash(), seal.sealedAt());
    }

    AuditSeal seal() {
        return new AuditSeal(id, firstEntry, lastEntry, entries, previousHash, hash, sealedAt);
    }
}
