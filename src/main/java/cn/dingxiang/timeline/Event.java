package cn.dingxiang.timeline;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A dated fact.
 *
 * @param on     its day; it takes effect at the start of that day
 * @param kind   what happened
 * @param source who said so
 * @param detail what else it says, of the shape its kind has
 */
public record Event(LocalDate on, EventKind kind, Source source, Detail detail) {
    public Event {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(detail, "detail");
    }

    /** The same on another day. */
    public Event on(LocalDate day) {
        return new Event(day, kind, source, detail);
    }

    /** The detail, known to be a {@code shape}. */
    public <D extends Detail> D detail(Class<D> shape) {
        return shape.cast(detail);
    }
}
