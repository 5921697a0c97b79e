package cn.dingxiang.mail;

import cn.dingxiang.confirmation.LinkTerms;
import cn.dingxiang.directory.Levels;
import cn.dingxiang.directory.Settings;
import cn.dingxiang.review.DigestWriter;
import cn.dingxiang.review.MailProblem;
import cn.dingxiang.review.SendingRules;
import cn.dingxiang.review.WorkCalendar;
import cn.dingxiang.review.alert.AlertWriter;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.context.annotation.Value;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * Turns settings and files into what the review package asks for. All is read when the product starts, so that something wrong stops
 * the start and not the first mail.
 */
@Factory
final class MailBeans {
    private static final Path OVERRIDES = Path.of("config");
    private static final int LONGEST_HOST = 40;

    /** @throws MailProblem naming the setting that cannot be used */
    @Context
    SendingRules sendingRules(MailSettings settings, SmtpSettings smtp) {
        smtp.check();
        return new SendingRules(time("from", settings.hours().from()), time("to", settings.hours().to()), settings.retry().first(),
                settings.retry().longest(), settings.retry().attempts(), settings.connections(), settings.batch(), settings.lease(),
                host(smtp.sender()));
    }

    /** @throws MailProblem naming the line that cannot be used */
    @Context
    WorkCalendar workCalendar() {
        return CalendarFiles.load(OVERRIDES);
    }

    /** @throws MailProblem naming the template that cannot be used */
    @Context
    DigestWriter digestWriter(MailSettings settings, Levels levels) {
        return new MustacheDigestWriter(OVERRIDES, settings.publicAddress(), levels);
    }

    /** @throws MailProblem naming the template that cannot be used */
    @Context
    AlertWriter alertWriter(MailSettings settings, Levels levels) {
        return new MustacheAlertWriter(OVERRIDES, settings.publicAddress(), levels);
    }

    /** A demo is open on its own machine; elsewhere nobody could follow a link to it. */
    @Prototype
    LinkTerms linkTerms(MailSettings settings, Settings stored, @Value("${dingxiang.links.days:30}") int days,
                        @Value("${micronaut.server.port:8080}") int port) {
        String address = settings.publicAddress() == null ? "" : settings.publicAddress().strip();
        return new LinkTerms(days, address.isEmpty() && stored.isDemo() ? "http://localhost:" + port : address);
    }

    private static String host(String sender) {
        String host = sender.substring(sender.indexOf('@') + 1);
        return host.substring(Math.max(0, host.length() - LONGEST_HOST));
    }

    private static LocalTime time(String name, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new MailProblem("time", name, text);
        }
    }
}
