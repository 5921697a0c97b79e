package cn.dingxiang.review;

import cn.dingxiang.directory.Contact;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.timeline.Party;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Outbox and mail queue in memory. */
public final class FakeOutbox implements Outbox, MailQueue, OutboxFixture {
    private final Map<Long, Row> reminders = new TreeMap<>();
    private final Map<Long, Mail> mails = new TreeMap<>();
    private final Map<String, Contact> contacts = new TreeMap<>();
    private final Set<String> tasks = new TreeSet<>();

    private static final class Row {
        private Notice notice;
        private boolean live;
        private String status = "PLANNED";
        private Long mail;

        private boolean isToGo() {
            return live && (status.equals("PLANNED") || status.equals("NO_ADDRESS"));
        }
    }

    private static final class Mail {
        private long id;
        private Letter letter;
        private String topic = OutgoingMail.DIGEST;
        private String status = "QUEUED";
        private int attempts;
        private LocalDateTime due;
        private LocalDateTime until;
        private LocalDateTime sentAt;
        private String claimant;
        private String error = "";

        private QueuedMail claimed() {
            return new QueuedMail(id, letter.recipient(), letter.digestOn(), letter.address(), letter.messageId(), letter.written(),
                    null, attempts, claimant);
        }
    }

    @Override
    public List<Correspondent> waiting(LocalDate today, String after, int limit) {
        return correspondents(reminders.values().stream().filter(Row::isToGo).map(row -> row.notice.recipient()).distinct()
                .filter(to -> to.toString().compareTo(after) > 0 && mails.values().stream().noneMatch(mail -> isTaken(mail, to, today)))
                .sorted(java.util.Comparator.comparing(Recipient::toString)).limit(limit).toList());
    }

    private static boolean isTaken(Mail mail, Recipient to, LocalDate today) {
        return mail.topic.equals(OutgoingMail.DIGEST) && mail.letter.recipient().equals(to) && (mail.letter.digestOn().equals(today)
                || mail.sentAt != null && !mail.sentAt.toLocalDate().isBefore(today) || mail.status.equals("SENDING")
                || mail.status.equals("QUEUED") && mail.attempts == 0);
    }

    @Override
    public List<Correspondent> correspondents(Collection<Recipient> recipients) {
        return recipients.stream().distinct().map(to -> new Correspondent(to, "收件方" + to.id(), "220322",
                contacts.containsKey(to.toString()) ? List.of(contacts.get(to.toString())) : List.of())).toList();
    }

    @Override
    public Map<Recipient, List<Notice>> notices(Collection<Recipient> recipients) {
        return reminders.values().stream().filter(row -> row.isToGo() && recipients.contains(row.notice.recipient())).map(row -> row.notice)
                .collect(Collectors.groupingBy(Notice::recipient));
    }

    @Override
    public int queue(List<Letter> letters, LocalDateTime at) {
        int queued = 0;
        for (Letter letter : letters) {
            boolean there = taken(letter, OutgoingMail.DIGEST);
            if (!there) {
                Mail mail = new Mail();
                mail.id = mails.size() + 1;
                mail.letter = letter;
                mails.put(mail.id, mail);
                letter.reminderIds().forEach(id -> carry(mail.id, id));
                tasks.remove("CONTACT_MISSING " + letter.recipient());
                tasks.remove("MAIL_REFUSED " + letter.recipient());
                queued++;
            }
        }
        return queued;
    }

    private boolean taken(Letter letter, String topic) {
        return mails.values().stream().anyMatch(mail -> mail.topic.equals(topic) && mail.letter.recipient().equals(letter.recipient())
                && mail.letter.digestOn().equals(letter.digestOn()));
    }

    @Override
    public boolean add(OutgoingMail outgoing, LocalDateTime at) {
        Letter letter = new Letter(outgoing.recipient(), outgoing.on(), outgoing.address(), outgoing.messageId(), outgoing.written(),
                List.of());
        if (taken(letter, outgoing.topic())) {
            return false;
        }
        Mail mail = new Mail();
        mail.id = mails.size() + 1;
        mail.letter = letter;
        mail.topic = outgoing.topic();
        mails.put(mail.id, mail);
        return true;
    }

    private void carry(long mail, long reminder) {
        Row row = reminders.get(reminder);
        row.mail = mail;
        row.status = row.status.equals("STOPPED") ? "STOPPED" : "MAILED";
    }

