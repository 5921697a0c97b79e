package cn.dingxiang.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement put together out of parts, each with its values: for lists whose filters come and go. Text from outside is always a value. */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Reads a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static Sql of(String part, Object... given) {
        return new Sql().add(part, given);
    }

    /** @param given a value for each {@code ?} of the part */
    Sql add(String part, Object... given) {
        text.append(part).append(' ');
        values.addAll(Arrays.asList(given));
        return this;
    }

    Sql add(Sql part) {
        text.append(part.text);
        values.addAll(part.values);
        return this;
    }

    /** @param given a value for each {@code ?} of the part, which is left out when {@code wanted} is false */
    Sql when(boolean wanted, String part, Object... given) {
        return wanted ? add(part, given) : this;
    }

    /** Adds {@code (?, ?, …)} for these. */
    Sql in(Collection<?> given) {
        text.append('(').append(String.join(", ", Collections.nCopies(given.size(), "?"))).append(") ");
        values.addAll(given);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            bind(statement);
            return statement.executeUpdate();
        }
    }

    <T> List<T> list(Connection connection, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            bind(statement);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }

    /** The one row there always is, of a count. */
    <T> T one(Connection connection, RowReader<T> reader) throws SQLException {
        return list(connection, reader).get(0);
    }

    private void bind(PreparedStatement statement) throws SQLException {
        for (int place = 0; place < values.size(); place++) {
            statement.setObject(place + 1, bound(values.get(place)));
        }
    }

    private static Object bound(Object value) {
        return value instanceof Enum<?> name ? name.name() : value;
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The constant of this name; null for null. */
    static <E extends Enum<E>> E named(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
