package cn.dingxiang.review;

import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.timeline.Event;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Port: the agreements that were started (启用), with their events, to try something out over all of them. Nothing is written. */
public interface LiveAgreements {

    int count(Scope scope);

    /** Hands them over a chunk at a time, in the order of their keys; a few statements a chunk, and one chunk in memory. */
    void each(Scope scope, Consumer<List<Held>> chunk);

    /**
     * One of them.
     *
     * @param id     its key
     * @param number 协议编号
     * @param county six digits
     * @param signed as signed; null when what is stored cannot be read
     * @param events every event in force
     */
    record Held(long id, String number, String county, SignedAgreement signed, List<Event> events) {
        public Held {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(county, "county");
            events = List.copyOf(events);
        }
    }
}
