package cn.dingxiang.confirmation;

class FakeLinksTest extends LinksContract {
    private final FakeLinks links = new FakeLinks();

    @Override
    protected Links links() {
        return links;
    }

    @Override
    protected LinkFixture given() {
        return links;
    }
}
