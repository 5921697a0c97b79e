package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.Correspondent;
import cn.dingxiang.review.Letter;
import cn.dingxiang.review.Notice;
import cn.dingxiang.review.Outbox;
import cn.dingxiang.review.QueuedMail;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The outbox in tables {@code reminder}, {@code mail} and {@code mail_text}. */
@Singleton
class JdbcOutbox implements Outbox {
    private final RepeatedTransactions besideTheSending;
    private final NoticeRepository reminders;
    private final MailRepository mails;
    private final NewMails newMails;
    private final MailTextRepository texts;
    private final ContactTasks tasks;
    private final Correspondents correspondents;
    private final Notices notices;

    JdbcOutbox(RepeatedTransactions besideTheSending, NoticeRepository reminders, MailRepository mails, NewMails newMails,
               MailTextRepository texts, ContactTasks tasks, Correspondents correspondents, Notices notices) {
        this.besideTheSending = besideTheSending;
        this.reminders = reminders;
        this.mails = mails;
        this.newMails = newMails;
        this.texts = texts;
        this.tasks = tasks;
        this.correspondents = correspondents;
        this.notices = notices;
    }

    @Override
    @Transactional
    public List<Correspondent> waiting(LocalDate today, String after, int limit) {
        return correspondents.of(reminders.recipients(today, today.atStartOfDay(), after, limit).stream().map(Recipient::of).toList());
    }

    @Override
    @Transactional
    public List<Correspondent> correspondents(Collection<Recipient> recipients) {
        return correspondents.of(recipients);
    }

    @Override
    @Transactional
    public Map<Recipient, List<Notice>> notices(Collection<Recipient> recipients) {
        return recipients.isEmpty() ? Map.of() : notices.toGo(recipients).stream().collect(Collectors.groupingBy(Notice::recipient));
    }

    @Override
    @Transactional
    public int queue(List<Letter> letters, LocalDateTime at) {
        if (letters.isEmpty()) {
            return 0;
        }
        try {
            Map<String, Long> idsByMessage = newMails.insertUnlessThere(letters.stream().map(letter -> NewMailRow.of(letter, at)).toList());
            return join(letters, idsByMessage, at.toLocalDate());
        } catch (DataAccessException failure) {
            if (Collisions.isOne(failure)) {
                throw new ComposedElsewhere();
            }
            throw failure;
        }
    }

    private int join(List<Letter> letters, Map<String, Long> idsByMessage, LocalDate on) {
        List<Letter> ours = letters.stream().filter(letter -> idsByMessage.containsKey(letter.messageId())).toList();
        if (ours.isEmpty()) {
            return 0;
        }
        List<Long> carried = ours.stream().flatMap(letter -> letter.reminderIds().stream()).toList();
        reminders.join(idsByMessage.keySet(), carried);
        if (reminders.countIn(idsByMessage.values()) != carried.size()) {
            throw new ComposedElsewhere();
        }
        tasks.settle(ours.stream().map(Letter::recipient).toList(), on);
        return ours.size();
    }

    @Override
    @Transactional
    public int setAside(List<Correspondent> unreachable, LocalDate on) {
        if (unreachable.isEmpty()) {
            return 0;
        }
        List<String> recipients = unreachable.stream().map(one -> one.recipient().toString()).toList();
        Set<String> planned = new HashSet<>(reminders.planned(recipients));
        if (planned.isEmpty()) {
            return 0;
        }
        tasks.missing(unreachable.stream().filter(one -> planned.contains(one.recipient().toString())).toList(), on);
        return reminders.setAside(recipients);
    }

    @Override
    @Transactional
    public boolean calendarMissing(int year, LocalDate on) {
        return tasks.calendarMissing(year, on);
    }

    @Override
    @Transactional
    public Map<Long, List<Notice>> outdated(Collection<QueuedMail> claimed, LocalDate today) {
        if (claimed.isEmpty()) {
            return Map.of();
        }
        Set<Long> outdated = new HashSet<>(mails.outdated(claimed.stream().map(QueuedMail::id).toList(), today));
        List<QueuedMail> affected = claimed.stream().filter(mail -> outdated.contains(mail.id())).toList();
        return affected.isEmpty() ? Map.of() : notices.of(affected);
    }

    @Override
    public void rewrite(Map<QueuedMail, List<Long>> reminderIds) {
        if (reminderIds.isEmpty()) {
            return;
        }
        besideTheSending.run(() -> {
            reminders.letGo(reminderIds.keySet().stream().map(QueuedMail::id).toList());
            reminderIds.forEach((mail, ids) -> {
                if (mails.rewrite(mail.id(), mail.claimant(), mail.written().subject()) == 1) {
                    texts.rewrite(mail.id(), mail.written().text(), mail.written().html());
                }
                reminders.add(mail.id(), ids);
            });
        });
    }

    @Override
    public void drop(Collection<QueuedMail> dropped) {
        besideTheSending.run(() -> dropped.stream()
                .collect(Collectors.groupingBy(QueuedMail::claimant, Collectors.mapping(QueuedMail::id, Collectors.toList())))
                .forEach((claimant, ids) -> mails.drop(ids, claimant)));
    }
}
