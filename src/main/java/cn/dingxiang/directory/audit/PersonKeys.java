package cn.dingxiang.directory.audit;

import java.util.List;

/** Port: under which keys the trail knows what belongs to a person. */
@FunctionalInterface
public interface PersonKeys {

    /** {@code person:3}, {@code agreement:17}, {@code case:5} and so on, in one statement. */
    List<String> of(long person);
}
