package cn.dingxiang.placement.student;

import java.util.Objects;

/**
 * Which requests to list.
 *
 * @param scope    beginning of the code of the agreement's county; empty: all
 * @param person   the student; null: any
 * @param standing null: any
 * @param kind     null: any
 * @param search   part of a name or 协议编号; empty: any
 * @param oldest   whether the oldest come first; else the newest
 */
public record StudentRequestFilter(String scope, Long person, RequestStanding standing, RequestKind kind, String search, boolean oldest) {
    public StudentRequestFilter {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(search, "search");
    }

    /** The newest first. */
    public StudentRequestFilter(String scope, Long person, RequestStanding standing, RequestKind kind, String search) {
        this(scope, person, standing, kind, search, false);
    }
}
