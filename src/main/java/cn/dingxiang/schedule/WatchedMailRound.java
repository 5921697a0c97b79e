package cn.dingxiang.schedule;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.review.MailCounts;
import cn.dingxiang.review.MailRound;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail round; how it went the last time on this instance, and, in the database, that rounds go through at all. */
@Singleton
public class WatchedMailRound {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedMailRound.class);

    private final MailRound mailRound;
    private final Settings settings;
    private final CivilTime time;
    private volatile Outcome last;

    /** @param counts null when the round failed, and then {@code failure} says of what kind */
    record Outcome(MailCounts counts, String failure) { }

    WatchedMailRound(MailRound mailRound, Settings settings, CivilTime time) {
        this.mailRound = mailRound;
        this.settings = settings;
        this.time = time;
    }

    public MailCounts run() {
        try {
            MailCounts counts = mailRound.run();
            last = new Outcome(counts, null);
            remember(counts.state());
            LOG.info("mail round: {}", counts);
            return counts;
        } catch (RuntimeException failure) {
            last = new Outcome(null, failure.getClass().getSimpleName());
            throw failure;
        }
    }

    private void remember(MailCounts.State state) {
        String now = time.now().toString();
        settings.put(Settings.MAIL_ROUND, now);
        switch (state) {
            case OPEN -> {
                settings.put(Settings.MAIL_ROUND_OPEN, now);
                settings.put(Settings.MAIL_SERVER_DOWN, "");
            }
            case SERVER_DOWN -> {
                if (settings.get(Settings.MAIL_SERVER_DOWN).filter(since -> !since.isBlank()).isEmpty()) {
                    settings.put(Settings.MAIL_SERVER_DOWN, now);
                }
            }
            case CLOSED, NO_SERVER -> { }
        }
    }

    /** Empty before the first round. */
    Optional<Outcome> last() {
        return Optional.ofNullable(last);
    }
}
