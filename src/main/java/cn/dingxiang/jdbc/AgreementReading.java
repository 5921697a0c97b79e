package cn.dingxiang.jdbc;

import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.Scan;
import cn.dingxiang.intake.Supplement;
import cn.dingxiang.intake.VersionKind;
import cn.dingxiang.review.WholeAgreement;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Reads agreements with their versions and events. */
@Singleton
final class AgreementReading {
    private static final LocalDateTime END_OF_TIME = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final EventRepository events;

    AgreementReading(AgreementRepository agreements, VersionRepository versions, EventRepository events) {
        this.agreements = agreements;
        this.versions = versions;
        this.events = events;
    }

    Optional<AgreementFile> find(String number, LocalDate knownAsOf) {
        LocalDateTime until = knownAsOf == null ? END_OF_TIME : knownAsOf.plusDays(1).atStartOfDay();
        return agreements.findByNumber(number).flatMap(row -> {
            List<VersionRow> known = versions.findAll(row.id()).stream().filter(version -> version.recordedAt().isBefore(until)).toList();
            return known.isEmpty() ? Optional.empty()
                    : Optional.of(file(row, known, new EventRows(events.findAll(row.id())).before(until)));
        });
    }

    Optional<AgreementHistory> history(String number) {
        return agreements.findByNumber(number).map(row -> new AgreementHistory(number,
                versions.findAll(row.id()).stream().map(VersionRow::entry).toList(), new EventRows(events.findAll(row.id())).history()));
    }

    /** As known now, and all that ever was. */
    Optional<WholeAgreement> whole(long id) {
        return agreements.findById(id).flatMap(row -> {
            List<VersionRow> known = versions.findAll(id);
            EventRows rows = new EventRows(events.findAll(id));
            return known.isEmpty() ? Optional.empty() : Optional.of(new WholeAgreement(file(row, known, rows),
                    new AgreementHistory(row.number(), known.stream().map(VersionRow::entry).toList(), rows.history())));
        });
    }

    private static AgreementFile file(AgreementRow row, List<VersionRow> known, EventRows events) {
        VersionRow inForce = known.get(known.size() - 1);
        Scan scan = null;
        for (VersionRow version : known) {
            scan = version.kind() != VersionKind.SUPPLEMENT && version.scan() != null ? version.scan() : scan;
        }
        List<Supplement> supplements = known.stream().filter(version -> version.kind() == VersionKind.SUPPLEMENT)
                .map(version -> new Supplement(version.supplementNumber(), version.key().version(), version.reason(), version.scan(),
                        version.recordedAt(), version.recordedBy())).toList();
        return new AgreementFile(row.id(), row.number(), row.personId(), row.status() == AgreementRow.Status.LIVE, inForce.key().version(),
                inForce.signed(), inForce.tree(), events.events(), inForce.parties(), scan, supplements, inForce.formId(),
                inForce.regimes());
    }
}
