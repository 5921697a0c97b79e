package cn.dingxiang.placement;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An answer given.
 *
 * @param answer what
 * @param remark in their words; null when none
 * @param at     when
 * @param by     who recorded it
 */
public record RenewalIntention(RenewalAnswer answer, String remark, LocalDateTime at, String by) {
    public RenewalIntention {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
