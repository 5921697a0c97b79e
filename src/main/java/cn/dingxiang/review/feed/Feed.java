package cn.dingxiang.review.feed;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A person's calendar address.
 *
 * @param person whose
 * @param madeAt when the address in force was made
 * @param readAt when it was fetched last, by the hour; null while it never was
 */
public record Feed(long person, LocalDateTime madeAt, LocalDateTime readAt) {
    public Feed {
        Objects.requireNonNull(madeAt, "madeAt");
    }
}
