package cn.dingxiang.directory.audit;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A batch of entries sealed. It answers for every place in the trail after the seal before it, up to its last entry.
 *
 * @param id           its number; 0 before it is kept
 * @param first        its first entry
 * @param last         its last entry
 * @param entries      how many, at least 1
 * @param previousHash hash of the seal before it; {@link #BEGINNING} for the first
 * @param hash         over the previous hash and the entries' fingerprints in order, 64 hex digits
 * @param sealedAt     civil time, Asia/Shanghai
 */
public record AuditSeal(long id, long first, long last, int entries, String previousHash, String hash, LocalDateTime sealedAt) {
    /** What stands for the hash of the seal before the first. */
    public static final String BEGINNING = "0".repeat(64);

    public AuditSeal {
        Objects.requireNonNull(previousHash, "previousHash");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(sealedAt, "sealedAt");
    }
}
