package cn.dingxiang.web.sign;

import cn.dingxiang.directory.signin.OneTimeCodes;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** TOTP (RFC 6238) as authenticator apps have it: HMAC-SHA1, six digits, thirty seconds. */
@Singleton
final class TimedCodes implements OneTimeCodes {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Override
    public String inventSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    @Override
    public OptionalLong step(String secret, String code, LocalDateTime at) {
        SecretKeySpec key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
        Instant now = at.atZone(ZONE).toInstant();
        long length = generator.getTimeStep().toSeconds();
        for (int away = -1; away <= 1; away++) {
            Instant then = now.plusSeconds(away * length);
            if (MessageDigest.isEqual(expected(key, then).getBytes(StandardCharsets.UTF_8), code.strip().getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(then.getEpochSecond() / length);
            }
        }
        return OptionalLong.empty();
    }

    private String expected(SecretKeySpec key, Instant at) {
        try {
            return generator.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException neverForHmac) {
            throw new IllegalStateException(neverForHmac);
        }
    }
}
