package cn.dingxiang.casework.letter;

import java.util.Objects;

/**
 * How an office signs its letters.
 *
 * @param code      of its county (six digits), prefecture (four) or province (two)
 * @param name      as in the letterhead, such as 梨树县卫生健康局
 * @param prefix    机关代字, which its numbers begin with, such as 梨卫健定向
 * @param telephone null: that of the office's first contact
 * @param address   null when not to be printed
 */
public record IssuingOffice(String code, String name, String prefix, String telephone, String address) {
    public IssuingOffice {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(prefix, "prefix");
    }
}
