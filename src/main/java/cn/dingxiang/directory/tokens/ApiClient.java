package cn.dingxiang.directory.tokens;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A program with a token.
 *
 * @param id         its key; 0 before it is kept
 * @param name       as people know it
 * @param place      the division it acts for: 2, 4 or 6 digits
 * @param scopes     what its token is good for
 * @param expiresOn  the last good day
 * @param createdAt  when it was let in
 * @param createdBy  by whom
 * @param rotatedAt  when it got its present token; null for its first
 * @param revokedAt  since when its token is good for nothing; null while it is
 * @param lastUsedAt about when it last called, to a minute; null if never
 */
public record ApiClient(long id, String name, String place, Set<ApiScope> scopes, LocalDate expiresOn, LocalDateTime createdAt,
                        String createdBy, LocalDateTime rotatedAt, LocalDateTime revokedAt, LocalDateTime lastUsedAt) {
    private static final int PREFECTURE_DIGITS = 4;
    private static final int COUNTY_DIGITS = 6;

    public ApiClient {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(expiresOn, "expiresOn");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(createdBy, "createdBy");
        scopes = scopes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /** Whether its token is good on {@code day}. */
    public boolean isActiveOn(LocalDate day) {
        return revokedAt == null && !day.isAfter(expiresOn);
    }

    /** As the audit trail names it. */
    public String key() {
        return "api-client:" + id;
    }

    public String province() {
        return place.substring(0, 2);
    }

    /** The office it acts for, so that services bound it as they bound that office. @param from network address; null when there is none */
    public Actor actor(String from) {
        String name = "api:" + id;
        return switch (place.length()) {
            case COUNTY_DIGITS -> new Actor(name, Role.COUNTY_OFFICER, province(), null, place, null, null, from);
            case PREFECTURE_DIGITS -> new Actor(name, Role.PREFECTURE, province(), place, null, null, null, from);
            default -> new Actor(name, Role.PROVINCE, place, null, null, null, null, from);
        };
    }
}
