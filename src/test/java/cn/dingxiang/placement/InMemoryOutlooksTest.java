package cn.dingxiang.placement;

class InMemoryOutlooksTest extends OutlooksContract {

    @Override
    protected PlacementWorld world() {
        return new InMemoryPlacementWorld();
    }
}
