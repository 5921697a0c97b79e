package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.Amendment;
import cn.dingxiang.intake.Parties;
import cn.dingxiang.intake.Resolution;
import cn.dingxiang.intake.Scan;
import cn.dingxiang.intake.VersionKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A row of {@code agreement_version}. */
@MappedEntity("agreement_version")
record VersionRow(@EmbeddedId Key key, VersionKind kind, String document, String studentName, @Nullable String guardianName,
                  @Nullable String university, @Nullable String countyBureau, @Nullable String formId, String regimeIds,
                  @Nullable String supplementNumber, @Nullable String scanPath, @Nullable String scanHash, @Nullable String reason,
                  @TypeDef(type = DataType.OBJECT) LocalDateTime recordedAt, String recordedBy) {

    /** Versions count from 1. */
    @Embeddable
    record Key(@MappedProperty("agreement_id") long agreementId, @MappedProperty("version") int version) { }

    /** @param change kind, supplement number, scan, reason and author of this version */
    static VersionRow of(Key key, Map<String, Object> document, Parties parties, Resolution resolution, Change change,
                         LocalDateTime recordedAt) {
        Scan scan = change.scan();
        return new VersionRow(key, change.kind(), StoredJson.write(document), parties.student(), parties.guardian(), parties.university(),
                parties.countyBureau(), resolution.form(), String.join(",", resolution.regimes()), change.supplementNumber(),
                scan == null ? null : scan.path(), scan == null ? null : scan.hash(), change.reason(), recordedAt, change.author());
    }

    /** What makes a version. */
    record Change(VersionKind kind, String supplementNumber, Scan scan, String reason, String author) {
        static Change of(Amendment amendment) {
            return new Change(amendment.kind(), amendment.supplementNumber(), amendment.scan(), amendment.reason(), amendment.author());
        }
    }

    SignedAgreement signed() {
        return SignedAgreement.read(Fields.of(tree(), "agreement"));
    }

    Map<String, Object> tree() {
        return StoredJson.object(document);
    }

    Parties parties() {
        return new Parties(studentName, guardianName, university, countyBureau);
    }

    Scan scan() {
        return scanPath == null ? null : new Scan(scanPath, scanHash);
    }

    List<String> regimes() {
        return regimeIds.isEmpty() ? List.of() : List.of(regimeIds.split(","));
    }

    AgreementHistory.VersionEntry entry() {
        return new AgreementHistory.VersionEntry(key.version(), kind, tree(), parties(), formId, regimes(), supplementNumber, scan(), reason,
                recordedAt, recordedBy);
    }
}
