package cn.dingxiang.intake.register;

import java.util.Objects;

/** In which order the rows of a register's file are listed. @param by what @param downwards whether the greatest, or last, comes first */
public record LineOrder(By by, boolean downwards) {
    /** As the file has them. */
    public static final LineOrder FILED = new LineOrder(By.LINE, false);

    /** What they can be ordered by; those alike are as the file has them, or the other way round. */
    public enum By { LINE, FATE }

    public LineOrder {
        Objects.requireNonNull(by, "by");
    }
}
