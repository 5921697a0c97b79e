package cn.dingxiang.review;

import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is queued and due, batch by batch, each over one connection. One mail's trouble never stops the others. */
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
        Tally tally = new Tally(state);
        while (!tally.serverDown) {
            LocalDateTime leaseEnd = now().plus(rules.lease());
            List<QueuedMail> claimed = claim.claim("sender-" + UUID.randomUUID(), now(), leaseEnd, rules.batch());
            if (claimed.isEmpty()) {
                return tally;
            }
            List<QueuedMail> batch = composer.refresh(claimed, now().toLocalDate());
            tally.dropped += claimed.size() - batch.size();
            deliver(batch, leaseEnd.minus(rules.lease().dividedBy(4)), tally);
        }
        return tally;
    }

    private void deliver(List<QueuedMail> batch, LocalDateTime stopAt, Tally tally) {
        int next = 0;
        try (MailCarrier.Connection connection = carrier.open()) {
            while (next < batch.size() && now().isBefore(stopAt)) {
                record(batch.get(next), connection.deliver(batch.get(next)), tally);
                next++;
            }
            queue.release(batch.subList(next, batch.size()), now(), "");
        } catch (MailCarrier.Unreachable unreachable) {
            LOG.warn("mail server not reachable, {} mails wait: {}", batch.size() - next, unreachable.getMessage());
            queue.release(batch.subList(next, batch.size()), now().plus(rules.pauseAfter(1)), unreachable.getMessage());
            tally.serverDown = true;
        }
    }

    private void record(QueuedMail mail, MailCarrier.Outcome outcome, Tally tally) {
        switch (outcome.result()) {
            case ACCEPTED -> {
                tally.sent++;
                if (!queue.sent(mail, now())) {
                    LOG.warn("mail {} was accepted after its lease had ended; it may go out twice, with the same Message-ID", mail.id());
                }
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

        MailCounts with(DigestComposer.Composed composed, int bounced) {
            MailCounts.State state = serverDown ? MailCounts.State.SERVER_DOWN : whenUp;
            return new MailCounts(state, composed.queued(), composed.unreachable(), sent, deferred, refused, dead, dropped, bounced);
        }
    }
}
