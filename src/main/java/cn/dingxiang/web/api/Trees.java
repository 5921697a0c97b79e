package cn.dingxiang.web.api;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.RecordedEvent;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.today.Item;
import java.util.Locale;
import java.util.Map;

/** Agreements, events and lines of lists as JSON. */
final class Trees {

    private Trees() { }

    /** @param masked the signer's ID number, masked; null when none is kept */
    static Map<String, Object> agreement(AgreementFile file, String masked) {
        return Tree.of("id", file.id(), "number", file.number(), "person", Tree.of("id", file.person(), "name", file.parties().student(),
                "idNumber", masked), "county", file.signed().county(), "live", file.live(), "version", file.version(), "form", file.form(),
                "regimes", file.regimes(), "parties", parties(file.parties()), "agreement", file.document(), "events",
                file.events().size());
    }

    static Map<String, Object> version(AgreementHistory.VersionEntry version) {
        return Tree.of("version", version.version(), "kind", version.kind(), "agreement", version.document(), "parties",
                parties(version.parties()), "form", version.form(), "regimes", version.regimes(), "supplement", version.supplementNumber(),
                "reason", version.reason(), "recordedAt", version.recordedAt(), "recordedBy", version.recordedBy());
    }

    static Map<String, Object> event(AgreementHistory.EventEntry row) {
        return Tree.of("id", row.id(), "event", row.event(), "stands", row.stands(), "voids", row.voids(), "voidedBy", row.voidedBy(),
                "reason", row.reason(), "import", row.batchId(), "recordedAt", row.recordedAt(), "recordedBy", row.recordedBy());
    }

    static Map<String, Object> recorded(RecordedEvent event, Locale locale) {
        return Tree.of("id", event.id(), "warnings", event.warnings().stream().map(warning -> Tree.of("code", warning, "text",
                warning.text(locale))).toList());
    }

    static Map<String, Object> line(AgreementLine line) {
        AgreementLine.Service service = line.service();
        AgreementLine.NextDuty duty = line.nextDuty();
        AgreementLine.UnderWay underWay = line.underWay();
        return Tree.of("id", line.id(), "number", line.number(), "name", line.name(), "county", line.county(), "countyName",
                line.countyName(), "track", line.track(), "cohort", line.cohort(), "live", line.live(), "phase", line.phase(), "unit",
                line.place().unit(), "employer", line.place().employer(),
                "service", service == null ? null : Tree.of("servedMonths", service.servedMonths(), "requiredMonths",
                        service.requiredMonths(), "expectedEnd", service.expectedEnd(), "standsStill", service.standsStill(),
                        "projectedEnd", service.projectedEnd(), "completedOn", service.completedOn()),
                "nextDuty", duty == null ? null : Tree.of("code", duty.code(), "party", duty.party(), "dueOn", duty.dueOn()),
                "openFindings", line.open().stream().map(finding -> Tree.of("code", finding.code(), "party", finding.party(), "standing",
                        finding.standing(), "since", finding.since())).toList(),
                "case", underWay == null ? null : Tree.of("id", underWay.id(), "party", underWay.party(), "state", underWay.state()),
                "setAside", line.setAside());
    }

    static Map<String, Object> item(Item item) {
        return Tree.of("id", item.id(), "agreement", item.agreement(), "number", item.number(), "name", item.name(), "county",
                item.county(), "code", item.code(), "party", item.party(), "standing", item.standing(), "detail", item.detail(), "since",
                item.since(), "due", item.due());
    }

    private static Map<String, Object> parties(Parties parties) {
        return Tree.of("student", parties.student(), "guardian", parties.guardian(), "university", parties.university(), "countyBureau",
                parties.countyBureau());
    }
}
