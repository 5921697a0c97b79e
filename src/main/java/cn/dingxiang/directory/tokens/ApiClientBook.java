package cn.dingxiang.directory.tokens;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: the programs that may call. Of a token only its hash is kept. */
public interface ApiClientBook {

    /** @param client its {@code id} is ignored. @return its key */
    long add(ApiClient client, String tokenHash);

    Optional<ApiClient> find(long id);

    Optional<ApiClient> byToken(String tokenHash);

    /** Those whose place begins with this, the newest first. */
    List<ApiClient> in(String place);

    void rotate(long id, String tokenHash, LocalDateTime at);

    void revoke(long id, LocalDateTime at);

    /** Notes that it called, unless it was noted within the minute. */
    void used(long id, LocalDateTime at);
}
