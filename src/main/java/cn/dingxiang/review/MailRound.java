package cn.dingxiang.review;

import cn.dingxiang.directory.CivilTime;
import cn.dingxiang.directory.Settings;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of mail: take in what came back, compose today's digests, send what is due. Run it every few minutes and after a review, on
 * as many instances as there are.
 *
 * <p>Mail goes out on working days within the hours set, retries included; alerts may go out at any hour. A demo's catcher takes it at
 * any time; a catcher without a demo database is never used, so that no real reminder vanishes into it.
 */
@Singleton
public final class MailRound {
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    private final CivilTime time;
    private final WorkCalendar calendar;
    private final SendingRules rules;
    private final Settings settings;
    private final Outbox outbox;
    private final MailQueue queue;
    private final DigestComposer composer;
    private final MailDispatch dispatch;
    private final MailCarrier carrier;
    private final BounceBox bounceBox;

    public MailRound(CivilTime time, WorkCalendar calendar, SendingRules rules, Settings settings, Outbox outbox, MailQueue queue,
                     DigestComposer composer, MailDispatch dispatch, MailCarrier carrier, BounceBox bounceBox) {
        this.time = time;
        this.calendar = calendar;
        this.rules = rules;
        this.settings = settings;
        this.outbox = outbox;
        this.queue = queue;
        this.composer = composer;
        this.dispatch = dispatch;
        this.carrier = carrier;
        this.bounceBox = bounceBox;
    }

    /** Composes and sends; safe to call at any time and from several instances at once. */
    public MailCounts run() {
        LocalDateTime now = time.now();
        warnOfMissingCalendar(now);
        int bounced = bounceBox.read(bounce -> queue.bounced(bounce.messageId(), bounce.reason(), now));
        return switch (route()) {
            case NONE -> MailCounts.idle(MailCounts.State.NO_SERVER, bounced);
            case SERVER -> rules.allow(now, calendar) ? send(now, bounced)
                    : dispatch.runUrgent().with(DigestComposer.Composed.NONE, bounced);
            case CATCHER -> send(now, bounced);
        };
    }

    /** Takes a share of what is queued and may go out now; composing and what came back are left to whoever does the round. */
    public MailCounts help() {
        LocalDateTime now = time.now();
        return switch (route()) {
            case NONE -> MailCounts.idle(MailCounts.State.NO_SERVER, 0);
            case SERVER -> (rules.allow(now, calendar) ? dispatch.run() : dispatch.runUrgent()).with(DigestComposer.Composed.NONE, 0);
            case CATCHER -> dispatch.run().with(DigestComposer.Composed.NONE, 0);
        };
    }

    private MailCounts send(LocalDateTime now, int bounced) {
        DigestComposer.Composed composed = composer.compose(now);
        return dispatch.run().with(composed, bounced);
    }

    private MailCarrier.Route route() {
        MailCarrier.Route route = carrier.route();
        boolean catcherWithoutDemo = route == MailCarrier.Route.CATCHER && !settings.isDemo();
        if (catcherWithoutDemo) {
            LOG.warn("no mail server is configured (SMTP_HOST): reminders stay planned");
            return MailCarrier.Route.NONE;
        }
        return route;
    }

    private void warnOfMissingCalendar(LocalDateTime now) {
        int year = now.getYear();
        if (!calendar.covers(year) && outbox.calendarMissing(year, now.toLocalDate())) {
            LOG.warn("config/calendar/{}.csv is missing: Monday to Friday are taken for working days", year);
        }
    }
}
