package cn.dingxiang.directory.signin;

import cn.dingxiang.directory.Account;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An account as signing in sees it.
 *
 * @param account     who
 * @param email       where a link to a new password goes; null when there is none
 * @param mustChange  whether the password was set by somebody else and must be changed first
 * @param failures    wrong passwords or codes in a row
 * @param lockedUntil not before this moment, civil time; null when it is not locked
 * @param totpSecret  Base32 secret of its one-time codes; null when there is none
 * @param totpOn      whether a code is asked for
 * @param totpStep    the last time step a code was taken for
 * @param closedAt    when it was closed; null while it is open
 * @param subject     who it is at the OpenID provider; null when not tied to it
 */
public record SignInState(Account account, String email, boolean mustChange, int failures, LocalDateTime lockedUntil, String totpSecret,
                          boolean totpOn, long totpStep, LocalDateTime closedAt, String subject) {
    public SignInState {
        Objects.requireNonNull(account, "account");
    }

    boolean isLocked(LocalDateTime now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Without password, secret or address. */
    @Override
    public String toString() {
        return "SignInState[" + account.username() + "]";
    }
}
