package cn.dingxiang.directory.signin;

import java.time.LocalDateTime;
import java.util.OptionalLong;

/** Port: one-time codes (TOTP, RFC 6238): six digits, thirty seconds. */
public interface OneTimeCodes {

    /** A new secret, Base32. */
    String inventSecret();

    /** The time step {@code code} belongs to, one step early or late at most; empty when it is none of them. @param at civil time */
    OptionalLong step(String secret, String code, LocalDateTime at);
}
