package cn.dingxiang.casework;

class InMemoryCasesTest extends CasesContract {
    private long last;

    @Override
    protected Cases cases() {
        return new InMemoryCases();
    }

    @Override
    protected CaseAgreement agreement(String number, String signer, String county) {
        last++;
        return new CaseAgreement(last, number, last, signer, county);
    }
}
