package cn.dingxiang.wiring;

import cn.dingxiang.directory.CivilTime;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The only place that knows what time it is; everything else is handed a day or asks {@link CivilTime}. */
@Factory
final class ClockFactory {

    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of(Application.TIME_ZONE));
    }

    @Singleton
    CivilTime civilTime(Clock clock) {
        return () -> LocalDateTime.now(clock);
    }
}
