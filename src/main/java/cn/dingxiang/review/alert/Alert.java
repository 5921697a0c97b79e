package cn.dingxiang.review.alert;

import cn.dingxiang.obligation.FindingCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * An alert as it is shown.
 *
 * @param id              its key
 * @param kind            why
 * @param county          the county concerned, six digits
 * @param countyName      its name
 * @param agreement       key of the agreement; null when it is about none
 * @param agreementNumber null when it is about no agreement
 * @param personName      the signer; null likewise
 * @param caseId          null when it is about no case
 * @param code            the finding; null when it is about none
 * @param subject         what distinguishes it; empty when nothing does
 * @param since           the day it dates from
 * @param raisedOn        the day it was raised
 * @param level           0 as raised, one more each time it rose
 * @param acknowledgement null while nobody took note
 * @param closedOn        the day what it is about was over; null while it lasts
 */
public record Alert(long id, AlertKind kind, String county, String countyName, Long agreement, String agreementNumber, String personName, Long caseId,
                    FindingCode code, String subject, LocalDate since, LocalDate raisedOn, int level, Acknowledgement acknowledgement,
                    LocalDate closedOn) {
    public Alert {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(countyName, "countyName");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(raisedOn, "raisedOn");
    }

    /** The key by which it is audited. */
    public String key() {
        return "alert:" + id;
    }

    /**
     * That somebody took note.
     *
     * @param at   civil time, Asia/Shanghai
     * @param by   who
     * @param note what they will do about it
     */
    public record Acknowledgement(LocalDateTime at, String by, String note) {
        public Acknowledgement {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(note, "note");
        }
    }
}
