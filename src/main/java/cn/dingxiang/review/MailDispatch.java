package cn.dingxiang.review;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.SideWork;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is queued and due, batch by batch, each over one connection, and over some connections side by side: while one takes its next
 * batch the others send. One mail's trouble never stops the others.
 */
@Singleton
public final class MailDispatch {
    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);

    private final CivilTime time;
    private final MailQueue queue;
    private final MailCarrier carrier;
    private final DigestComposer composer;
    private final SendingRules rules;

    public MailDispatch(CivilTime time, MailQueue queue, MailCarrier carrier, DigestComposer composer, SendingRules rules) {
        this.time = time;
        this.queue = queue;
        this.carrier = carrier;
        this.composer = composer;
        this.rules = rules;
    }

    /** Sends until nothing is due or the server is gone. */
    public Tally run() {
        return run(MailCounts.State.OPEN, queue::claim);
    }

    /** Likewise outside the hours, only what goes out at any hour. */
    public Tally runUrgent() {
        return run(MailCounts.State.CLOSED, queue::claimUrgent);
    }

    /** Takes mails out of the queue. */
    @FunctionalInterface
    private interface Claim {
        List<QueuedMail> claim(String claimant, LocalDateTime now, LocalDateTime until, int limit);
    }

    private Tally run(MailCounts.State state, Claim claim) {
        Tally all = new Tally(state);
        try (SentRecord sent = new SentRecord(queue, this::now); SideWork senders = new SideWork("mail-sender", rules.connections())) {
            IntStream.range(0, rules.connections()).mapToObj(one -> senders.submit(() -> send(claim, sent, new Tally(state)))).toList()
                    .forEach(sender -> all.add(SideWork.result(sender)));
        }
        return all;
    }

    private Tally send(Claim claim, SentRecord sent, Tally tally) {
        Batch batch = take(claim);
        while (batch.claimed() > 0) {
            tally.dropped += batch.claimed() - batch.mails().size();
            deliver(batch.mails(), batch.stopAt(), sent, tally);
            batch = tally.serverDown || sent.hasFailed() ? Batch.NONE : take(claim);
        }
        return tally;
    }

    /** Mails to send. @param claimed how many were taken; some may no longer be worth sending @param stopAt before the lease ends */
    private record Batch(int claimed, List<QueuedMail> mails, LocalDateTime stopAt) {
        static final Batch NONE = new Batch(0, List.of(), null);
    }

    /** One after the other, for two at once would find the same. */
    private synchronized Batch take(Claim claim) {
        LocalDateTime leaseEnd = now().plus(rules.lease());
        List<QueuedMail> claimed = claim.claim("sender-" + UUID.randomUUID(), now(), leaseEnd, rules.batch());
        return new Batch(claimed.size(), claimed.isEmpty() ? claimed : composer.refresh(claimed, now().toLocalDate()),
                leaseEnd.minus(rules.lease().dividedBy(4)));
    }

    private void deliver(List<QueuedMail> batch, LocalDateTime stopAt, SentRecord sent, Tally tally) {
        int next = 0;
        try (MailCarrier.Connection connection = carrier.open()) {
            while (next < batch.size() && now().isBefore(stopAt)) {
                record(batch.get(next), connection.deliver(batch.get(next)), sent, tally);
                next++;
            }
            queue.release(batch.subList(next, batch.size()), now(), "");
        } catch (MailCarrier.Unreachable unreachable) {
            LOG.warn("mail server not reachable, {} mails wait: {}", batch.size() - next, unreachable.getMessage());
            queue.release(batch.subList(next, batch.size()), now().plus(rules.pauseAfter(1)), unreachable.getMessage());
            tally.serverDown = true;
        }
    }

    private void record(QueuedMail mail, MailCarrier.Outcome outcome, SentRecord sent, Tally tally) {
        switch (outcome.result()) {
            case ACCEPTED -> {
                tally.sent++;
                sent.add(mail);
            }
            case REFUSED -> {
                tally.refused++;
                queue.refused(mail, outcome.reason(), now());
            }
            case DEFERRED -> defer(mail, outcome.reason(), tally);
        }
    }

    private void defer(QueuedMail mail, String reason, Tally tally) {
        if (mail.attempts() >= rules.attempts()) {
            tally.dead++;
            LOG.warn("mail {} given up after {} attempts", mail.id(), mail.attempts());
            queue.dead(mail, reason, now());
        } else {
            tally.deferred++;
            queue.retry(mail, now().plus(rules.pauseAfter(mail.attempts())), reason);
        }
    }

    private LocalDateTime now() {
        return time.now();
    }

    /** Counts of one run. */
    public static final class Tally {
        private int sent;
        private int deferred;
        private int refused;
        private int dead;
        private int dropped;
        private boolean serverDown;

        private final MailCounts.State whenUp;

        private Tally(MailCounts.State whenUp) {
            this.whenUp = whenUp;
        }

        private void add(Tally other) {
            sent += other.sent;
            deferred += other.deferred;
            refused += other.refused;
            dead += other.dead;
            dropped += other.dropped;
            serverDown |= other.serverDown;
        }

        MailCounts with(DigestComposer.Composed composed, int bounced) {
            MailCounts.State state = serverDown ? MailCounts.State.SERVER_DOWN : whenUp;
            return new MailCounts(state, composed.queued(), composed.unreachable(), sent, deferred, refused, dead, dropped, bounced);
        }
    }
}
