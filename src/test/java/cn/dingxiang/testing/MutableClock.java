package cn.dingxiang.testing;

import cn.dingxiang.directory.CivilTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it; Asia/Shanghai. */
public final class MutableClock extends Clock implements CivilTime {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now;

    private MutableClock(Instant now) {
        this.now = now;
    }

    /** A clock standing at {@code civilTime}, such as {@code 2030-09-01T10:00}. */
    public static MutableClock at(String civilTime) {
        return new MutableClock(instant(civilTime));
    }

    /** Moves the clock. */
    public void set(String civilTime) {
        now = instant(civilTime);
    }

    @Override
    public LocalDateTime now() {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    private static Instant instant(String civilTime) {
        return LocalDateTime.parse(civilTime).atZone(ZONE).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
