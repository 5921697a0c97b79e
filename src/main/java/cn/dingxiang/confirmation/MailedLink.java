package cn.dingxiang.confirmation;

import cn.dingxiang.review.Matter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A link as kept: who may answer what by it, and whether that was done.
 *
 * @param id         its key
 * @param issue      which issue of it is good; older ones are not
 * @param unit       the unit asked
 * @param unitName   its name
 * @param number     the agreement
 * @param personName the signer
 * @param county     the agreement's county, six digits
 * @param countyName its name
 * @param matter     what is asked about
 * @param expiresOn  last good day
 * @param answeredAt null until answered
 */
public record MailedLink(long id, int issue, long unit, String unitName, String number, String personName, String county, String countyName,
                         Matter matter, LocalDate expiresOn, LocalDateTime answeredAt) {
    public MailedLink {
        Objects.requireNonNull(unitName, "unitName");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(personName, "personName");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(countyName, "countyName");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(expiresOn, "expiresOn");
    }

    /** What is asked. */
    public Question question() {
        return Question.about(matter).orElseThrow(() -> new IllegalStateException("no question about " + matter.code()));
    }

    /** Its name in records and in the audit trail, without the address. */
    public String name() {
        return "link:" + id;
    }
}
