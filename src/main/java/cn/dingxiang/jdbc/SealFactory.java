package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the seal from the configured keys; for an embedded database without keys from its key file. */
@Factory
final class SealFactory {

    /**
     * Read when the product starts, so that a missing key is told then and not at the first import.
     *
     * @param databaseUrl the database configured from outside ({@code DATASOURCE_URL}); blank for the embedded one
     * @throws WrongKeys  in one line: what is missing or wrong, and how to set it
     */
    @Context
    SealingKeys keys(SealingKeySettings settings, @Value("${dingxiang.database.url:}") String databaseUrl) {
        boolean configured = isSet(settings.hash()) || settings.versions().values().stream().anyMatch(SealFactory::isSet);
        if (!configured && databaseUrl.isBlank()) {
            return new SealingKeyFile(Path.of(settings.file())).keys();
        }
        if (!isSet(settings.hash())) {
            throw new WrongKeys("hash-missing");
        }
        Map<Integer, byte[]> versions = new LinkedHashMap<>();
        settings.versions().forEach((version, key) -> {
            if (isSet(key)) {
                versions.put(SealingKeys.version(version), SealingKeys.decoded("dingxiang.keys.versions." + version, key));
            }
        });
        return new SealingKeys(settings.current(), versions, SealingKeys.decoded("dingxiang.keys.hash", settings.hash()));
    }

    @Singleton
    IdNumberSeal seal(SealingKeys keys) {
        return new ShangMiSeal(keys);
    }

    private static boolean isSet(String key) {
        return key != null && !key.isBlank();
    }
}
