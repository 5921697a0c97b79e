package cn.dingxiang.directory.tokens;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: how much clients have called, one count for all instances. */
public interface ApiUse {

    /**
     * Counts a call in all of these periods or, if one of them is then exceeded, in none.
     *
     * @return the period exceeded; empty when the client may call
     */
    Optional<Period> take(long client, List<Period> periods);

    /**
     * A stretch of time and how many calls may fall in it.
     *
     * @param name     {@code MINUTE} or {@code DAY}
     * @param beginsAt its first moment
     * @param endsAt   its end
     * @param most     how many
     */
    record Period(String name, LocalDateTime beginsAt, LocalDateTime endsAt, int most) { }
}
