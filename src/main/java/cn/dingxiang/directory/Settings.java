package cn.dingxiang.directory;

import java.util.Optional;

/** Port: what is remembered of the database itself, by name. */
public interface Settings {
    /** {@code true} in a database that holds the demo province, where days may be played through. */
    String DEMO = "demo";

    Optional<String> get(String name);

    void put(String name, String value);

    /** Whether this is a demo database. */
    default boolean isDemo() {
        return get(DEMO).filter("true"::equals).isPresent();
    }
}
