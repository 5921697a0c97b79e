package cn.dingxiang.jdbc;

import cn.dingxiang.casework.Action;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.casework.Cases;
import cn.dingxiang.casework.evidence.AgreementKey;
import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.casework.evidence.CaseKey;
import cn.dingxiang.casework.evidence.CaseKeys;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What evidence and letters ask of agreements and cases. */
@Factory
class JdbcCaseworkKeys {

    @Singleton
    AgreementKeys agreementKeys(AgreementRepository agreements) {
        return id -> agreements.findById(id).map(row -> new AgreementKey(row.id(), row.number(), row.countyCode(), row.personId()));
    }

    /** Confirmed once it was, unless a complaint was upheld since, which dismisses the case. */
    @Singleton
    CaseKeys caseKeys(Cases cases) {
        return id -> cases.find(id).map(file -> new CaseKey(file.id(), file.about().id(),
                file.last(Action.CONFIRM).isPresent() && file.state() != CaseState.DISMISSED,
                file.last(Action.BEGIN_SETTLEMENT).isPresent()));
    }
}
