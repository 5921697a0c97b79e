package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Somebody signed in on one device.
 *
 * @param id        its id, which opens nothing
 * @param account   who, as they are now
 * @param mustChange whether they have to change their password before anything else
 * @param device    what the browser calls itself; null when it does not say
 * @param from      network address it began from; null when there is none
 * @param startedAt civil time
 * @param seenAt    last used, to the minute
 * @param expiresAt ends then at the latest
 */
public record Session(long id, Account account, boolean mustChange, String device, String from, LocalDateTime startedAt,
                      LocalDateTime seenAt, LocalDateTime expiresAt) {
    public Session {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(seenAt, "seenAt");
        Objects.requireNonNull(expiresAt, "expiresAt");
    }
}
