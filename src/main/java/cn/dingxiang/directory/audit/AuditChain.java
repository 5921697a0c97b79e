package cn.dingxiang.directory.audit;

import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Seals the audit trail, batch after batch, each with the hash of the one before it; and says whether it is still as it was sealed. */
@Singleton
public final class AuditChain {
    /** More misfits than these are not listed. */
    public static final int MOST_MISFITS = 1_000;

    static final int BATCH = 2_000;
    /** An entry is written at once after its time is read; this is more than ever passes in between. */
    private static final Duration SETTLED = Duration.ofMinutes(10);
    private static final Duration LONG_UNSEALED = Duration.ofDays(3);

    private final AuditVault vault;
    private final Hashing hashing;
    private final CivilTime time;

    public AuditChain(AuditVault vault, Hashing hashing, CivilTime time) {
        this.vault = vault;
        this.hashing = hashing;
        this.time = time;
    }

    /** Seals whatever is not sealed yet, the last minutes excepted. @return how many entries */
    public long seal() {
        LocalDateTime before = time.now().minus(SETTLED);
        long sealed = 0;
        for (AuditSeal seal = next(before); seal != null; seal = next(before)) {
            sealed += seal.entries();
        }
        return sealed;
    }

    private AuditSeal next(LocalDateTime before) {
        return vault.sealNext(before, BATCH, this::seal).orElse(null);
    }

    private AuditVault.Sealed seal(AuditSeal previous, List<AuditedEntry> batch) {
        List<Fingerprint> fingerprints = batch.stream().map(entry -> new Fingerprint(entry.id(), hashing.of(entry.canonicalText()))).toList();
        String before = previous == null ? AuditSeal.BEGINNING : previous.hash();
        return new AuditVault.Sealed(new AuditSeal(0, batch.get(0).id(), batch.get(batch.size() - 1).id(), batch.size(), before,
                SealText.of(before, fingerprints.iterator(), hashing), time.now()), fingerprints);
    }

    /** The latest seal; empty while nothing is sealed. */
    public Optional<AuditSeal> lastSeal() {
        return vault.lastSeal();
    }

    /** Verifies everything sealed, from the beginning. */
    public Verification verify() {
        return verify(null, AuditSeal.BEGINNING, 0, new ArrayList<>());
    }

    /**
     * Verifies what was sealed after a seal.
     *
     * @param seal  the seal to trust
     * @param noted its hash as noted elsewhere; null trusts the one on record
     */
    public Verification verifyAfter(long seal, String noted) {
        AuditSeal from = vault.seal(seal).orElse(null);
        List<Misfit> misfits = new ArrayList<>();
        if (from == null || noted != null && !noted.equalsIgnoreCase(from.hash())) {
            misfits.add(new Misfit(Misfit.Kind.SEAL_NOT_AS_NOTED, seal));
        }
        return from == null ? verify(null, AuditSeal.BEGINNING, 0, misfits) : verify(from, from.hash(), from.last(), misfits);
    }

    private Verification verify(AuditSeal from, String hash, long cursor, List<Misfit> misfits) {
        SealCheck check = new SealCheck(vault, hashing, misfits);
        String previousHash = hash;
        long verified = cursor;
        AuditSeal last = from;
        Paged<AuditSeal> seals = new Paged<>(from == null ? 0 : from.id(), after -> vault.sealsAfter(after, BATCH), AuditSeal::id);
        while (seals.hasNext()) {
            last = seals.next();
            check.check(last, previousHash, verified);
            previousHash = last.hash();
            verified = last.last();
        }
        long unsealed = unsealed(verified, misfits);
        return new Verification(check.seals(), check.entries(), unsealed, last, misfits.subList(0, Math.min(misfits.size(), MOST_MISFITS)));
    }

    private long unsealed(long sealedUpTo, List<Misfit> misfits) {
        LocalDateTime overdue = time.now().minus(LONG_UNSEALED);
        Paged<AuditedEntry> rest = new Paged<>(sealedUpTo, after -> vault.entries(after, Long.MAX_VALUE, BATCH), AuditedEntry::id);
        long unsealed = 0;
        while (rest.hasNext()) {
            AuditedEntry entry = rest.next();
            if (unsealed == 0 && entry.at().isBefore(overdue)) {
                misfits.add(new Misfit(Misfit.Kind.ENTRY_LONG_UNSEALED, entry.id()));
            }
            unsealed++;
        }
        return unsealed;
    }
}
