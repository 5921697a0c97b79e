package cn.dingxiang.confirmation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: objections as kept. */
public interface ObjectionBook {

    void raise(long link, Objection.Kind kind, String text, LocalDateTime at, String by);

    Optional<Objection> find(long id);

    /**
     * Unsettled ones, the oldest first.
     *
     * @param counties the beginning of the county codes
     * @param after    key of the last one of the page before; 0 for the first page
     */
    List<Objection> open(String counties, long after, int limit);

    /** @return false when it was settled meanwhile */
    boolean settle(long id, Objection.Settlement settlement);
}
