package cn.dingxiang.casework.evidence;

import java.util.Objects;

/**
 * An agreement, as far as it must be known to say who may see what belongs to it.
 *
 * @param id     its key
 * @param number 协议编号
 * @param county six digits
 * @param person key of the person bound by it
 */
public record AgreementKey(long id, String number, String county, long person) {
    public AgreementKey {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(county, "county");
    }
}
