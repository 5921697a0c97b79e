package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.SignInRules;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Section {@code dingxiang.sign-in} of the configuration.
 *
 * @param failures     wrong passwords in a row that lock an account
 * @param lock         for how long
 * @param tries        tries from one address in a quarter of an hour
 * @param idle         a session not used so long ends
 * @param longest      a session ends after this
 * @param reset        how long a link to a new password is good
 * @param secureCookie whether browsers send the cookie over HTTPS only
 */
@ConfigurationProperties("dingxiang.sign-in")
record SignInSettings(@Bindable(defaultValue = "5") int failures, @Bindable(defaultValue = "15m") Duration lock,
                      @Bindable(defaultValue = "60") int tries, @Bindable(defaultValue = "4h") Duration idle,
                      @Bindable(defaultValue = "24h") Duration longest, @Bindable(defaultValue = "1h") Duration reset,
                      @Bindable(defaultValue = "false") boolean secureCookie) {

    /** Turns them into what the service asks for. */
    @Factory
    static final class Rules {
        @Singleton
        SignInRules rules(SignInSettings settings) {
            return new SignInRules(settings.failures(), settings.lock(), settings.tries(), settings.idle(), settings.longest(),
                    settings.reset());
        }
    }
}
