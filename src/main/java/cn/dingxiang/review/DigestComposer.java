package cn.dingxiang.review;

import cn.dingxiang.directory.Recipient;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one digest a recipient and day out of the reminders that wait, and keeps queued ones true until they leave. */
@Singleton
public final class DigestComposer {
    private static final Logger LOG = LoggerFactory.getLogger(DigestComposer.class);
    private static final int PAGE = 200;

    private final Outbox outbox;
    private final DigestWriter writer;
    private final AnswerLinks links;
    private final SendingRules rules;

    public DigestComposer(Outbox outbox, DigestWriter writer, AnswerLinks links, SendingRules rules) {
        this.outbox = outbox;
        this.writer = writer;
        this.links = links;
        this.rules = rules;
    }

    /** Queues what is to be said today; whoever cannot be written to is set aside. Stops early when another instance is at it. */
    public Composed compose(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        int queued = 0;
        int unreachable = 0;
        links.stopAnswered();
        try {
            List<Correspondent> page = outbox.waiting(today, "", PAGE);
            while (!page.isEmpty()) {
                Map<Boolean, List<Correspondent>> byReach = page.stream()
                        .collect(Collectors.partitioningBy(one -> one.reachable().isPresent()));
                queued += outbox.queue(letters(byReach.get(true), today, notice -> true), now);
                unreachable += outbox.setAside(byReach.get(false), today);
                page = outbox.waiting(today, page.get(page.size() - 1).recipient().toString(), PAGE);
            }
        } catch (Outbox.ComposedElsewhere elsewhere) {
            LOG.info(elsewhere.getMessage());
        }
        return new Composed(queued, unreachable);
    }

    /**
     * Queues at once, in a mail beside the day's digest, what waits to be said to these recipients and is wanted now. Whoever cannot be
     * written to is set aside. When another instance is at it, its digest says it.
     */
    public void composeNow(Collection<Recipient> recipients, Predicate<Notice> wanted, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        Map<Boolean, List<Correspondent>> byReach = outbox.correspondents(recipients).stream()
                .collect(Collectors.partitioningBy(one -> one.reachable().isPresent()));
        try {
            List<Letter> letters = letters(byReach.get(true), today, wanted).stream().map(letter -> new Letter(letter.recipient(),
                    OutgoingMail.BY_HAND + Collections.min(letter.reminderIds()), letter.digestOn(), letter.address(), letter.messageId(),
                    letter.written(), letter.reminderIds())).toList();
            outbox.queue(letters, now);
            outbox.setAside(byReach.get(false), today);
        } catch (Outbox.ComposedElsewhere elsewhere) {
            LOG.info(elsewhere.getMessage());
        }
    }

    /**
     * Brings claimed mails up to date: things done since leave the text, and a mail with nothing left to say is dropped.
     *
     * @return the mails to send
     */
    public List<QueuedMail> refresh(List<QueuedMail> claimed, LocalDate today) {
        Map<Long, List<Notice>> outdated = outbox.outdated(claimed, today);
        if (outdated.isEmpty()) {
            return claimed;
        }
        Map<Recipient, Correspondent> correspondents = outbox.correspondents(claimed.stream().map(QueuedMail::recipient).toList()).stream()
                .collect(Collectors.toMap(Correspondent::recipient, Function.identity()));
        Map<Long, String> answerAt = links.addresses(outdated.values().stream().flatMap(List::stream).toList());
        List<QueuedMail> toSend = new ArrayList<>();
        List<QueuedMail> toDrop = new ArrayList<>();
        Map<QueuedMail, List<Long>> rewritten = new LinkedHashMap<>();
        for (QueuedMail mail : claimed) {
            List<Notice> notices = outdated.get(mail.id());
            if (notices == null) {
                toSend.add(mail);
            } else if (notices.isEmpty()) {
                toDrop.add(mail);
            } else {
                toSend.add(rewritten(mail, () -> Digest.of(correspondents.get(mail.recipient()), today, notices).answeredAt(answerAt),
                        rewritten));
            }
        }
        outbox.rewrite(rewritten);
        outbox.drop(toDrop);
        return toSend;
    }

    private QueuedMail rewritten(QueuedMail mail, Supplier<Digest> saying, Map<QueuedMail, List<Long>> rewritten) {
        try {
            Digest digest = saying.get();
            QueuedMail anew = mail.rewritten(writer.write(digest));
            rewritten.put(anew, digest.reminderIds());
            return anew;
        } catch (RuntimeException unforeseen) {
            LOG.error("mail {} could not be brought up to date and goes out as it was", mail.id(), unforeseen);
            return mail;
        }
    }

    private List<Letter> letters(List<Correspondent> reachable, LocalDate today, Predicate<Notice> wanted) {
        Map<Recipient, List<Notice>> notices = outbox.notices(reachable.stream().map(Correspondent::recipient).toList());
        Map<Long, String> answerAt = links.addresses(notices.values().stream().flatMap(List::stream).toList());
        List<Letter> letters = new ArrayList<>();
        for (Correspondent to : reachable) {
            List<Notice> own = notices.getOrDefault(to.recipient(), List.of()).stream().filter(wanted).toList();
            if (!own.isEmpty()) {
                letter(to, Digest.of(to, today, own).answeredAt(answerAt)).ifPresent(letters::add);
            }
        }
        return letters;
    }

    /** Empty when it could not be written, which stops nobody else's. */
    private Optional<Letter> letter(Correspondent to, Digest digest) {
        DigestWriter.Written written;
        try {
            written = writer.write(digest);
        } catch (RuntimeException unforeseen) {
            LOG.error("the digest of {} could not be written", to.recipient(), unforeseen);
            return Optional.empty();
        }
        String messageId = "<digest.%s.%s@%s>".formatted(digest.on().format(DateTimeFormatter.BASIC_ISO_DATE), UUID.randomUUID(),
                rules.host());
        return Optional.of(new Letter(to.recipient(), digest.on(), to.reachable().orElseThrow().email(), messageId, written,
                digest.reminderIds()));
    }

    /**
     * What composing did.
     *
     * @param queued      digests queued
     * @param unreachable reminders set aside
     */
    public record Composed(int queued, int unreachable) {
        static final Composed NONE = new Composed(0, 0);
    }
}
