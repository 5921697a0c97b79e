package cn.dingxiang.jdbc;

import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;

/** The audit trail in table {@code audit_entry}. */
@Singleton
@Transactional
class JdbcAuditTrail implements AuditTrail {
    private final AuditEntryRepository rows;
    private final CivilTime time;

    JdbcAuditTrail(AuditEntryRepository rows, CivilTime time) {
        this.rows = rows;
        this.time = time;
    }

    @Override
    public void record(AuditEntry entry) {
        rows.save(AuditEntryRow.of(entry, time.now().truncatedTo(ChronoUnit.MICROS)));
    }
}
