package cn.dingxiang.directory.audit;

import java.util.Objects;

/**
 * What a sealed entry read when it was sealed.
 *
 * @param entry the entry's place in the trail
 * @param hash  of its canonical text, 64 hex digits
 */
public record Fingerprint(long entry, String hash) {
    public Fingerprint {
        Objects.requireNonNull(hash, "hash");
    }
}
