package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * Remembers in table {@code setting} which hash key people are matched by (a hash of a fixed word, which tells nothing of the key),
 * and refuses another: with it nobody would be recognised, and everyone be recorded a second time.
 */
@Singleton
class HashKeyCheck {
    private static final String SETTING = "hash-key";

    private final SettingRepository settings;
    private final String mark;

    HashKeyCheck(SettingRepository settings, IdNumberSeal seal) {
        this.settings = settings;
        this.mark = seal.hash(SETTING);
    }

    /** @throws WrongKeys when the people in the database were hashed with another key */
    @Transactional
    void confirm() {
        String known = settings.findById(SETTING).map(SettingRow::value).orElse(null);
        if (known == null) {
            settings.putIfAbsent(SETTING, mark);
        } else if (!known.equals(mark)) {
            throw new WrongKeys("hash-changed");
        }
    }

    /** The configured key is the one from now on. */
    @Transactional
    void remember() {
        settings.put(SETTING, mark);
    }
}
