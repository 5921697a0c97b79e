package cn.dingxiang.directory.audit;

import java.util.List;

/** Compares what seals cover with what is there, and notes what does not fit. */
final class SealCheck {
    private final AuditVault vault;
    private final Hashing hashing;
    private final List<Misfit> misfits;
    private long seals;
    private long entries;

    SealCheck(AuditVault vault, Hashing hashing, List<Misfit> misfits) {
        this.vault = vault;
        this.hashing = hashing;
        this.misfits = misfits;
    }

    long seals() {
        return seals;
    }

    long entries() {
        return entries;
    }

    /**
     * Checks one seal with its entries.
     *
     * @param previousHash of the seal before it
     * @param after        the last entry of the seal before it
     */
    void check(AuditSeal seal, String previousHash, long after) {
        seals++;
        if (!seal.previousHash().equals(previousHash)) {
            note(Misfit.Kind.CHAIN_BROKEN, seal.id());
        }
        Paged<Fingerprint> covered = new Paged<>(0, from -> vault.fingerprints(seal.id(), from, AuditChain.BATCH), Fingerprint::entry);
        Paged<AuditedEntry> present = new Paged<>(after, from -> vault.entries(from, seal.last(), AuditChain.BATCH), AuditedEntry::id);
        String hash = seal.previousHash();
        while (covered.hasNext() || present.hasNext()) {
            if (present.nextKey() < covered.nextKey()) {
                note(Misfit.Kind.ENTRY_INSERTED, present.next().id());
                continue;
            }
            Fingerprint fingerprint = covered.next();
            hash = SealText.folded(hash, fingerprint, hashing);
            entries++;
            if (fingerprint.entry() < present.nextKey()) {
                note(Misfit.Kind.ENTRY_DELETED, fingerprint.entry());
            } else if (!hashing.of(present.next().canonicalText()).equals(fingerprint.hash())) {
                note(Misfit.Kind.ENTRY_CHANGED, fingerprint.entry());
            }
        }
        if (!hash.equals(seal.hash())) {
            note(Misfit.Kind.SEAL_CHANGED, seal.id());
        }
    }

    private void note(Misfit.Kind kind, long id) {
        if (misfits.size() < AuditChain.MOST_MISFITS) {
            misfits.add(new Misfit(kind, id));
        }
    }
}
