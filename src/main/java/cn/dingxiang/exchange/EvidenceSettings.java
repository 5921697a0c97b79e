package cn.dingxiang.exchange;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Section {@code dingxiang.evidence} of the configuration.
 *
 * @param folder     where contents lie
 * @param megabytes  most of one file
 * @param megapixels most of one picture
 * @param grace      how long a content nobody attached is left alone
 */
@ConfigurationProperties("dingxiang.evidence")
record EvidenceSettings(@Bindable(defaultValue = "var/evidence") String folder, @Bindable(defaultValue = "20") int megabytes,
                        @Bindable(defaultValue = "50") int megapixels, @Bindable(defaultValue = "24h") Duration grace) { }
