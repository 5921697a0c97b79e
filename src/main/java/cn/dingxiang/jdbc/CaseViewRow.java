package cn.dingxiang.jdbc;

import cn.dingxiang.casework.CaseAgreement;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.CaseFinding;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.StepTaken;
import cn.dingxiang.timeline.Party;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/** A case with its agreement, signer and county. */
@Introspected
record CaseViewRow(long id, long agreementId, String number, long personId, String personName, String countyCode, String party,
                   String subject, String state, LocalDate openedOn, LocalDate enteredOn, @Nullable LocalDate periodUntil, @Nullable LocalDate dueOn,
                   boolean late, @Nullable String returnsTo, int version) {

    CaseFile file(List<CaseFinding> findings, List<StepTaken> steps) {
        return new CaseFile(id, new CaseAgreement(agreementId, number, personId, personName, countyCode), Party.valueOf(party), subject,
                CaseState.valueOf(state), openedOn, enteredOn, periodUntil, dueOn, late,
                returnsTo == null ? null : CaseState.valueOf(returnsTo), version, findings, steps);
    }
}
