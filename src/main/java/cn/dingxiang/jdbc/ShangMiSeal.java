package cn.dingxiang.jdbc;

import cn.dingxiang.directory.IdNumberSeal;
import cn.dingxiang.directory.SealBroken;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * ID numbers sealed with SM4 in GCM mode (GB/T 32907), matched by HMAC-SM3 (GB/T 32905).
 *
 * <p>A sealed value reads {@code v<key version>:<Base64 of nonce, ciphertext and tag>}; nonce 12 bytes and random, tag 16 bytes.
 * The version is authenticated too.
 */
final class ShangMiSeal implements IdNumberSeal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Pattern SEALED = Pattern.compile("v([0-9]{1,9}):([A-Za-z0-9+/=]+)");

    private final SealingKeys keys;
    private final SecureRandom random = new SecureRandom();

    ShangMiSeal(SealingKeys keys) {
        this.keys = keys;
    }

    @Override
    public String seal(String idNumber) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        GCMModeCipher cipher = cipher(true, keys.current(), nonce);
        byte[] plain = idNumber.getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
        try {
            int written = cipher.processBytes(plain, 0, plain.length, sealed, NONCE_BYTES);
            cipher.doFinal(sealed, NONCE_BYTES + written);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("encryption does not check a tag", impossible);
        }
        return currentPrefix() + Base64.getEncoder().encodeToString(sealed);
    }

    @Override
    public String open(String sealed) {
        Matcher shape = SEALED.matcher(sealed);
        if (!shape.matches()) {
            throw new SealBroken(SealBroken.Problem.NOT_SEALED, 0);
        }
        int version = Integer.parseInt(shape.group(1));
        if (!keys.versions().containsKey(version)) {
            throw new SealBroken(SealBroken.Problem.KEY_MISSING, version);
        }
        try {
            return decrypt(version, Base64.getDecoder().decode(shape.group(2)));
        } catch (InvalidCipherTextException | IllegalArgumentException | ArrayIndexOutOfBoundsException broken) {
            // the cause is left out: nothing of the value may reach a log
            throw new SealBroken(SealBroken.Problem.NOT_OPENED, version);
        }
    }

    @Override
    public String hash(String idNumber) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(keys.hash()));
        byte[] plain = idNumber.getBytes(StandardCharsets.US_ASCII);
        mac.update(plain, 0, plain.length);
        byte[] hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public boolean isCurrent(String sealed) {
        return sealed.startsWith(currentPrefix());
    }

    /** How values sealed under the current key begin. */
    String currentPrefix() {
        return prefix(keys.current());
    }

    private String decrypt(int version, byte[] sealed) throws InvalidCipherTextException {
        if (sealed.length <= NONCE_BYTES) {
            throw new InvalidCipherTextException();
        }
        GCMModeCipher cipher = cipher(false, version, Arrays.copyOf(sealed, NONCE_BYTES));
        byte[] plain = new byte[cipher.getOutputSize(sealed.length - NONCE_BYTES)];
        int written = cipher.processBytes(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, plain, 0);
        written += cipher.doFinal(plain, written);
        return new String(plain, 0, written, StandardCharsets.US_ASCII);
    }

    private GCMModeCipher cipher(boolean encrypting, int version, byte[] nonce) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        byte[] authenticated = prefix(version).getBytes(StandardCharsets.US_ASCII);
        cipher.init(encrypting, new AEADParameters(new KeyParameter(keys.versions().get(version)), TAG_BITS, nonce, authenticated));
        return cipher;
    }

    private static String prefix(int version) {
        return "v" + version + ":";
    }
}
