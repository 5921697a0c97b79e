package cn.dingxiang.confirmation;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: objections as kept. */
public interface ObjectionBook {

    void raise(long link, Objection.Kind kind, String text, LocalDateTime at, String by);

    Optional<Objection> find(long id);

    /** In the order asked for; one row more than the page holds, where there are as many. */
    List<Objection> list(ObjectionQuery query);

    /** @return false when it was settled meanwhile */
    boolean settle(long id, Objection.Settlement settlement);
}
