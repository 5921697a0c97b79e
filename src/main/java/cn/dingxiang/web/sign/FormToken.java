package cn.dingxiang.web.sign;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.csrf.validator.CsrfTokenValidator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token forms send back: made of the session's own token, which no other site can read, so that every instance knows it and a
 * session has only its own.
 */
@Singleton
@Primary
final class FormToken implements CsrfTokenValidator<HttpRequest<?>> {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "form".getBytes(StandardCharsets.UTF_8);

    private final SessionCookie cookie;

    FormToken(SessionCookie cookie) {
        this.cookie = cookie;
    }

    String of(String sessionToken) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(sessionToken.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public boolean validateCsrfToken(HttpRequest<?> request, String token) {
        return token != null && cookie.read(request).map(this::of).filter(own -> MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8),
                token.getBytes(StandardCharsets.UTF_8))).isPresent();
    }
}
