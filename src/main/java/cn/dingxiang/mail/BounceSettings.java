package cn.dingxiang.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The mailbox bounces return to, read over IMAP: section {@code dingxiang.mail.bounce}.
 *
 * @param host     null or empty to read none
 * @param port     0 for the usual one
 * @param user     its user
 * @param password its password
 * @param ssl      whether the connection is encrypted from the start
 * @param folder   which folder is read
 */
@ConfigurationProperties("dingxiang.mail.bounce")
public record BounceSettings(@Nullable String host, @Bindable(defaultValue = "0") int port, @Nullable String user,
                             @Nullable String password, @Bindable(defaultValue = "true") boolean ssl,
                             @Bindable(defaultValue = "INBOX") String folder) {
    private static final int USUAL_PORT = 143;
    private static final int USUAL_PORT_SSL = 993;

    boolean isConfigured() {
        return host != null && !host.isBlank();
    }

    String protocol() {
        return ssl ? "imaps" : "imap";
    }

    int effectivePort() {
        return port > 0 ? port : ssl ? USUAL_PORT_SSL : USUAL_PORT;
    }

    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }
}
