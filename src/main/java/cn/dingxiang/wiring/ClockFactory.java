package cn.dingxiang.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The only place that knows what time it is; everything else is handed a day or this clock. */
@Factory
final class ClockFactory {

    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of(Application.TIME_ZONE));
    }
}
