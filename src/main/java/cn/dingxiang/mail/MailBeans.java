package cn.dingxiang.mail;

import cn.dingxiang.review.SendingRules;
import cn.dingxiang.review.WorkCalendar;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Turns settings and files into what the review package asks for. */
@Factory
final class MailBeans {

    @Singleton
    SendingRules sendingRules(MailSettings settings, SmtpSettings smtp) {
        String host = smtp.from().substring(smtp.from().indexOf('@') + 1);
        return new SendingRules(time(settings.hours().from(), "from"), time(settings.hours().to(), "to"), settings.retry().first(),
                settings.retry().longest(), settings.retry().attempts(), settings.batch(), settings.lease(),
                host.length() > 40 ? host.substring(host.length() - 40).replaceFirst("^[^A-Za-z0-9]+", "") : host);
    }

    @Singleton
    WorkCalendar workCalendar(@Value("${dingxiang.config-folder:config}") String overrides) {
        return CalendarFiles.load(Path.of(overrides));
    }

    private static LocalTime time(String text, String name) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("dingxiang.mail.hours." + name + " is \"" + text + "\": give a time such as 09:00");
        }
    }
}
