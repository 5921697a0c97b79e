package cn.dingxiang.bancheck;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: the bodies that may ask, and how much they have asked. */
public interface ClientBook {

    Optional<BanClient> find(String id);

    /** The hash of a client's secret; empty when there is no such client. */
    Optional<String> secretHash(String id);

    /** Every client, by id. */
    List<BanClient> all();

    /** @return false when the id is taken */
    boolean add(BanClient client, String secretHash, String by);

    void rotate(String id, String secretHash, LocalDateTime at);

    void revoke(String id, LocalDateTime at);

    /**
     * Counts people asked about, in all of these periods or, if one of them is then exceeded, in none.
     *
     * @return the period exceeded; empty when the client may ask
     */
    Optional<Period> take(String client, int people, List<Period> periods);

    /**
     * A stretch of time and how many people may be asked about in it.
     *
     * @param name     {@code MINUTE} or {@code DAY}
     * @param beginsAt its first moment
     * @param endsAt   its end
     * @param most     how many
     */
    record Period(String name, LocalDateTime beginsAt, LocalDateTime endsAt, int most) { }
}
