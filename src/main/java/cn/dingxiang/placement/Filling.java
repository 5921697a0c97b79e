package cn.dingxiang.placement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A doctor in a post.
 *
 * @param agreement the agreement's key
 * @param number    协议编号
 * @param name      the doctor
 * @param from      first day
 * @param to        first day no longer; null while it lasts
 */
public record Filling(long agreement, String number, String name, LocalDate from, LocalDate to) {
    public Filling {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(from, "from");
    }
}
