package cn.dingxiang.jdbc;

import cn.dingxiang.directory.audit.AuditSeal;
import cn.dingxiang.directory.audit.AuditVault;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.directory.audit.Fingerprint;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Entries, seals and fingerprints in their tables. */
@Singleton
@Transactional
class JdbcAuditVault implements AuditVault {
    private final AuditEntryRepository entries;
    private final AuditSealRepository seals;
    private final AuditFingerprintRepository fingerprints;
    private final LookWriter looks;

    JdbcAuditVault(AuditEntryRepository entries, AuditSealRepository seals, AuditFingerprintRepository fingerprints, LookWriter looks) {
        this.looks = looks;
        this.entries = entries;
        this.seals = seals;
        this.fingerprints = fingerprints;
    }

    @Override
    public Optional<AuditSeal> lastSeal() {
        return seals.last().map(AuditSealRow::seal);
    }

    @Override
    public Optional<AuditSeal> seal(long id) {
        return seals.findById(id).map(AuditSealRow::seal);
    }

    @Override
    public List<AuditSeal> sealsAfter(long seal, int limit) {
        return seals.after(seal, limit).stream().map(AuditSealRow::seal).toList();
    }

    @Override
    public List<AuditedEntry> entries(long after, long upTo, int limit) {
        looks.settle();
        return entries.after(after, upTo, limit).stream().map(AuditEntryRow::entry).toList();
    }

    @Override
    public List<Fingerprint> fingerprints(long seal, long after, int limit) {
        return fingerprints.of(seal, after, limit).stream().map(AuditFingerprintRow::fingerprint).toList();
    }

    @Override
    public Optional<AuditSeal> sealNext(LocalDateTime before, int limit, Sealing sealing) {
        looks.settle();
        AuditSeal previous = lastSeal().orElse(null);
        long after = previous == null ? 0 : previous.last();
        Long end = entries.endOfBatch(after, before, limit);
        if (end == null) {
            return Optional.empty();
        }
        Sealed sealed = sealing.seal(previous, entries.lock(after, end).stream().map(AuditEntryRow::entry).toList());
        AuditSealRow kept = seals.save(AuditSealRow.of(sealed.seal()));
        fingerprints.saveAll(sealed.fingerprints().stream()
                .map(fingerprint -> new AuditFingerprintRow(fingerprint.entry(), kept.id(), fingerprint.hash())).toList());
        return Optional.of(kept.seal());
    }
}
