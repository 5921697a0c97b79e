package cn.dingxiang.agreement;

/**
 * Entrance years, both ends included.
 *
 * @param from the first; null: no first
 * @param to   the last; null: no last
 */
public record CohortRange(Integer from, Integer to) {

    /** Every entrance year. */
    public static final CohortRange ALL = new CohortRange(null, null);

    /** @throws MalformedInput when the last year is before the first */
    public CohortRange {
        if (from != null && to != null && to < from) {
            throw new MalformedInput("", "cohorts-backwards", String.valueOf(from), String.valueOf(to));
        }
    }

    /** Reads {@code {from, to}}. @throws MalformedInput naming what cannot be read */
    public static CohortRange read(Fields fields) {
        fields.known("from", "to");
        Integer from = fields.integerOrNull("from");
        Integer to = fields.integerOrNull("to");
        try {
            return new CohortRange(from, to);
        } catch (MalformedInput backwards) {
            throw backwards.under(fields.path());
        }
    }

    /** Whether {@code cohort} is one of these years. */
    public boolean contains(int cohort) {
        return (from == null || cohort >= from) && (to == null || cohort <= to);
    }

    /** Whether some year is in both. */
    public boolean overlaps(CohortRange other) {
        return (from == null || other.to == null || from <= other.to) && (other.from == null || to == null || other.from <= to);
    }

    /** As {@code 2010–2024}, {@code 2025–} or {@code –2024}. */
    @Override
    public String toString() {
        if (from != null && from.equals(to)) {
            return from.toString();
        }
        return (from == null ? "" : from) + "–" + (to == null ? "" : to);
    }
}
