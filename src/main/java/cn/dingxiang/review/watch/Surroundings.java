package cn.dingxiang.review.watch;

/** Port: the product seen from outside. */
@FunctionalInterface
public interface Surroundings {

    /** Never throws for what does not answer. */
    Look look();
}
