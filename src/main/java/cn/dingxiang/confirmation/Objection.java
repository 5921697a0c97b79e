package cn.dingxiang.confirmation;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * Something a unit stated that the county must look into.
 *
 * @param id         its key
 * @param kind       whether anything was recorded
 * @param link       by which it came
 * @param text       what was stated
 * @param raisedAt   when
 * @param raisedBy   who filled in the form
 * @param settlement null until the county has settled it
 */
public record Objection(long id, Kind kind, MailedLink link, String text, LocalDateTime raisedAt, String raisedBy, Settlement settlement) {

    /** What came with it. */
    public enum Kind {
        /** The matter itself is disputed; nothing was recorded. */
        OBJECTION,
        /** What was confirmed is recorded; this part of it fits no record. */
        DIFFERENCE
    }

    public Objection {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(raisedAt, "raisedAt");
        Objects.requireNonNull(raisedBy, "raisedBy");
    }

    /**
     * How the county settled it.
     *
     * @param upheld whether the unit was right
     */
    public record Settlement(LocalDateTime at, String by, boolean upheld, String reason) {
        public Settlement {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
