package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An account as those who look after it see it.
 *
 * @param unit        name of its unit; null for none
 * @param email       where a link to a new password goes; null for none
 * @param mustChange  whether the password was set by somebody else
 * @param lockedUntil null when it is not locked
 * @param codeOn      whether one-time codes are asked for
 * @param closedAt    null while it is open
 * @param subject     who it is at the OpenID provider; null when not tied to it
 * @param signedInAt  when it last signed in; null when it never did
 */
public record AccountLine(Account account, String unit, String email, boolean mustChange, LocalDateTime lockedUntil, boolean codeOn,
                          LocalDateTime closedAt, String subject, LocalDateTime signedInAt) {
    public AccountLine {
        Objects.requireNonNull(account, "account");
    }
}
