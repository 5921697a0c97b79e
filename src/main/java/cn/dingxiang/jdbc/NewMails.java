package cn.dingxiang.jdbc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Queues mails, in the transaction under way. */
@Singleton
class NewMails {
    private final NewMailRepository newMails;
    private final MailRepository mails;
    private final MailTextRepository texts;

    NewMails(NewMailRepository newMails, MailRepository mails, MailTextRepository texts) {
        this.newMails = newMails;
        this.mails = mails;
        this.texts = texts;
    }

    /**
     * Leaves a mail of the same recipient, day and topic as it is.
     *
     * @return the ids of those that are queued now, by their message ids
     */
    @Transactional
    Map<String, Long> insertUnlessThere(List<NewMailRow> rows) {
        newMails.insertUnlessThere(rows);
        Map<String, Long> ids = mails.byMessageIds(rows.stream().map(NewMailRow::messageId).toList()).stream()
                .collect(Collectors.toMap(MailRow::messageId, MailRow::id));
        texts.insertUnlessThere(rows.stream().filter(row -> ids.containsKey(row.messageId())).map(row -> row.text(ids.get(row.messageId())))
                .toList());
        return ids;
    }
}
