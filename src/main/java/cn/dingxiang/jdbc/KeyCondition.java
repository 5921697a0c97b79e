package cn.dingxiang.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Which agreements a statement is about: some by their keys, or a stretch of keys, which is read off in order. */
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
        return stretch ? column + " > ? AND " + column + " <= ?" : column + " IN (" + ReviewReader.marks(values.length) + ")";
    }

    /** @return the index behind */
    int bind(PreparedStatement statement, int from) throws SQLException {
        int index = from;
        for (long value : values) {
            statement.setLong(index++, value);
        }
        return index;
    }
}
