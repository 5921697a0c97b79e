package cn.dingxiang.review;

import java.util.Objects;

/**
 * An agreement as a full review reads it at first: its facts, and of what was derived only what stands for it.
 *
 * @param subject     the agreement without findings, duties and reminders as stored
 * @param due         whether it is to be reviewed in any case
 * @param fingerprint of what is stored; null when it is not known
 */
public record ReviewFacts(ReviewSubject subject, boolean due, Long fingerprint) {
    public ReviewFacts {
        Objects.requireNonNull(subject, "subject");
    }
}
