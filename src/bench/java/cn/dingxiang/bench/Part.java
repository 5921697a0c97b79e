package cn.dingxiang.bench;

/** One part of the bench: it measures, checks that its variants agree, and notes what it found. */
@FunctionalInterface
public interface Part {

    /** @throws Exception when something fails or results differ: the run then fails as a whole */
    void measure(World world, Results results) throws Exception;
}
