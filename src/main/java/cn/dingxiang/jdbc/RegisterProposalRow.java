package cn.dingxiang.jdbc;

import cn.dingxiang.intake.register.Draft;
import cn.dingxiang.intake.register.NewProposal;
import cn.dingxiang.intake.register.Proposed;
import cn.dingxiang.intake.register.ProposalState;
import cn.dingxiang.timeline.EventKind;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code register_proposal}. A new one brings no id, see {@link PersonRow}. */
@MappedEntity("register_proposal")
record RegisterProposalRow(@Id @Nullable Long id, long agreementId, String sourceName, long fileId, int line, LocalDate onDate, EventKind kind,
                           String detail, String detailHash, ProposalState state,
                           @Nullable @TypeDef(type = DataType.OBJECT) LocalDateTime decidedAt, @Nullable String decidedBy,
                           @Nullable String reason, @Nullable Long eventId) {

    static RegisterProposalRow of(NewProposal proposal) {
        Draft draft = proposal.draft();
        return new RegisterProposalRow(null, proposal.agreement(), proposal.source(), proposal.file(), proposal.line(), draft.on(),
                draft.kind(), StoredJson.write(draft.attributes()), draft.hash(), ProposalState.OPEN, null, null, null, null);
    }

    RegisterProposalRow decided(ProposalState now, LocalDateTime at, String by, String why, Long event) {
        return new RegisterProposalRow(id, agreementId, sourceName, fileId, line, onDate, kind, detail, detailHash, now, at, by, why, event);
    }

    Proposed proposed() {
        return new Proposed(agreementId, new Draft(onDate, kind, StoredJson.object(detail)), state);
    }
}
