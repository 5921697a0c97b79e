package cn.dingxiang.jdbc;

import cn.dingxiang.directory.AuditEntry;
import cn.dingxiang.directory.AuditTrail;
import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.audit.AuditLog;
import cn.dingxiang.directory.audit.AuditQuery;
import cn.dingxiang.directory.audit.AuditScope;
import cn.dingxiang.directory.audit.AuditedEntry;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/** The audit trail in table {@code audit_entry}. */
@Singleton
class JdbcAuditTrail implements AuditTrail, AuditLog {
    private final AuditEntryRepository rows;
    private final LookWriter looks;
    private final CivilTime time;

    JdbcAuditTrail(AuditEntryRepository rows, LookWriter looks, CivilTime time) {
        this.rows = rows;
        this.looks = looks;
        this.time = time;
    }

    @Override
    public void look(AuditEntry entry) {
        looks.write(AuditEntryRow.of(entry, now()));
    }

    @Override
    @Transactional
    public void record(AuditEntry entry) {
        rows.save(AuditEntryRow.of(entry, now()));
    }

    @Override
    @Transactional
    public void recordAll(Collection<AuditEntry> entries) {
        LocalDateTime now = now();
        rows.saveAll(entries.stream().map(entry -> AuditEntryRow.of(entry, now)).toList());
    }

    @Override
    public List<AuditedEntry> page(AuditQuery query, AuditScope scope, long before, int limit) {
        looks.settle();
        LocalDateTime from = query.from() == null ? null : query.from().atStartOfDay();
        LocalDateTime until = query.to() == null ? null : query.to().plusDays(1).atStartOfDay();
        return rows.search(query.actor(), query.object(), query.action(), query.county(), from, until, scope.province(), scope.within(),
                scope.placeless(), before, limit).stream().map(AuditEntryRow::entry).toList();
    }

    @Override
    public List<AuditedEntry> oldest(AuditQuery query, AuditScope scope, long after, int limit) {
        looks.settle();
        LocalDateTime from = query.from() == null ? null : query.from().atStartOfDay();
        LocalDateTime until = query.to() == null ? null : query.to().plusDays(1).atStartOfDay();
        return rows.oldest(query.actor(), query.object(), query.action(), query.county(), from, until, scope.province(), scope.within(),
                scope.placeless(), after, limit).stream().map(AuditEntryRow::entry).toList();
    }

    @Override
    public List<AuditedEntry> about(Collection<String> objects, boolean others, long before, int limit) {
        looks.settle();
        return objects.isEmpty() ? List.of() : rows.about(objects, others, before, limit).stream().map(AuditEntryRow::entry).toList();
    }

    private LocalDateTime now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
