package cn.dingxiang.jdbc;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import java.time.Duration;

/**
 * The section {@code dingxiang.audit} of the configuration.
 *
 * @param looksWithin how long after an answer the look at what it shows may be put on the trail, together with those of others; none: it is
 *                    there before the answer; 50 milliseconds when not set
 * @param folder      where looks lie until then, so that they outlast the process; {@code var/looks} when not set
 */
@ConfigurationProperties("dingxiang.audit")
record LookSettings(@Nullable Duration looksWithin, @Nullable String folder) {
    private static final Duration WITHIN = Duration.ofMillis(50);
    private static final String FOLDER = "var/looks";

    LookSettings {
        looksWithin = looksWithin == null ? WITHIN : looksWithin;
        folder = folder == null || folder.isBlank() ? FOLDER : folder;
    }
}
