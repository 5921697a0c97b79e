package cn.dingxiang.bench.pages;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A row of {@code agreement}, as far as the bare handler shows it.
 *
 * @param id     its key
 * @param number what it answers
 */
@MappedEntity("agreement")
record BareAgreement(@Id long id, String number) { }
