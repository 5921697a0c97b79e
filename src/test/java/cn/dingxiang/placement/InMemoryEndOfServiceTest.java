package cn.dingxiang.placement;

class InMemoryEndOfServiceTest extends EndOfServiceContract {

    @Override
    protected PlacementWorld world() {
        return new InMemoryPlacementWorld();
    }
}
