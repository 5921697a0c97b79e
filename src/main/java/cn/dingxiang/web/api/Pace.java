package cn.dingxiang.web.api;

import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Lets answers leave only at whole beats after the question came, a beat longer than answering takes, so that how long it took does not
 * tell whether somebody is on record.
 */
@Singleton
final class Pace {
    private static final Duration PER_PERSON = Duration.ofMillis(10);

    private final Duration beat;

    Pace(BanCheckSettings settings) {
        this.beat = settings.pace();
    }

    /** Now, to be handed to {@link #hold}. */
    long begin() {
        return System.nanoTime();
    }

    /** Waits for the next beat. */
    void hold(long begun, int people) {
        long length = beat.plus(PER_PERSON.multipliedBy(people - 1L)).toNanos();
        if (length <= 0) {
            return;
        }
        long past = (System.nanoTime() - begun) % length;
        try {
            Thread.sleep(Duration.ofNanos(length - past).toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
