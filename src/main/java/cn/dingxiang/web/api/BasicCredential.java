package cn.dingxiang.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What {@code Authorization: Basic} carries (RFC 7617). */
record BasicCredential(String id, String secret) {
    private static final String SCHEME = "Basic ";

    /** Empty when the header is not there or not of this kind. */
    static Optional<BasicCredential> of(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon < 1 ? Optional.empty() : Optional.of(new BasicCredential(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "BasicCredential[" + id + "]";
    }
}
