package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.timeline.Party;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of {@code agreement_case}. A new one brings no id, see {@link PersonRow}. */
@MappedEntity("agreement_case")
record CaseRow(@Id @Nullable Long id, long agreementId, Party party, String subject, CaseState state, LocalDate openedOn,
               LocalDate enteredOn, @Nullable LocalDate periodUntil, @Nullable LocalDate dueOn, boolean late,
               @Nullable CaseState returnsTo, @Nullable Boolean ongoing, int version) {

    static CaseRow of(CaseFile file) {
        return new CaseRow(file.id() == 0 ? null : file.id(), file.about().id(), file.party(), file.subject(), file.state(),
                file.openedOn(), file.enteredOn(), file.periodUntil(), file.dueOn(), file.late(), file.returnsTo(), file.state().isEnded() ? null : true,
                file.version());
    }
}
