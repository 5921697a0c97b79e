package cn.dingxiang.casework.letter;

import java.util.Objects;

/**
 * A page of letters.
 *
 * @param place    the county, prefecture or province their agreements belong to, as the beginning of the county's code; empty for all
 * @param kind     null for all
 * @param unserved only those nothing on record proves to have reached their addressee, and that no other letter took the place of
 * @param search   part of a number or of an addressee's name; empty for all
 * @param oldest   whether the oldest come first; else the latest
 * @param edge     id of the last one of the page before; null for the first page
 * @param limit    how many at most, up to 200
 */
public record LetterQuery(String place, LetterKind kind, boolean unserved, String search, boolean oldest, Long edge, int limit) {
    static final int MOST = 200;

    public LetterQuery {
        Objects.requireNonNull(place, "place");
        search = search == null ? "" : search.strip();
        limit = Math.max(1, Math.min(limit, MOST + 1));
    }

    /** The latest first. @param before id of the last one of the page before; null for the first page */
    public LetterQuery(String place, LetterKind kind, boolean unserved, String search, Long before, int limit) {
        this(place, kind, unserved, search, false, before, limit);
    }

    /** The first page of all the actor sees. */
    public static LetterQuery all(int limit) {
        return new LetterQuery("", null, false, "", false, null, limit);
    }

    LetterQuery inside(String scope, int most) {
        return new LetterQuery(scope, kind, unserved, search, oldest, edge, most);
    }
}
