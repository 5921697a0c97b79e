package cn.dingxiang.web;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** A reading kept for a few seconds, so that the many gauges of one scrape ask the database once. */
final class Remembered<T> {
    private static final long NANOSECONDS_KEPT = Duration.ofSeconds(5).toNanos();

    private final Supplier<T> source;
    private T reading;
    private long readAt;
    private boolean read;

    Remembered(Supplier<T> source) {
        this.source = source;
    }

    /** {@code value} of the reading; not a number when there is none, or the source does not answer. */
    synchronized double read(ToDoubleFunction<T> value) {
        if (!read || System.nanoTime() - readAt > NANOSECONDS_KEPT) {
            reading = source.get();
            readAt = System.nanoTime();
            read = true;
        }
        return reading == null ? Double.NaN : value.applyAsDouble(reading);
    }
}
