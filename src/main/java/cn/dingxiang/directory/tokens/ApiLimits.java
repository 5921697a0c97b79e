package cn.dingxiang.directory.tokens;

import java.time.Duration;
import java.util.Objects;

/**
 * Limits, from the configuration.
 *
 * @param perMinute   calls of a client in a minute
 * @param perDay      and in a day
 * @param keepAnswers how long the answer to a call with an idempotency key is kept, a day at least
 * @param lease       after which a call that neither answered nor failed is taken for lost
 */
public record ApiLimits(int perMinute, int perDay, Duration keepAnswers, Duration lease) {
    public ApiLimits {
        Objects.requireNonNull(keepAnswers, "keepAnswers");
        Objects.requireNonNull(lease, "lease");
        if (perMinute < 1 || perDay < perMinute || keepAnswers.compareTo(Duration.ofDays(1)) < 0 || lease.toSeconds() < 1) {
            throw new IllegalArgumentException("dingxiang.api: 1 ≤ per-minute ≤ per-day, keep-answers at least 24h, lease at least 1s");
        }
    }
}
