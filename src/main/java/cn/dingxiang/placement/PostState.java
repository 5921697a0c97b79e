package cn.dingxiang.placement;

/** How far a post is filled. */
public enum PostState {
    /** Places are still to fill. */
    VACANT,
    /** Every place is filled. */
    FULL,
    /** Asked for no more. */
    CLOSED
}
