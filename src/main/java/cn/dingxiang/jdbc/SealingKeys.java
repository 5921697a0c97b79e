package cn.dingxiang.jdbc;

import java.util.Arrays;
import java.util.Base64;
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

    /** @throws WrongKeys naming the setting that is wrong, never a key */
    SealingKeys {
        versions = new LinkedHashMap<>(versions);
        versions.forEach((version, key) -> {
            if (key.length != SM4_BYTES) {
                throw new WrongKeys("key-length", "dingxiang.keys.versions." + version, Integer.toString(key.length));
            }
        });
        if (!versions.containsKey(current)) {
            throw new WrongKeys("current-missing", Integer.toString(current));
        }
        if (hash.length < SM4_BYTES) {
            throw new WrongKeys("hash-length", "dingxiang.keys.hash", Integer.toString(hash.length));
        }
        hash = Arrays.copyOf(hash, hash.length);
    }

    /** @throws WrongKeys if {@code version} is not a positive whole number */
    static int version(String version) {
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw new WrongKeys("version-not-a-number", version);
        }
        return Integer.parseInt(version);
    }

    /** A key from Base64. @throws WrongKeys naming {@code setting} if it is not Base64 */
    static byte[] decoded(String setting, String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new WrongKeys("not-base64", setting);
        }
    }

    /** Names versions, no keys. */
    @Override
    public String toString() {
        return "SealingKeys[current=" + current + ", versions=" + versions.keySet() + "]";
    }
}
