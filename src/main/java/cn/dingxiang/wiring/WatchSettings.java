package cn.dingxiang.wiring;

import cn.dingxiang.mail.SmtpSettings;
import cn.dingxiang.review.EmailAddress;
import cn.dingxiang.review.watch.WatchRules;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Section {@code dingxiang.watch}, read without starting anything.
 *
 * @param health     where the server says how it is
 * @param to         whom to tell; empty for the province's contacts
 * @param interval   between looks
 * @param rules      when to tell
 * @param reviewAge  how old the last review may be
 * @param mailAge    how old the last mail round may be
 * @param importDays how old a county's last import may be
 * @param smtp       the watch's own mail server
 * @param folder     of run-time data
 * @param database   the external database; null for the embedded one
 */
record WatchSettings(URI health, List<String> to, Duration interval, WatchRules rules, Duration reviewAge, Duration mailAge,
                     int importDays, SmtpSettings smtp, Path folder, DatabaseAddress database) {
    private static final String MAIN_SMTP = "dingxiang.mail.smtp.";
    private static final String OWN_SMTP = "dingxiang.watch.smtp.";

    /** @throws cn.dingxiang.cli.Failure naming the setting that is missing or wrong */
    static WatchSettings read() {
        try (ApplicationContext context = ApplicationContext.builder().banner(false).deduceEnvironment(false).build()) {
            Environment settings = context.getEnvironment();
            settings.start();
            OwnSettings.in(Path.of("config")).ifPresent(settings::addPropertySource);
            return read(settings);
        } catch (RuntimeException failure) {
            throw StartFailures.explain(failure);
        }
    }

    private static WatchSettings read(Environment settings) {
        SmtpSettings smtp = smtp(settings, text(settings, OWN_SMTP + "host").isBlank() ? MAIN_SMTP : OWN_SMTP);
        smtp.check();
        if (!smtp.isConfigured()) {
            throw Problem.setting("watch-without-mail");
        }
        List<String> to = Arrays.stream(text(settings, "dingxiang.watch.to").split(",")).map(String::strip)
                .filter(address -> !address.isEmpty()).toList();
        to.stream().filter(address -> !EmailAddress.isValid(address)).findFirst().ifPresent(wrong -> {
            throw Problem.setting("setting-value", "dingxiang.watch.to (WATCH_TO)", wrong);
        });
        String server = text(settings, "dingxiang.watch.server");
        String address = server.isBlank() ? "http://localhost:" + text(settings, "micronaut.server.port") : server;
        return new WatchSettings(health(address), to, duration(settings, "interval"),
                new WatchRules(duration(settings, "patience"), duration(settings, "again")), duration(settings, "review-age"),
                duration(settings, "mail-age"), settings.getRequiredProperty("dingxiang.watch.import-days", Integer.class), smtp,
                Path.of(text(settings, "dingxiang.folder")), database(settings));
    }

    private static URI health(String address) {
        try {
            return URI.create(address.replaceFirst("/$", "") + "/health");
        } catch (IllegalArgumentException malformed) {
            throw Problem.setting("setting-value", "dingxiang.watch.server (WATCH_SERVER)", address);
        }
    }

    private static DatabaseAddress database(Environment settings) {
        String url = text(settings, "dingxiang.database.url");
        return url.isBlank() ? null : new DatabaseAddress(ExternalDatabase.completed(url), text(settings, "dingxiang.database.user"),
                text(settings, "dingxiang.database.password"));
    }

    private static SmtpSettings smtp(Environment settings, String section) {
        return new SmtpSettings(text(settings, section + "host"), settings.getProperty(section + "port", Integer.class).orElse(0),
                text(settings, section + "user"), text(settings, section + "password"), text(settings, section + "from"),
                text(settings, section + "tls"));
    }

    private static Duration duration(Environment settings, String name) {
        return settings.getRequiredProperty("dingxiang.watch." + name, Duration.class);
    }

    private static String text(Environment settings, String name) {
        return settings.getProperty(name, String.class).orElse("");
    }

    /** Without passwords. */
    @Override
    public String toString() {
        return "WatchSettings[" + health + "]";
    }
}