    @Override
    public int setAside(List<Correspondent> unreachable, LocalDate on) {
        int aside = 0;
        for (Correspondent one : unreachable) {
            for (Row row : reminders.values()) {
                if (row.live && row.status.equals("PLANNED") && row.notice.recipient().equals(one.recipient())) {
                    row.status = "NO_ADDRESS";
                    aside++;
                    if (one.contacts().stream().noneMatch(contact -> contact.bouncedAt() != null)) {
                        tasks.add("CONTACT_MISSING " + one.recipient());
                    }
                }
            }
        }
        return aside;
    }

    @Override
    public boolean calendarMissing(int year, LocalDate on) {
        return tasks.add("CALENDAR_MISSING " + year);
    }

    @Override
    public Map<Long, List<Notice>> outdated(Collection<QueuedMail> claimed, LocalDate today) {
        Map<Long, List<Notice>> outdated = new LinkedHashMap<>();
        for (QueuedMail mail : claimed.stream().filter(one -> mails.get(one.id()).topic.equals(OutgoingMail.DIGEST)).toList()) {
            List<Notice> carried = in(mail.id(), "MAILED").stream().map(row -> row.notice).collect(Collectors.toCollection(ArrayList::new));
            List<Notice> waiting = mail.attempts() > 1 ? List.of()
                    : notices(List.of(mail.recipient())).getOrDefault(mail.recipient(), List.of());
            boolean stopped = !in(mail.id(), "STOPPED").isEmpty();
            if (stopped || !waiting.isEmpty() || mail.attempts() == 1 && mail.digestOn().isBefore(today)) {
                carried.addAll(waiting);
                outdated.put(mail.id(), carried);
            }
        }
        return outdated;
    }

    private List<Row> in(long mail, String status) {
        return reminders.values().stream().filter(row -> Objects.equals(row.mail, mail) && row.status.equals(status)).toList();
    }

    @Override
    public void rewrite(Map<QueuedMail, List<Long>> reminderIds) {
        reminderIds.forEach((mail, ids) -> {
            Letter old = mails.get(mail.id()).letter;
            mails.get(mail.id()).letter = new Letter(old.recipient(), old.digestOn(), old.address(), old.messageId(), mail.written(), ids);
            in(mail.id(), "STOPPED").forEach(row -> row.mail = null);
            ids.forEach(id -> carry(mail.id(), id));
        });
    }

    @Override
    public void drop(Collection<QueuedMail> dropped) {
        dropped.forEach(mail -> mails.get(mail.id()).status = "DROPPED");
    }

    @Override
    public List<QueuedMail> claim(String claimant, LocalDateTime now, LocalDateTime until, int limit) {
        return claim(claimant, now, until, "", limit);
    }

    @Override
    public List<QueuedMail> claimUrgent(String claimant, LocalDateTime now, LocalDateTime until, int limit) {
        return claim(claimant, now, until, OutgoingMail.ANY_HOUR, limit);
    }

    private List<QueuedMail> claim(String claimant, LocalDateTime now, LocalDateTime until, String topics, int limit) {
        List<QueuedMail> claimed = new ArrayList<>();
        for (Mail mail : mails.values()) {
            boolean due = mail.status.equals("QUEUED") && (mail.due == null || !mail.due.isAfter(now))
                    || mail.status.equals("SENDING") && !mail.until.isAfter(now);
            if (due && mail.topic.startsWith(topics) && claimed.size() < limit) {
                mail.status = "SENDING";
                mail.claimant = claimant;
                mail.until = until;
                mail.attempts++;
                claimed.add(mail.claimed());
            }
        }
        return claimed;
    }

    private boolean settle(QueuedMail claimed, String status, LocalDateTime due, String error) {
        Mail mail = mails.get(claimed.id());
        boolean holds = mail.status.equals("SENDING") && claimed.claimant().equals(mail.claimant);
        if (holds) {
            mail.status = status;
            mail.due = due;
            mail.error = error;
            mail.claimant = null;
        }
        return holds;
    }

    @Override
    public List<QueuedMail> sent(Collection<QueuedMail> accepted, LocalDateTime at) {
        return accepted.stream().filter(mail -> {
            boolean held = settle(mail, "SENT", null, "");
            mails.get(mail.id()).sentAt = held ? at : mails.get(mail.id()).sentAt;
            return !held;
        }).toList();
    }

    @Override
    public void retry(QueuedMail mail, LocalDateTime nextAttemptAt, String error) {
        settle(mail, "QUEUED", nextAttemptAt, error);
    }

    @Override
    public void dead(QueuedMail mail, String error, LocalDateTime at) {
        settle(mail, "DEAD", null, error);
    }

