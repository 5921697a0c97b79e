package cn.dingxiang.directory;

import java.util.Objects;

/**
 * Whom a message is for, written {@code unit:ID}, {@code county:CODE}, {@code province:CODE} or {@code person:ID}.
 *
 * @param kind what kind of recipient
 * @param id   the unit's or person's id, or the division's code
 */
public record Recipient(Kind kind, String id) {

    /** Kinds of recipients. */
    public enum Kind {
        UNIT("unit"), COUNTY("county"), PROVINCE("province"), PERSON("person");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public Recipient {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static Recipient unit(long id) {
        return new Recipient(Kind.UNIT, Long.toString(id));
    }

    public static Recipient county(String code) {
        return new Recipient(Kind.COUNTY, code);
    }

    public static Recipient province(String code) {
        return new Recipient(Kind.PROVINCE, code);
    }

    public static Recipient person(long id) {
        return new Recipient(Kind.PERSON, Long.toString(id));
    }

    /** Reads a key. @throws IllegalArgumentException if it is none */
    public static Recipient of(String key) {
        int colon = key.indexOf(':');
        for (Kind kind : Kind.values()) {
            if (colon > 0 && colon < key.length() - 1 && kind.word.equals(key.substring(0, colon))) {
                return new Recipient(kind, key.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException("not a recipient: " + key);
    }

    /** The key, such as {@code unit:12}. */
    @Override
    public String toString() {
        return kind.word + ":" + id;
    }
}
