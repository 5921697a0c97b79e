package cn.dingxiang.directory.signin;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: who is signed in, known to every instance and beyond the life of any. Tokens come as hashes. */
public interface Sessions {
    /** Starts one, and notes that the account signed in. */
    void start(String tokenHash, String username, String device, String from, LocalDateTime now, LocalDateTime expiresAt);

    /** The session of an account that is not closed. */
    Optional<Session> find(String tokenHash, LocalDateTime now);

    /** The same, where it is known for now without asking for it; empty says nothing. */
    Optional<Session> known(String tokenHash, LocalDateTime now);

    void seen(long id, LocalDateTime now, LocalDateTime expiresAt);

    /** The sessions of an account, the latest first. */
    List<Session> of(String username, LocalDateTime now);

    /** Ends one session of this account. @return false when there is none of this id */
    boolean end(String username, long id);

    /** Ends all sessions of the account but {@code kept}. @param kept null keeps none */
    int endAll(String username, Long kept);
}
