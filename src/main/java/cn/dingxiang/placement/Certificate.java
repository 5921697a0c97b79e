package cn.dingxiang.placement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A certificate of completion, 服务期满证明.
 *
 * @param number      its number in the county's series
 * @param completedOn the day service was complete
 * @param issuedOn    its day
 * @param event       key of the {@code DISCHARGED} it was recorded with
 * @param at          when it was recorded
 * @param by          who issued it
 */
public record Certificate(String number, LocalDate completedOn, LocalDate issuedOn, long event, LocalDateTime at, String by) {
    public Certificate {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(completedOn, "completedOn");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }
}
