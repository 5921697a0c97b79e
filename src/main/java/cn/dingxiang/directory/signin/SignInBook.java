package cn.dingxiang.directory.signin;

import java.time.LocalDateTime;
import java.util.Optional;

/** Port: accounts as signing in sees them. */
public interface SignInBook {
    Optional<SignInState> find(String username);

    /** The account of this name at the OpenID provider. */
    Optional<SignInState> bySubject(String subject);

    /** The accounts with this address, open ones only. */
    java.util.List<SignInState> byEmail(String email);

    /** Whether the person has an account, open or closed. */
    boolean hasAccount(long person);

    /** Counts a failure, and locks the account from the {@code most}-th on until {@code until}. */
    void failed(String username, int most, LocalDateTime until);

    /** Forgets failures and lock. */
    void succeeded(String username);

    /** Sets the password, forgets failures and lock. @param author as audited */
    void setPassword(String username, String hash, boolean mustChange, String author);

    /** Sets the one-time code's secret; null takes it away. @param on whether codes are asked for from now on */
    void setTotp(String username, String secret, boolean on, String author);

    /** Takes a time step, once. @return false when it, or a later one, was taken already */
    boolean takeStep(String username, long step);

    void setEmail(String username, String email, String author);

    /** Ties the account to a name at the OpenID provider. @param subject null unties it */
    void setSubject(String username, String subject, String author);

    /** Closes or opens the account. @param closedAt null opens it */
    void setClosed(String username, LocalDateTime closedAt, String author);

    /** One more try about {@code subject} in the period that began at {@code beginsAt}. @return how many there were, this one included */
    int tried(String subject, LocalDateTime beginsAt);

    /** Keeps the hash of a link to a new password. */
    void offerReset(String tokenHash, String username, LocalDateTime expiresAt);

    /** Whose link this is, while it is good. */
    Optional<String> resetOf(String tokenHash, LocalDateTime now);

    /** Uses a link up, once. @return whose it was; empty when it was used or is too old */
    Optional<String> takeReset(String tokenHash, LocalDateTime now);
}
