package cn.dingxiang.placement;

class InMemoryRequestsTest extends RequestsContract {

    @Override
    protected PlacementWorld world() {
        return new InMemoryPlacementWorld();
    }
}
