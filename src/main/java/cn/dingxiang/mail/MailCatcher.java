package cn.dingxiang.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A demo's mail server: listens on this machine only, takes everything, delivers nothing, and keeps the last mails to be looked at. */
@Singleton
public final class MailCatcher {
    private final int wantedPort;
    private final int kept;
    private final Deque<CaughtMail> caught = new ArrayDeque<>();
    private GreenMail server;
    private long total;

    /**
     * @param port 0 for any free one
     * @param kept how many mails are kept, the latest
     */
    public MailCatcher(@Value("${dingxiang.mail.catcher.port:0}") int port, @Value("${dingxiang.mail.catcher.keep:500}") int kept) {
        this.wantedPort = port;
        this.kept = kept;
    }

    /** Starts listening; does nothing when it already does. */
    public synchronized void start() {
        if (server == null) {
            GreenMail starting = new GreenMail(new ServerSetup(wantedPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            starting.getUserManager().setMessageDeliveryHandler((message, address) -> {
                keep(CaughtMail.of(message.getMessage(), address.getEmail()));
                return NoMailbox.INSTANCE;
            });
            starting.start();
            server = starting;
        }
    }

    @PreDestroy
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** The port it listens on. @throws IllegalStateException when it has not been started */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("the mail catcher has not been started");
        }
        return server.getSmtp().getPort();
    }

    /** The mails kept, the latest first. */
    public List<CaughtMail> messages() {
        synchronized (caught) {
            return List.copyOf(caught);
        }
    }

    /** How many came in since the start, those no longer kept included. */
    public long total() {
        synchronized (caught) {
            return total;
        }
    }

    private void keep(CaughtMail mail) {
        synchronized (caught) {
            total++;
            caught.addFirst(mail);
            while (caught.size() > kept) {
                caught.removeLast();
            }
        }
    }

    /**
     * A mail as it came in.
     *
     * @param to        the address it was sent to
     * @param messageId with angle brackets
     * @param subject   decoded
     * @param text      the plain part
     * @param html      the HTML part; show it sandboxed
     */
    public record CaughtMail(String to, String messageId, String subject, String text, String html) {

        static CaughtMail of(MimeMessage message, String to) throws MessagingException {
            return new CaughtMail(to, message.getMessageID(), message.getSubject(), MailParts.first(message, "text/plain"),
                    MailParts.first(message, "text/html"));
        }
    }
}
