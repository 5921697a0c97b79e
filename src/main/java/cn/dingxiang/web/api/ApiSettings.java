package cn.dingxiang.web.api;

import cn.dingxiang.directory.tokens.ApiLimits;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Section {@code dingxiang.api} of the configuration.
 *
 * @param perMinute   calls of a client in a minute
 * @param perDay      and in a day
 * @param keepAnswers how long the answer to a call with an idempotency key is kept
 * @param lease       after which a call that neither answered nor failed is taken for lost
 */
@ConfigurationProperties("dingxiang.api")
record ApiSettings(@Bindable(defaultValue = "600") int perMinute, @Bindable(defaultValue = "100000") int perDay,
                   @Bindable(defaultValue = "48h") Duration keepAnswers, @Bindable(defaultValue = "10m") Duration lease) {

    /** Turns them into what the services ask for. */
    @Factory
    static final class Limits {
        @Singleton
        ApiLimits limits(ApiSettings settings) {
            return new ApiLimits(settings.perMinute(), settings.perDay(), settings.keepAnswers(), settings.lease());
        }
    }
}
