package cn.dingxiang.jdbc;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code mail_text}: what a mail says, as plain text and as HTML. */
@MappedEntity("mail_text")
record MailTextRow(@Id Long mailId, String text, String html) { }
