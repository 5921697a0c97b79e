package cn.dingxiang.bancheck;

class FakeClientBookTest extends ClientBookContract {
    private final ClientBook book = new FakeClientBook();

    @Override
    protected ClientBook book() {
        return book;
    }
}
