package cn.dingxiang.web.api;

import cn.dingxiang.bancheck.BanCheckTerms;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Section {@code dingxiang.ban-check} of the configuration.
 *
 * @param list      people in one list
 * @param perMinute people a client may ask about in a minute
 * @param perDay    and in a day
 * @param pace      an answer leaves no sooner; see {@link Pace}
 */
@ConfigurationProperties("dingxiang.ban-check")
record BanCheckSettings(@Bindable(defaultValue = "200") int list, @Bindable(defaultValue = "600") int perMinute,
                        @Bindable(defaultValue = "20000") int perDay, @Bindable(defaultValue = "300ms") Duration pace) {

    /** Turns them into what the service asks for. */
    @Factory
    static final class Terms {
        @Singleton
        BanCheckTerms terms(BanCheckSettings settings) {
            return new BanCheckTerms(settings.list(), settings.perMinute(), settings.perDay());
        }
    }
}
