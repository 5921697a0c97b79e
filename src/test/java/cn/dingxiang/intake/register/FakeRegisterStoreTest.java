package cn.dingxiang.intake.register;

class FakeRegisterStoreTest extends RegisterStoreContract {
    private final FakeRegisterStore store = new FakeRegisterStore();
    private long lastEvent;

    @Override
    protected RegisterFiles files() {
        return store;
    }

    @Override
    protected Proposals proposals() {
        return store;
    }

    @Override
    protected Matched agreement(int serial, String county) {
        Matched match = new Matched(serial, RegisterWorld.number(serial), county, RegisterWorld.name(serial));
        store.agreement(hash(serial), match);
        return match;
    }

    @Override
    protected String hash(int serial) {
        return "hash of " + serial;
    }

    @Override
    protected long event(Matched agreement) {
        return ++lastEvent;
    }
}
