package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.Draft;
import cn.dingxiang.intake.register.Matched;
import cn.dingxiang.intake.register.Proposal;
import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.intake.register.RegisterKind;
import cn.dingxiang.timeline.EventKind;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A proposal with whose it is and the row it rests on. */
@Introspected
record RegisterProposalView(long id, long agreementId, String number, String countyCode, String name, String sourceName, RegisterKind register,
                            long fileId, int line, boolean nameDiffers, String cells, LocalDate onDate, EventKind kind, String detail,
                            ProposalState state, @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime decidedAt,
                            @Nullable String decidedBy, @Nullable String reason, @Nullable Long eventId) {

    Proposal proposal() {
        return new Proposal(id, new Matched(agreementId, number, countyCode, name), sourceName, register, fileId, line, nameDiffers,
                StoredTexts.map(cells), new Draft(onDate, kind, StoredJson.object(detail)), state,
                decidedAt == null ? null : new Proposal.Decision(decidedAt, decidedBy, reason, eventId));
    }
}
