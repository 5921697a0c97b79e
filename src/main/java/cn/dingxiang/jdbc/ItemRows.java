package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Page;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.today.Item;
import cn.dingxiang.review.today.Narrowing;
import cn.dingxiang.timeline.Party;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;

/** A page of lines out of a source. */
final class ItemRows {
    private static final String LINES = """
            SELECT x.*, n.number, COALESCE(x.name, n.person_name, '') AS called FROM (""";
    private static final String NAMED = ") x LEFT JOIN review_state n ON n.agreement_id = x.agreement_id WHERE TRUE";

    private ItemRows() { }

    /** @param source columns as {@link ItemSources} says */
    static <T> Page<T> page(Connection connection, Sql source, Narrowing narrowing, After after, int limit, Sql.RowReader<T> reader,
                            Function<T, Item> item) throws SQLException {
        String like = Likeness.containing(narrowing.search());
        boolean latest = narrowing.latest();
        Sql conditions = new Sql().when(!narrowing.search().isEmpty(),
                "AND (COALESCE(x.name, n.person_name, '') LIKE ? OR n.number LIKE ?)", like, like);
        if (after != null) {
            conditions.add(latest ? "AND (x.on_day < ? OR x.on_day = ? AND x.item < ?)" : "AND (x.on_day > ? OR x.on_day = ? AND x.item > ?)",
                    after.day(), after.day(), after.item());
        }
        return page(connection, source, conditions, latest ? "x.on_day DESC, x.item DESC" : "x.on_day, x.item", limit, reader, item);
    }

    /** @param source of which all rows are wanted, as far as they fit the page */
    static Page<Item> page(Connection connection, Sql source, String order, int limit) throws SQLException {
        return page(connection, source, new Sql(), order, limit, ItemRows::read, Function.identity());
    }

    private static <T> Page<T> page(Connection connection, Sql source, Sql conditions, String order, int limit, Sql.RowReader<T> reader,
                                    Function<T, Item> item) throws SQLException {
        Sql sql = Sql.of(LINES).add(source).add(NAMED).add(conditions).add("ORDER BY " + order + " LIMIT ?", limit + 1);
        List<T> rows = sql.list(connection, reader);
        return Page.of(rows, limit, row -> item.apply(row).key());
    }

    static Item read(ResultSet row) throws SQLException {
        return new Item(Sql.day(row, "on_day") + " " + row.getString("item"), row.getObject("id", Long.class),
                row.getObject("agreement_id", Long.class), row.getString("number"), row.getString("called"), row.getString("county"),
                Sql.named(FindingCode.class, row.getString("code")), Sql.named(Party.class, row.getString("party")),
                Sql.named(Standing.class, row.getString("standing")), row.getString("detail") == null ? "" : row.getString("detail"),
                Sql.day(row, "since"), Sql.day(row, "due"));
    }

    /** The line a page begins behind: {@link Item#key} of the one before. */
    record After(LocalDate day, String item) {

        /** @return null for the first page, which an address somebody has changed shows too */
        static After read(String key) {
            int gap = key == null ? -1 : key.indexOf(' ');
            if (gap < 0) {
                return null;
            }
            try {
                return new After(LocalDate.parse(key.substring(0, gap)), key.substring(gap + 1));
            } catch (DateTimeParseException changed) {
                return null;
            }
        }
    }
}
