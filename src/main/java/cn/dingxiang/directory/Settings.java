package cn.dingxiang.directory;

import java.util.Optional;

/** Port: what is remembered of the database itself, by name. */
public interface Settings {
    /** {@code true} in a database that holds the demo province, where days may be played through. */
    String DEMO = "demo";

    /** When a mail round last went through, on whatever instance. */
    String MAIL_ROUND = "mail-round";
    /** When one last went through in which mail might go out. */
    String MAIL_ROUND_OPEN = "mail-round-open";
    /** Since when the mail server does not answer; blank while it does. */
    String MAIL_SERVER_DOWN = "mail-server-down";

    /** The watch's latest look: when, and what it found. */
    String WATCH = "watch";

    Optional<String> get(String name);

    void put(String name, String value);

    /** Whether this is a demo database. */
    default boolean isDemo() {
        return get(DEMO).filter("true"::equals).isPresent();
    }
}
