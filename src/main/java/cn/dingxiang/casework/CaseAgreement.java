package cn.dingxiang.casework;

import java.util.Objects;

/**
 * The agreement a case is about.
 *
 * @param id         its key
 * @param number     协议编号
 * @param person     key of the signer
 * @param personName the signer's name
 * @param county     the county it belongs to, six digits
 */
public record CaseAgreement(long id, String number, long person, String personName, String county) {
    public CaseAgreement {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(personName, "personName");
        Objects.requireNonNull(county, "county");
    }
}
