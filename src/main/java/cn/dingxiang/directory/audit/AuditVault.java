package cn.dingxiang.directory.audit;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: entries, their seals and fingerprints, read in pages of ascending keys. */
public interface AuditVault {

    /** The latest seal; empty while nothing is sealed. */
    Optional<AuditSeal> lastSeal();

    Optional<AuditSeal> seal(long id);

    /** Seals kept after this one. */
    List<AuditSeal> sealsAfter(long seal, int limit);

    /** Entries with {@code after < id <= upTo}. */
    List<AuditedEntry> entries(long after, long upTo, int limit);

    /** Fingerprints a seal covers, of entries after this one. */
    List<Fingerprint> fingerprints(long seal, long after, int limit);

    /**
     * Seals the next batch in one transaction: entries after the last seal, recorded before {@code before}, up to the first that was not.
     * Waits for entries still being written, so that none can slip in behind a seal.
     *
     * @param sealing makes seal and fingerprints of the batch
     * @return the seal as kept; empty when nothing is left to seal
     */
    Optional<AuditSeal> sealNext(LocalDateTime before, int limit, Sealing sealing);

    /** Makes a seal. */
    @FunctionalInterface
    interface Sealing {

        /** @param previous null for the first seal */
        Sealed seal(AuditSeal previous, List<AuditedEntry> batch);
    }

    /**
     * A batch sealed, to be kept.
     *
     * @param seal         not yet numbered
     * @param fingerprints one an entry, in order
     */
    record Sealed(AuditSeal seal, List<Fingerprint> fingerprints) {
        public Sealed {
            fingerprints = List.copyOf(fingerprints);
        }
    }
}
