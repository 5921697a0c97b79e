package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Settings;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Settings in table {@code setting}. */
@Singleton
@Transactional
class JdbcSettings implements Settings {
    private final SettingRepository rows;

    JdbcSettings(SettingRepository rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> get(String name) {
        return rows.findById(name).map(SettingRow::value);
    }

    @Override
    public void put(String name, String value) {
        rows.put(name, value);
    }
}
