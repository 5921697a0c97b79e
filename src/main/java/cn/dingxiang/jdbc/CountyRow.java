package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code county}. */
@MappedEntity("county")
record CountyRow(@Id String code, String province, String name) { }
