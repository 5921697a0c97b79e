package cn.dingxiang.intake;

import cn.dingxiang.policy.PolicyBook;

class InMemoryAgreementRecordsTest extends AgreementRecordsContract {
    @Override
    protected AgreementRecords records() {
        return new InMemoryAgreementRecords(PolicyBook.load(null), clock);
    }
}
