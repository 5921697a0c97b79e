package cn.dingxiang.review.alert;

import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.review.FindingRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An alert as it is raised.
 *
 * @param kind      why
 * @param matter    what it is about, unique among those of its kind
 * @param county    the county concerned, six digits
 * @param agreement the agreement's key; null when it is about none
 * @param caseId    the case; null when it is about none
 * @param code      the finding; null when it is about none
 * @param subject   what distinguishes the finding or case from others; empty when nothing does
 * @param since     the day it dates from
 */
public record NewAlert(AlertKind kind, String matter, String county, Long agreement, Long caseId, FindingCode code, String subject,
                       LocalDate since) {
    public NewAlert {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(matter, "matter");
        Objects.requireNonNull(county, "county");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(since, "since");
    }

    /** What an agreement's findings call for; one alert for those that differ in nothing but their order. */
    public static List<NewAlert> of(long agreement, String county, Collection<FindingRow> findings) {
        Map<String, NewAlert> alerts = new LinkedHashMap<>();
        for (FindingRow finding : findings) {
            AlertKind.of(finding).ifPresent(kind -> {
                FindingRow.Key key = finding.key();
                String matter = agreement + " " + key.code() + " " + key.since() + " " + key.subject();
                alerts.put(kind + matter, new NewAlert(kind, matter, county, agreement, null, key.code(), key.subject(), key.since()));
            });
        }
        return List.copyOf(alerts.values());
    }

    /** About a case. @param code one of its findings */
    public static NewAlert ofCase(AlertKind kind, long caseId, long agreement, String county, FindingCode code, String subject,
                                  LocalDate since) {
        return new NewAlert(kind, "case:" + caseId, county, agreement, caseId, code, subject, since);
    }

    /** A county silent. @param lastHeardOn the last day something was recorded */
    public static NewAlert silent(String county, LocalDate lastHeardOn) {
        return new NewAlert(AlertKind.COUNTY_SILENT, "county:" + county, county, null, null, null, "", lastHeardOn);
    }
}
