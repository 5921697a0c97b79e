package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code letter_content}. */
@MappedEntity("letter_content")
record LetterContentRow(@Id Long letterId, byte[] document, String page) { }
