package cn.dingxiang.directory.tokens;

import cn.dingxiang.directory.CivilTime;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How much a client may call: so much a minute and a day, counted for all instances together. */
@Singleton
public class ApiPace {
    private final ApiUse use;
    private final ApiLimits limits;
    private final CivilTime time;

    public ApiPace(ApiUse use, ApiLimits limits, CivilTime time) {
        this.use = use;
        this.limits = limits;
        this.time = time;
    }

    /** Counts a call. @throws TooManyCalls when the client has called enough for now; it is not counted then */
    public void take(ApiClient client) {
        LocalDateTime now = time.now();
        LocalDateTime minute = now.truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime day = now.truncatedTo(ChronoUnit.DAYS);
        use.take(client.id(), List.of(new ApiUse.Period("MINUTE", minute, minute.plusMinutes(1), limits.perMinute()),
                new ApiUse.Period("DAY", day, day.plusDays(1), limits.perDay()))).ifPresent(exceeded -> {
                    throw new TooManyCalls(exceeded.most(), exceeded.name(), Duration.between(now, exceeded.endsAt()).toSeconds() + 1);
                });
    }
}
