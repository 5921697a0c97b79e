package cn.dingxiang.jdbc;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Which agreements a statement is about: some by their keys, or a stretch of keys, which is read off in order. Written out as numbers, for
 * preparing a statement of hundreds of marks takes longer than reading the rows.
 */
final class KeyCondition {
    private final boolean stretch;
    private final long[] values;

    private KeyCondition(boolean stretch, long[] values) {
        this.stretch = stretch;
        this.values = values;
    }

    static KeyCondition of(long[] agreements) {
        return new KeyCondition(false, agreements);
    }

    /** Keys above {@code after} up to {@code until}. */
    static KeyCondition between(long after, long until) {
        return new KeyCondition(true, new long[] {after, until});
    }

    /** The condition on a column. */
    String on(String column) {
        return stretch ? column + " > " + values[0] + " AND " + column + " <= " + values[1]
                : column + " IN (" + Arrays.stream(values).mapToObj(Long::toString).collect(Collectors.joining(",")) + ")";
    }
}
