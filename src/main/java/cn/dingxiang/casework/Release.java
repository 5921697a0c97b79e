package cn.dingxiang.casework;

import cn.dingxiang.timeline.Detail;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The written release of an agreement.
 *
 * @param on        the day it takes effect
 * @param reference number of the document
 * @param ground    settled, or exempted without fault
 */
public record Release(LocalDate on, String reference, Detail.Release.Ground ground) {
    public Release {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(ground, "ground");
    }
}
