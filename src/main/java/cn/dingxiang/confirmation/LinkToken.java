package cn.dingxiang.confirmation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the address of a link ends in: key, issue and signature, such as {@code 17-1-Zk3…}. Never logged, never in a message. */
final class LinkToken {
    private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,17})-([1-9][0-9]{0,8})-([A-Za-z0-9_-]{20,60})");

    private LinkToken() { }

    static String of(Links.Issued link, LinkSeal seal) {
        return link.id() + "-" + link.issue() + "-" + signature(link, seal);
    }

    /** The link a token names; empty when it was not made by us. */
    static Optional<Links.Issued> read(String token, LinkSeal seal) {
        Matcher parts = SHAPE.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Links.Issued link = new Links.Issued(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
        boolean genuine = MessageDigest.isEqual(parts.group(3).getBytes(StandardCharsets.US_ASCII),
                signature(link, seal).getBytes(StandardCharsets.US_ASCII));
        return genuine ? Optional.of(link) : Optional.empty();
    }

    private static String signature(Links.Issued link, LinkSeal seal) {
        return seal.sign(link.id() + "-" + link.issue());
    }
}