    @Override
    public void refused(QueuedMail mail, String error, LocalDateTime at) {
        if (settle(mail, "BOUNCED", null, error)) {
            refuse(mails.get(mail.id()), at);
        }
    }

    private void refuse(Mail mail, LocalDateTime at) {
        Contact contact = contacts.get(mail.letter.recipient().toString());
        if (contact != null && mail.letter.address().equals(contact.email())) {
            contacts.put(contact.recipient().toString(), new Contact(contact.id(), contact.recipient(), contact.name(), contact.email(),
                    contact.phone(), true, at));
        }
        in(mail.id, "MAILED").forEach(row -> row.status = "NO_ADDRESS");
        tasks.add("MAIL_REFUSED " + mail.letter.recipient());
    }

    @Override
    public void release(Collection<QueuedMail> released, LocalDateTime nextAttemptAt, String error) {
        for (QueuedMail mail : released) {
            if (settle(mail, "QUEUED", nextAttemptAt, error)) {
                mails.get(mail.id()).attempts--;
            }
        }
    }

    @Override
    public boolean bounced(String messageId, String error, LocalDateTime at) {
        Mail mail = mails.values().stream().filter(one -> one.letter.messageId().equals(messageId)).findFirst().orElse(null);
        if (mail != null && !mail.status.equals("BOUNCED")) {
            mail.status = "BOUNCED";
            mail.error = error;
            refuse(mail, at);
        }
        return mail != null;
    }

    @Override
    public List<Undelivered> undelivered(int limit) {
        List<Undelivered> undelivered = new ArrayList<>();
        mails.values().stream().filter(mail -> mail.status.equals("DEAD") || mail.status.equals("BOUNCED"))
                .forEach(mail -> undelivered.add(0, new Undelivered(mail.id, mail.letter.recipient(), mail.letter.digestOn(),
                        mail.letter.address(), mail.status, mail.attempts, mail.error)));
        return undelivered.subList(0, Math.min(limit, undelivered.size()));
    }

    @Override
    public boolean revive(long mailId, LocalDateTime at, String author) {
        Mail mail = mails.get(mailId);
        boolean dead = mail != null && mail.status.equals("DEAD");
        if (dead) {
            mail.status = "QUEUED";
            mail.attempts = 0;
            mail.due = at;
        }
        return dead;
    }

    @Override
    public Depth depth() {
        return new Depth(reminders("PLANNED"), reminders("NO_ADDRESS"), mails("QUEUED") + mails("SENDING"), mails("DEAD"),
                mails("BOUNCED"));
    }

    private long reminders(String status) {
        return reminders.values().stream().filter(row -> row.status.equals(status)).count();
    }

    private long mails(String status) {
        return mails.values().stream().filter(mail -> mail.status.equals(status)).count();
    }

    @Override
    public long remind(String recipient, String code, String anchorOn, String stage) {
        return add(recipient, code, anchorOn, stage, true);
    }

    @Override
    public long remindWhileFiling(String recipient, String code, String anchorOn, String stage) {
        return add(recipient, code, anchorOn, stage, false);
    }

    private long add(String recipient, String code, String anchorOn, String stage, boolean live) {
        Row row = new Row();
        long id = reminders.size() + 1L;
        row.live = live;
        row.notice = new Notice(id, Recipient.of(recipient), live ? "DX-1" : "DX-2", "王小明", new Matter(code, "", LocalDate.parse(anchorOn)),
                Party.STUDENT, stage.startsWith("due") ? null : Standing.SUSPECTED, stage, List.of(), LocalDate.parse("2026-11-01"),
                List.of("协议第五条"), "喇嘛甸镇卫生院", "梨树县", null);
        reminders.put(id, row);
        return id;
    }

    @Override
    public void start() {
        reminders.values().forEach(row -> row.live = true);
    }

    @Override
    public void contact(String recipient, String email) {
        contacts.put(recipient, new Contact(1L, Recipient.of(recipient), "李四", email, "0434-5220000", true, null));
    }

    @Override
    public void stop(long reminder) {
        reminders.get(reminder).status = "STOPPED";
    }

    @Override
    public String statusOf(long reminder) {
        return reminders.get(reminder).status;
    }

    @Override
    public List<String> mailsOf(String recipient) {
        return mails.values().stream().filter(mail -> mail.letter.recipient().toString().equals(recipient)).map(mail -> mail.status)
                .toList();
    }

    @Override
    public Set<String> openTasks() {
        return Set.copyOf(tasks);
    }
}
