package cn.dingxiang.placement;

/** What the plan counts by county, track and year. */
public enum Measure {
    /** Doctors who become free; those who are free already count in the first year. */
    AVAILABLE,
    /** Service periods that end, as projected. */
    ENDING,
    /** Places asked for, still vacant; those needed already count in the first year. */
    POSTS
}
