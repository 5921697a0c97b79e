package cn.dingxiang.jdbc;

import cn.dingxiang.directory.audit.Fingerprint;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code audit_fingerprint}. */
@MappedEntity("audit_fingerprint")
record AuditFingerprintRow(@Id long entryId, long sealId, String hash) {

    Fingerprint fingerprint() {
        return new Fingerprint(entryId, hash);
    }
}
