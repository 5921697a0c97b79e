package cn.dingxiang.jdbc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.format.MapFormat;
import java.util.Map;

/**
 * The section {@code dingxiang.keys} of the configuration.
 *
 * @param current  version new values are encrypted under; 1 when not set
 * @param versions SM4 keys by version, Base64 of 16 bytes; blank ones are not set
 * @param hash     the HMAC-SM3 key, Base64 of at least 16 bytes; blank is not set
 * @param file     where the keys of an embedded database are made and kept when none is configured; {@code var/keys.properties} when not set
 */
@ConfigurationProperties("dingxiang.keys")
record SealingKeySettings(@Nullable Integer current,
                          @Nullable @MapFormat(transformation = MapFormat.MapTransformation.FLAT) Map<String, String> versions,
                          @Nullable String hash, @Nullable String file) {
    private static final String FILE = "var/keys.properties";

    SealingKeySettings {
        current = current == null ? 1 : current;
        versions = versions == null ? Map.of() : versions;
        file = file == null || file.isBlank() ? FILE : file;
    }

    /** Names versions, no keys. */
    @Override
    public String toString() {
        return "SealingKeySettings[current=" + current + ", versions=" + versions.keySet() + "]";
    }
}
