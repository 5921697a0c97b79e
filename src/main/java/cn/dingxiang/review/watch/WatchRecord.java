package cn.dingxiang.review.watch;

/** Port: where the watch's memory is kept, apart from the database. */
public interface WatchRecord {

    WatchMemory load();

    void save(WatchMemory memory);
}
