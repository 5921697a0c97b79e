package cn.dingxiang.mail;

import cn.dingxiang.review.MailCarrier;
import jakarta.inject.Singleton;
import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.util.Properties;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Takes mail to the SMTP server of the settings, or, where none is set, to the catcher. */
@Singleton
public class SmtpCarrier implements MailCarrier {
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "30000";
    private static final ScheduledThreadPoolExecutor WRITE_WATCH = writeWatch();

    static {
        // for each part of each mail Jakarta Mail otherwise looks through every jar for who reads and writes streams
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final SmtpSettings settings;
    private final MailCatcher catcher;
    private Session session;

    public SmtpCarrier(SmtpSettings settings, MailCatcher catcher) {
        this.settings = settings;
        this.catcher = catcher;
    }

    @Override
    public Route route() {
        return settings.isConfigured() ? Route.SERVER : Route.CATCHER;
    }

    @Override
    public Connection open() {
        if (settings.isConfigured()) {
            return SmtpConnection.to(settings.host(), settings.effectivePort(), settings, session());
        }
        catcher.start();
        return SmtpConnection.to("127.0.0.1", catcher.port(), settings, session());
    }

    /**
     * Breaks off what cannot be written in time; for all connections. Jakarta Mail otherwise starts such a thread for each connection, and
     * wakes it with each line it writes, for the end of that line's time is then what comes next: here something earlier always does.
     */
    private static ScheduledThreadPoolExecutor writeWatch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "mail-write-watch");
            made.setDaemon(true);
            return made;
        });
        watch.setRemoveOnCancelPolicy(true);
        watch.scheduleAtFixedRate(() -> { }, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    /** One for all connections: for each, Jakarta Mail looks through its jars. */
    private synchronized Session session() {
        if (session == null) {
            session = session(settings.isConfigured() ? settings.protection() : SmtpSettings.Protection.NONE);
        }
        return session;
    }

    private Session session(SmtpSettings.Protection protection) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", READ_MILLIS);
        properties.put("mail.smtp.writetimeout", READ_MILLIS);
        properties.put("mail.smtp.executor.writetimeout", WRITE_WATCH);
        properties.put("mail.smtp.from", settings.sender());
        properties.put("mail.smtp.auth", Boolean.toString(settings.asksForLogin() && settings.isConfigured()));
        switch (protection) {
            case NONE -> { }
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case SSL -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
        return Session.getInstance(properties);
    }
}
