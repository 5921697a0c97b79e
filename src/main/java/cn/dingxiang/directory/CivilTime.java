package cn.dingxiang.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Port: what time it is, as civil time in Asia/Shanghai. Rules never ask it; they are handed a day. */
@FunctionalInterface
public interface CivilTime {
    LocalDateTime now();

    /** Today's civil date. */
    default LocalDate today() {
        return now().toLocalDate();
    }
}
