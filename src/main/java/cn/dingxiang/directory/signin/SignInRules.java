package cn.dingxiang.directory.signin;

import java.time.Duration;
import java.util.Objects;

/**
 * How hard it is to guess, and how long somebody stays signed in.
 *
 * @param failures    wrong passwords or codes in a row that lock an account
 * @param lock        for how long
 * @param tries       tries from one network address in a quarter of an hour
 * @param idle        a session not used so long ends
 * @param longest     a session ends after this however much it is used
 * @param reset       how long a link to a new password is good
 */
public record SignInRules(int failures, Duration lock, int tries, Duration idle, Duration longest, Duration reset) {
    public SignInRules {
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(longest, "longest");
        Objects.requireNonNull(reset, "reset");
    }
}
