package cn.dingxiang.directory.signin;

import java.util.Objects;

/**
 * Somebody an OpenID provider vouches for.
 *
 * @param subject  claim {@code sub}: who, at this provider, for good
 * @param email    an address the provider has verified; null for none
 * @param username the username it gives out; null for none
 */
public record Vouched(String subject, String email, String username) {
    public Vouched {
        Objects.requireNonNull(subject, "subject");
    }

    /** Without who it is. */
    @Override
    public String toString() {
        return "Vouched";
    }
}
