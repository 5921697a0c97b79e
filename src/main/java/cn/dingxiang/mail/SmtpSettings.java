package cn.dingxiang.mail;

import cn.dingxiang.review.EmailAddress;
import cn.dingxiang.review.MailProblem;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The mail server, section {@code dingxiang.mail.smtp}.
 *
 * @param host     null or empty when there is none
 * @param port     0 for the usual one of {@code tls}
 * @param user     null or empty when the server asks for none
 * @param password its password
 * @param from     sender's address, also where bounces return; needed with a host
 * @param tls      {@code none}, {@code starttls} (required, not merely tried) or {@code ssl}
 */
@ConfigurationProperties("dingxiang.mail.smtp")
public record SmtpSettings(@Nullable String host, @Bindable(defaultValue = "0") int port, @Nullable String user, @Nullable String password,
                           @Nullable String from,
                           @Bindable(defaultValue = "starttls") String tls) {

    private static final String CATCHERS_SENDER = "dingxiang@localhost.localdomain";

    /** How the connection is protected. */
    enum Protection {
        NONE(25), STARTTLS(587), SSL(465);

        private final int port;

        Protection(int port) {
            this.port = port;
        }
    }

    /** @throws MailProblem when a server is set and something it needs is missing or wrong */
    public void check() {
        if (isConfigured()) {
            protection();
            if (!EmailAddress.isValid(from)) {
                throw new MailProblem("from", from == null ? "" : from);
            }
        }
    }

    /** Whom mail is from; an address of no consequence while there is no server. */
    public String sender() {
        return from == null || from.isBlank() ? CATCHERS_SENDER : from;
    }

    /** Whether there is a server. */
    public boolean isConfigured() {
        return host != null && !host.isBlank();
    }

    boolean asksForLogin() {
        return user != null && !user.isBlank();
    }

    /** @throws MailProblem naming the setting */
    Protection protection() {
        for (Protection protection : Protection.values()) {
            if (protection.name().equalsIgnoreCase(tls)) {
                return protection;
            }
        }
        throw new MailProblem("tls", tls);
    }

    int effectivePort() {
        return port > 0 ? port : protection().port;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
