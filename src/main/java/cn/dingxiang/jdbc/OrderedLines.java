package cn.dingxiang.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Lines that an index keeps in the order of a day and a number, so that a page reads what it shows and not what exists: first where its lines
 * stand, then they themselves. A line's item begins with the number, see {@link #numbered}.
 *
 * @param columns of a line, as {@link ItemSources} says
 * @param body    from FROM on, its conditions included
 * @param day     the column of the day
 * @param number  the column of the number, that of an agreement or case
 */
record OrderedLines(String columns, Sql body, String day, String number) {
    private static final int DIGITS = 12;

    /** Where a line stands. */
    record Place(LocalDate day, long number) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::day).thenComparingLong(Place::number);

        /** Of the line with this key; null when somebody has changed it. */
        static Place of(ItemRows.After line) {
            String item = line.item();
            return item.length() >= DIGITS && item.substring(0, DIGITS).matches("\\d+")
                    ? new Place(line.day(), Long.parseLong(item.substring(0, DIGITS))) : null;
        }
    }

    /** The number as items begin with, so that they sort as it does. */
    static String numbered(String column) {
        return "LPAD(" + column + ", " + DIGITS + ", '0')";
    }

    /** All of them. */
    Sql all() {
        return Sql.of("SELECT " + columns).add(body);
    }

    /** Where the next {@code count} lines stand. @param behind null for the first */
    List<Place> places(Connection connection, Place behind, boolean latest, int count) throws SQLException {
        return places(connection, behind, latest, count, "");
    }

    /** The same of lines on a condition that begins with AND. */
    List<Place> places(Connection connection, Place behind, boolean latest, int count, String condition) throws SQLException {
        String order = latest ? " DESC" : "";
        return Sql.of("SELECT " + day + " AS on_day, " + number + " AS number").add(body).add(condition).add(beyond(day, number, behind, latest))
                .add("ORDER BY " + day + order + ", " + number + order + " LIMIT ?", count)
                .list(connection, row -> new Place(Sql.day(row, "on_day"), row.getLong("number")));
    }

    private static Sql beyond(String day, String number, Place behind, boolean latest) {
        if (behind == null) {
            return new Sql();
        }
        String than = latest ? "<" : ">";
        return Sql.of("AND " + day + " " + than + "= ? AND (" + day + " " + than + " ? OR " + number + " " + than + " ?)", behind.day(), behind.day(),
                behind.number());
    }

    /** The lines at these places and at that of the line behind which they follow; others of the same numbers and days may be among them. */
    Sql at(List<Place> places, Place behind) {
        List<Place> wanted = new ArrayList<>(places);
        if (behind != null) {
            wanted.add(behind);
        }
        if (wanted.isEmpty()) {
            return all().add("AND FALSE");
        }
        TreeSet<Long> numbers = new TreeSet<>();
        wanted.forEach(place -> numbers.add(place.number()));
        wanted.sort(Place.ORDER);
        return all().add("AND " + number + " IN").in(numbers)
                .add("AND " + day + " >= ? AND " + day + " <= ?", wanted.get(0).day(), wanted.get(wanted.size() - 1).day());
    }
}
