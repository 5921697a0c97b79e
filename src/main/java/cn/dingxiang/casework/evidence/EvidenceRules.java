package cn.dingxiang.casework.evidence;

import java.time.Duration;
import java.util.Objects;

/**
 * Limits of evidence, from the configuration.
 *
 * @param largest bytes of one file
 * @param pixels  most pixels of one picture
 * @param grace   how long a content nobody attached is left alone; longer than any upload takes
 */
public record EvidenceRules(int largest, long pixels, Duration grace) {
    public EvidenceRules {
        Objects.requireNonNull(grace, "grace");
        if (largest < 1 || pixels < 1 || grace.toMinutes() < 1) {
            throw new IllegalArgumentException("limits of evidence must be positive, and the grace at least a minute");
        }
    }
}
