package cn.dingxiang.work;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Port: the record of kept files. */
public interface KeptBook {

    /** @param file its {@code id} is ignored. @return it, with its id */
    KeptFile add(KeptFile file);

    Optional<KeptFile> find(long id);

    /** What came out of a job, in order. */
    List<KeptFile> ofJob(long job);

    /** Some whose time is up, oldest first. */
    List<KeptFile> expired(LocalDateTime at, int limit);

    void remove(long id);
}
