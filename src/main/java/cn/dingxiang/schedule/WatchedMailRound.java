package cn.dingxiang.schedule;

import cn.dingxiang.review.MailCounts;
import cn.dingxiang.review.MailRound;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail round, and how it went the last time on this instance. */
@Singleton
public class WatchedMailRound {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedMailRound.class);

    private final MailRound mailRound;
    private volatile Outcome last;

    /** @param counts null when the round failed, and then {@code failure} says of what kind */
    record Outcome(MailCounts counts, String failure) { }

    WatchedMailRound(MailRound mailRound) {
        this.mailRound = mailRound;
    }

    public MailCounts run() {
        try {
            MailCounts counts = mailRound.run();
            last = new Outcome(counts, null);
            LOG.info("mail round: {}", counts);
            return counts;
        } catch (RuntimeException failure) {
            last = new Outcome(null, failure.getClass().getSimpleName());
            throw failure;
        }
    }

    /** Empty before the first round. */
    Optional<Outcome> last() {
        return Optional.ofNullable(last);
    }
}
