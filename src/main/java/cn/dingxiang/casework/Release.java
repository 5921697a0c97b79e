package cn.dingxiang.casework;

import cn.dingxiang.timeline.Detail;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The written release of an agreement.
 *
 * @param on        the day it takes effect
 * @param reference number of the document; null: that of the letter of the step
 * @param ground    settled, or exempted without fault
 */
public record Release(LocalDate on, String reference, Detail.Release.Ground ground) {
    public Release {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(ground, "ground");
    }
}
