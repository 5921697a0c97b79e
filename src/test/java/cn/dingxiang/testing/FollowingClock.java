package cn.dingxiang.testing;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of a {@link TestApplication}: shows what a test's own clock shows. */
@Singleton
@Primary
@Requires(property = FollowingClock.ASKED_FOR)
class FollowingClock extends Clock {
    static final String ASKED_FOR = "test.following-clock";

    private Clock leader = MutableClock.at("2026-03-01T10:00:00");

    void follow(Clock clock) {
        leader = clock;
    }

    @Override
    public ZoneId getZone() {
        return leader.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return leader.withZone(zone);
    }

    @Override
    public Instant instant() {
        return leader.instant();
    }
}
