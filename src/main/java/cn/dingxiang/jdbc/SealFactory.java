package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the seal from the configured keys; for an embedded database without keys from its key file. */
@Factory
final class SealFactory {

    /**
     * @param databaseUrl the database configured from outside ({@code DATASOURCE_URL}); blank for the embedded one
     * @throws ConfigurationException in one line: what is missing or wrong, and how to set it
     */
    @Singleton
    SealingKeys keys(SealingKeySettings settings, @Value("${datasource.url:}") String databaseUrl) {
        boolean configured = isSet(settings.hash()) || settings.versions().values().stream().anyMatch(SealFactory::isSet);
        if (!configured && databaseUrl.isBlank()) {
            return new SealingKeyFile(Path.of(settings.file())).keys();
        }
        if (!isSet(settings.hash())) {
            throw new ConfigurationException("未设置身份证号匹配密钥：请设环境变量 DINGXIANG_HASH_KEY（或 dingxiang.keys.hash）"
                    + "为至少 16 字节随机数的 Base64，例如 openssl rand -base64 32");
        }
        if (!isSet(settings.versions().get(Integer.toString(settings.current())))) {
            throw new ConfigurationException("未设置身份证号加密密钥：请设环境变量 DINGXIANG_KEY_" + settings.current()
                    + "（或 dingxiang.keys.versions." + settings.current() + "）为 16 字节随机数的 Base64，例如 openssl rand -base64 16");
        }
        Map<Integer, byte[]> versions = new LinkedHashMap<>();
        settings.versions().forEach((version, key) -> {
            if (isSet(key)) {
                versions.put(version(version), decoded("dingxiang.keys.versions." + version, key));
            }
        });
        try {
            return new SealingKeys(settings.current(), versions, decoded("dingxiang.keys.hash", settings.hash()));
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("身份证号密钥设置有误：" + wrong.getMessage());
        }
    }

    @Singleton
    IdNumberSeal seal(SealingKeys keys) {
        return new ShangMiSeal(keys);
    }

    private static boolean isSet(String key) {
        return key != null && !key.isBlank();
    }

    private static int version(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException notANumber) {
            throw new ConfigurationException("密钥版本应为整数：dingxiang.keys.versions." + version);
        }
    }

    private static byte[] decoded(String setting, String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException notBase64) {
            throw new ConfigurationException("设置 " + setting + " 不是有效的 Base64；请改正");
        }
    }
}
