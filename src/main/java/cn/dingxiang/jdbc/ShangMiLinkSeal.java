package cn.dingxiang.jdbc;

import cn.dingxiang.confirmation.LinkSeal;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Signs links by HMAC-SM3 (GB/T 32905) under a key of its own, derived from the hash key: nobody who holds the database alone can make
 * one, and changing the hash key makes all links invalid.
 */
@Singleton
final class ShangMiLinkSeal implements LinkSeal {
    private final byte[] key;

    ShangMiLinkSeal(SealingKeys keys) {
        key = mac(keys.hash(), "dingxiang confirmation link");
    }

    @Override
    public String sign(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, text));
    }

    private static byte[] mac(byte[] key, String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }
}
