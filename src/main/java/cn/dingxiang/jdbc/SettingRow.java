package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code setting}. */
@MappedEntity("setting")
record SettingRow(@Id String name, String value) { }
