package cn.dingxiang.review.today;

import java.time.LocalDate;
import java.util.Objects;

/** How much of a kind comes due on a day. */
public record DueDay(LocalDate on, DueKind kind, int number) {
    public DueDay {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
    }
}
