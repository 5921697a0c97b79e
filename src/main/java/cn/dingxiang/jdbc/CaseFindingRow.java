package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseFinding;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code case_finding}. */
@MappedEntity("case_finding")
record CaseFindingRow(@EmbeddedId Key key, Standing standing, @TypeDef(type = DataType.OBJECT) LocalDateTime joinedAt,
                      @Nullable LocalDate closedOn, @Nullable LocalDate goneOn) {

    /** What identifies it. */
    @Embeddable
    record Key(@MappedProperty("case_id") long caseId, @MappedProperty("code") FindingCode code,
               @MappedProperty("since") LocalDate since) { }

    static CaseFindingRow of(long caseId, CaseFinding finding) {
        return new CaseFindingRow(new Key(caseId, finding.code(), finding.since()), finding.standing(), finding.joinedAt(),
                finding.closedOn(), finding.goneOn());
    }

    CaseFinding finding() {
        return new CaseFinding(key.code(), key.since(), standing, joinedAt, closedOn, goneOn);
    }
}
