package cn.dingxiang.jdbc;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys ID numbers are kept with.
 *
 * @param current  the version new values are encrypted under
 * @param versions SM4 keys, 16 bytes each, by version
 * @param hash     the HMAC-SM3 key, at least 16 bytes
 */
record SealingKeys(int current, Map<Integer, byte[]> versions, byte[] hash) {
    private static final int SM4_BYTES = 16;

    /** @throws IllegalArgumentException naming the setting that is wrong, never a key */
    SealingKeys {
        versions = new LinkedHashMap<>(versions);
        versions.forEach((version, key) -> {
            if (key.length != SM4_BYTES) {
                throw new IllegalArgumentException("dingxiang.keys.versions." + version + " has " + key.length + " bytes, not 16");
            }
        });
        if (!versions.containsKey(current)) {
            throw new IllegalArgumentException("dingxiang.keys.current is " + current + ", but dingxiang.keys.versions." + current
                    + " is not set");
        }
        if (hash.length < SM4_BYTES) {
            throw new IllegalArgumentException("dingxiang.keys.hash has " + hash.length + " bytes, fewer than 16");
        }
        hash = Arrays.copyOf(hash, hash.length);
    }

    /** Names versions, no keys. */
    @Override
    public String toString() {
        return "SealingKeys[current=" + current + ", versions=" + versions.keySet() + "]";
    }
}
