package cn.dingxiang.intake.register;

import java.util.Objects;

/**
 * An agreement found by the hash of an ID number.
 *
 * @param agreement its id
 * @param number    协议编号
 * @param county    its county, six digits
 * @param name      the person's, as recorded
 */
public record Matched(long agreement, String number, String county, String name) {
    public Matched {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(name, "name");
    }
}
