package cn.dingxiang.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Port: the counties that keep agreements here. */
public interface Counties {
    Optional<County> find(String code);

    /** Every county kept, by code. */
    List<County> all();

    /** Sees to it that each of these counties is kept, named as {@link Divisions} names it. */
    void createIfAbsent(Collection<String> codes);
}
