package cn.dingxiang.placement;

class InMemoryPostsTest extends PostsContract {

    @Override
    protected PlacementWorld world() {
        return new InMemoryPlacementWorld();
    }
}
