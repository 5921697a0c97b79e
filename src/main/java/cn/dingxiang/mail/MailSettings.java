package cn.dingxiang.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Section {@code dingxiang.mail} of the configuration: when and how stubbornly mail is sent.
 *
 * @param hours         between which times of a working day mail goes out
 * @param retry         how failed attempts are repeated
 * @param connections   over how many an instance sends side by side
 * @param batch         mails sent over one connection
 * @param lease         how long an instance may take over a batch before another takes it up
 * @param publicAddress where people open the product; null or empty leaves it out of mails
 */
@ConfigurationProperties("dingxiang.mail")
public record MailSettings(Hours hours, Retry retry, @Bindable(defaultValue = "2") int connections,
                           @Bindable(defaultValue = "200") int batch, @Bindable(defaultValue = "10m") Duration lease,
                           @Nullable String publicAddress) {
    /**
     * @param from first minute, such as 09:00
     * @param to   first minute no longer, such as 17:00
     */
    @ConfigurationProperties("hours")
    public record Hours(@Bindable(defaultValue = "09:00") String from, @Bindable(defaultValue = "17:00") String to) { }

    /**
     * @param first    wait after the first failed attempt; doubled after each further one
     * @param longest  limit to that
     * @param attempts after that many a mail is given up
     */
    @ConfigurationProperties("retry")
    public record Retry(@Bindable(defaultValue = "5m") Duration first, @Bindable(defaultValue = "12h") Duration longest,
                        @Bindable(defaultValue = "12") int attempts) { }
}
