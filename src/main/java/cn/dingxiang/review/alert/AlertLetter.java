package cn.dingxiang.review.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What one mail tells of alerts.
 *
 * @param sort   on what occasion
 * @param name   whom it addresses
 * @param on     the day
 * @param alerts by key, at least one
 */
public record AlertLetter(Sort sort, String name, LocalDate on, List<Alert> alerts) {

    /** Why it is written. */
    public enum Sort {
        /** They were just raised. */
        RAISED,
        /** Nobody acknowledged them in time. */
        RISEN,
        /** The working day's list of what nobody acknowledged. */
        DIGEST
    }

    public AlertLetter {
        Objects.requireNonNull(sort, "sort");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(on, "on");
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("a letter about nothing");
        }
    }
}
