package cn.dingxiang.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A new version of an agreement: a supplement the parties signed, or a correction of what was recorded.
 *
 * @param number           the agreement
 * @param kind             {@code SUPPLEMENT} or {@code CORRECTION}
 * @param supplementNumber number of the supplement; given for a supplement, null for a correction
 * @param document         the whole {@code agreement} object as it reads from now on
 * @param parties          null: as before
 * @param scan             the supplement's or the better scan; null when there is none
 * @param reason           why
 * @param author           who records it
 */
public record Amendment(String number, VersionKind kind, String supplementNumber, Map<String, Object> document, Parties parties,
                        Scan scan, String reason, String author) {
    public Amendment {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(author, "author");
        RecordRefused.ifLonger("author", author, 60);
        RecordRefused.ifLonger("supplementNumber", supplementNumber, 60);
        RecordRefused.unlessReasoned(reason);
        if (kind == VersionKind.ORIGINAL) {
            throw new IllegalArgumentException("an original is created, not amended");
        }
        if ((kind == VersionKind.SUPPLEMENT) != (supplementNumber != null)) {
            throw new IllegalArgumentException("a supplement has a number, a correction none");
        }
        document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
    }
}
