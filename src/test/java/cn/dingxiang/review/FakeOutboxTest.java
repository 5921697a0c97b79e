package cn.dingxiang.review;

/** The fake keeps the contract, so that tests on it mean something. */
class FakeOutboxTest extends OutboxContract {
    private final FakeOutbox fake = new FakeOutbox();

    @Override
    protected Outbox outbox() {
        return fake;
    }

    @Override
    protected MailQueue queue() {
        return fake;
    }

    @Override
    protected OutboxFixture given() {
        return fake;
    }

    @Override
    protected String unit() {
        return "unit:2";
    }

    @Override
    protected String person() {
        return "person:1";
    }

    @Override
    protected String county() {
        return "county:220322";
    }
}
