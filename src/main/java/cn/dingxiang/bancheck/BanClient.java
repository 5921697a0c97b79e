package cn.dingxiang.bancheck;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A body that may ask.
 *
 * @param id        by which it signs in
 * @param name      as the student reads it
 * @param kind      what it is
 * @param province  the province that admitted it, two digits
 * @param createdAt when admitted
 * @param revokedAt since when it may no longer ask; null while it may
 */
public record BanClient(String id, String name, Kind kind, String province, LocalDateTime createdAt, LocalDateTime revokedAt) {

    /** Kinds of bodies. */
    public enum Kind {
        /** 招考、招聘单位. */
        RECRUITER,
        /** 住培基地. */
        TRAINING_BASE
    }

    public BanClient {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(province, "province");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    public boolean isActive() {
        return revokedAt == null;
    }
}
