package cn.dingxiang.jdbc;

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

    @Singleton
    CaseKeys caseKeys(CaseKeyRepository cases) {
        return id -> cases.find(id).map(row -> new CaseKey(row.id(), row.agreementId(), row.confirmed()));
    }
}
