package cn.dingxiang.review.alert;

import java.util.Objects;

/** In which order alerts are listed. @param by what @param downwards whether the highest, or latest, comes first */
public record AlertOrder(By by, boolean downwards) {
    /** As they were first raised. */
    public static final AlertOrder RAISED = new AlertOrder(By.RAISED, false);

    /** What they can be ordered by; those alike are in the order they were first raised in, or the other way round. */
    public enum By { RAISED, LEVEL, COUNTY, SINCE }

    public AlertOrder {
        Objects.requireNonNull(by, "by");
    }
}
