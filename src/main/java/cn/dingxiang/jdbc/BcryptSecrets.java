package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Secrets;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Secrets of 32 random bytes, kept as bcrypt hashes. */
@Singleton
final class BcryptSecrets implements Secrets {
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int COST = 10;
    /** bcrypt reads no further. */
    private static final int LONGEST = 72;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String invent() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    @Override
    public String hash(String secret) {
        return OpenBSDBCrypt.generate(secret.toCharArray(), bytes(SALT_BYTES), COST);
    }

    @Override
    public boolean matches(String secret, String hash) {
        String readable = secret.length() > LONGEST ? secret.substring(0, LONGEST) : secret;
        return OpenBSDBCrypt.checkPassword(hash, readable.toCharArray()) && secret.length() <= LONGEST;
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
