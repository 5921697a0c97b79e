package cn.dingxiang.bancheck;

import java.util.Collection;
import java.util.List;

/** Port: every check ever answered, append-only. */
public interface BanCheckLog {

    void add(Collection<BanCheck> checks);

    /** Checks about a person, newest first. @param before key of the last of the page before; {@link Long#MAX_VALUE} for the first */
    List<BanCheck> of(long person, long before, int limit);
}
