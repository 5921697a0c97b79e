package cn.dingxiang.bench.rules;

/** What came at some time: a dated event, as a fact of its own kind. */
public interface Happening {
    /** Its place among all of them: by day, those of one day in the order given. */
    long order();
}
