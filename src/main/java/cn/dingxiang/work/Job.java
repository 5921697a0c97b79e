package cn.dingxiang.work;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A job as it stands.
 *
 * @param id          its key
 * @param kind        what it does
 * @param place       code of the division it is about, 2, 4 or 6 digits; empty for everything
 * @param title       what of, such as the name of the file
 * @param startedBy   who asked for it
 * @param at          when they asked; civil time of Asia/Shanghai, as all of these
 * @param begunAt     when it began to run; null while it waits
 * @param endedAt     null until it ended
 * @param state       how it stands
 * @param phase       what it is at ({@link WorkWords#phase}); null before it said
 * @param done        how much of this phase is done
 * @param of          how much there is in this phase; 0 when nobody knows
 * @param cancelAsked whether somebody asked it to stop
 * @param message     how it ended; null before
 * @param result      key of what came of it, such as {@code import:12}, {@code register-file:3} or {@code review-run:7}; null for nothing
 */
public record Job(long id, JobKind kind, String place, String title, String startedBy, LocalDateTime at, LocalDateTime begunAt,
                  LocalDateTime endedAt, JobState state, String phase, long done, long of, boolean cancelAsked, Said message,
                  String result) {
    /** Before the key of a review's run. */
    public static final String REVIEW_RUN = "review-run:";

    public Job {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(startedBy, "startedBy");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(state, "state");
    }

    /** The county it is about; null when it is about more than one. */
    public String county() {
        return place.length() == 6 ? place : null;
    }

    /** As the audit trail names it. */
    public String key() {
        return "job:" + id;
    }

    /** By which support finds it in the log. */
    public String reference() {
        return "J" + id;
    }

    /** 0 to 100; -1 when nobody knows. */
    public int percent() {
        return state == JobState.DONE ? 100 : of <= 0 ? -1 : (int) Math.min(100, done * 100 / of);
    }
}
