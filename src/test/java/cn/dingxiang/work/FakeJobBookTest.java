package cn.dingxiang.work;

class FakeJobBookTest extends JobBookContract {
    @Override
    protected JobBook book() {
        return new FakeJobBook();
    }
}
