package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Recipient;
import cn.dingxiang.review.MailQueue;
import cn.dingxiang.review.OutgoingMail;
import cn.dingxiang.review.QueuedMail;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queue in tables {@code mail} and {@code mail_text}. */
@Singleton
class JdbcMailQueue implements MailQueue {
    private static final int LONGEST_ERROR = 500;

    private final RepeatedTransactions transactions;
    private final MailRepository mails;
    private final NoticeRepository reminders;
    private final NewMails newMails;
    private final MailTextRepository texts;
    private final ContactTasks tasks;
    private final LetterMails letters;
    private final Authorship authorship;

    JdbcMailQueue(RepeatedTransactions transactions, MailRepository mails, NewMails newMails, MailTextRepository texts,
                  NoticeRepository reminders, ContactTasks tasks, LetterMails letters, Authorship authorship) {
        this.transactions = transactions;
        this.mails = mails;
        this.newMails = newMails;
        this.texts = texts;
        this.reminders = reminders;
        this.tasks = tasks;
        this.letters = letters;
        this.authorship = authorship;
    }

    @Override
    @Transactional
    public boolean add(OutgoingMail mail, LocalDateTime at) {
        return newMails.insertUnlessThere(List.of(NewMailRow.of(mail, at))).containsKey(mail.messageId());
    }

    @Override
    public List<QueuedMail> claim(String claimant, LocalDateTime now, LocalDateTime until, int limit) {
        return claim(claimant, now, until, "%", limit);
    }

    @Override
    public List<QueuedMail> claimUrgent(String claimant, LocalDateTime now, LocalDateTime until, int limit) {
        return claim(claimant, now, until, OutgoingMail.ANY_HOUR + "%", limit);
    }

    private List<QueuedMail> claim(String claimant, LocalDateTime now, LocalDateTime until, String topics, int limit) {
        while (true) {
            List<Long> due = due(now, topics, limit);
            List<QueuedMail> taken = due.isEmpty() ? List.of() : transactions.write(() -> taken(due, claimant, now, until));
            if (due.isEmpty() || !taken.isEmpty()) {
                return taken;
            }
            // another took them all meanwhile: there may be more
        }
    }

    /** What somebody left behind comes first: it has waited for a lease's time already. */
    private List<Long> due(LocalDateTime now, String topics, int limit) {
        List<Long> due = mails.forsaken(now, topics, limit);
        return due.isEmpty() ? mails.due(now, topics, limit) : due;
    }

    private List<QueuedMail> taken(List<Long> due, String claimant, LocalDateTime now, LocalDateTime until) {
        if (mails.claim(due, claimant, now, until) == 0) {
            return List.of();
        }
        List<MailRow> claimed = mails.claimed(due, claimant);
        Map<Long, MailTextRow> said = texts.findByMailIdIn(claimed.stream().map(MailRow::id).toList()).stream()
                .collect(Collectors.toMap(MailTextRow::mailId, Function.identity()));
        Map<Long, QueuedMail.Enclosure> enclosures = letters.enclosures(claimed);
        return claimed.stream().map(row -> row.claimed(said.get(row.id()), enclosures.get(row.letterId()))).toList();
    }

    @Override
    public List<QueuedMail> sent(Collection<QueuedMail> accepted, LocalDateTime at) {
        return transactions.write(() -> {
            Set<Long> held = new HashSet<>();
            idsByClaimant(accepted).forEach((claimant, ids) -> held.addAll(mails.held(ids, claimant)));
            if (!held.isEmpty()) {
                mails.sent(held, at);
                mails.count(1, held.size(), held);
            }
            accepted.stream().filter(mail -> held.contains(mail.id())).forEach(mail -> letters.accepted(mail, at));
            return accepted.stream().filter(mail -> !held.contains(mail.id())).toList();
        });
    }

    @Override
    public void retry(QueuedMail mail, LocalDateTime nextAttemptAt, String error) {
        transactions.run(() -> mails.failed(mail.id(), mail.claimant(), "QUEUED", nextAttemptAt, shortened(error)));
    }

    @Override
    public void dead(QueuedMail mail, String error, LocalDateTime at) {
        transactions.run(() -> {
            if (mails.failed(mail.id(), mail.claimant(), "DEAD", null, shortened(error)) == 1) {
                letters.givenUp(mail, shortened(error), at);
            }
        });
    }

    @Override
    public void refused(QueuedMail mail, String error, LocalDateTime at) {
        transactions.run(() -> {
            if (mails.failed(mail.id(), mail.claimant(), "BOUNCED", null, shortened(error)) == 1) {
                recordRefusal(mail.id(), mail.recipient(), mail.address(), error, at);
            }
        });
    }

    @Override
    public void release(Collection<QueuedMail> released, LocalDateTime nextAttemptAt, String error) {
        if (released.isEmpty()) {
            return;
        }
        String why = error.isEmpty() ? null : shortened(error);
        transactions.run(() -> idsByClaimant(released).forEach((claimant, ids) -> mails.release(ids, claimant, nextAttemptAt, why)));
    }

    @Override
    public boolean bounced(String messageId, String error, LocalDateTime at) {
        return transactions.write(() -> {
            MailRow mail = mails.byMessageId(messageId).orElse(null);
            if (mail == null) {
                return false;
            }
            boolean returned = mails.returned(mail.id(), shortened(error)) == 1;
            if (returned) {
                mails.count(-1, 1, List.of(mail.id()));
            }
            if (returned || mails.bounced(mail.id(), shortened(error)) == 1) {
                recordRefusal(mail.id(), Recipient.of(mail.recipient()), mail.address(), error, at);
            }
            return true;
        });
    }

    @Override
    @Transactional
    public List<Undelivered> undelivered(int limit) {
        return mails.undelivered(limit).stream().map(MailRow::undelivered).toList();
    }

    @Override
    @Transactional
    public boolean revive(long mailId, LocalDateTime at, String author) {
        boolean revived = mails.revive(mailId, at) == 1;
        if (revived) {
            authorship.record(new Authorship.Change(author, "mail.retry", "mail:" + mailId, null, "DEAD", "QUEUED", null));
        }
        return revived;
    }

    @Override
    @Transactional
    public Depth depth() {
        MailRepository.DepthRow depth = mails.depth();
        return new Depth(depth.planned(), depth.noAddress(), depth.queued(), depth.dead(), depth.bounced());
    }

    private void recordRefusal(long mailId, Recipient recipient, String address, String error, LocalDateTime at) {
        mails.refuse(recipient.toString(), address, at);
        reminders.cameBack(mailId);
        letters.bounced(mailId, shortened(error), at);
        tasks.refused(recipient, error, at.toLocalDate());
    }

    private static Map<String, List<Long>> idsByClaimant(Collection<QueuedMail> mails) {
        return mails.stream().collect(Collectors.groupingBy(QueuedMail::claimant, Collectors.mapping(QueuedMail::id, Collectors.toList())));
    }

    private static String shortened(String error) {
        return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    }
}
