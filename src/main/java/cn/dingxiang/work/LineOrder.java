package cn.dingxiang.work;

import java.util.Objects;

/** In which order the lines of a job are listed. @param by what @param downwards whether the greatest, or last, comes first */
public record LineOrder(By by, boolean downwards) {
    /** As they were written. */
    public static final LineOrder WRITTEN = new LineOrder(By.LINE, false);

    /** What they can be ordered by; those alike are as they were written, or the other way round. */
    public enum By { LINE, KIND }

    public LineOrder {
        Objects.requireNonNull(by, "by");
    }
}
