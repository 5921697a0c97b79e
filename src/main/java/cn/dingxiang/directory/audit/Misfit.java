package cn.dingxiang.directory.audit;

import java.util.Objects;

/**
 * Something of the trail that is not as it was sealed.
 *
 * @param kind what is wrong
 * @param id   the entry or, for {@code SEAL_} and {@code CHAIN_}, the seal
 */
public record Misfit(Kind kind, long id) {

    /** What can be wrong. */
    public enum Kind {
        /** The entry reads otherwise than when it was sealed. */
        ENTRY_CHANGED,
        /** The entry is gone. */
        ENTRY_DELETED,
        /** The entry came in after its place had been sealed. */
        ENTRY_INSERTED,
        /** The seal's own hash or its fingerprints were changed. */
        SEAL_CHANGED,
        /** The seal before this one was changed, removed or put in. */
        CHAIN_BROKEN,
        /** The seal to begin with is not there, or its hash is not the one noted. */
        SEAL_NOT_AS_NOTED,
        /** The entry should have been sealed days ago: sealing stopped, or the latest seals were removed. */
        ENTRY_LONG_UNSEALED
    }

    public Misfit {
        Objects.requireNonNull(kind, "kind");
    }
}
