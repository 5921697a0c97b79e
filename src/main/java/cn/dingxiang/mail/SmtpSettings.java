package cn.dingxiang.mail;

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
 * @param from     sender's address, also where bounces return
 * @param tls      {@code none}, {@code starttls} (required, not merely tried) or {@code ssl}
 */
@ConfigurationProperties("dingxiang.mail.smtp")
public record SmtpSettings(@Nullable String host, @Bindable(defaultValue = "0") int port, @Nullable String user, @Nullable String password,
                           @Bindable(defaultValue = "dingxiang@localhost.localdomain") String from,
                           @Bindable(defaultValue = "starttls") String tls) {

    /** How the connection is protected. */
    enum Protection {
        NONE(25), STARTTLS(587), SSL(465);

        private final int port;

        Protection(int port) {
            this.port = port;
        }
    }

    boolean isConfigured() {
        return host != null && !host.isBlank();
    }

    boolean asksForLogin() {
        return user != null && !user.isBlank();
    }

    /** @throws IllegalArgumentException naming the setting */
    Protection protection() {
        for (Protection protection : Protection.values()) {
            if (protection.name().equalsIgnoreCase(tls)) {
                return protection;
            }
        }
        throw new IllegalArgumentException("SMTP_TLS (dingxiang.mail.smtp.tls) is \"" + tls + "\": give none, starttls or ssl");
    }

    int effectivePort() {
        return port > 0 ? port : protection().port;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
