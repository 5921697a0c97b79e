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

/** A page of lines out of a source. */
final class ItemRows {
    private static final String LINES = """
            SELECT x.*, n.number, COALESCE(x.name, n.person_name, '') AS called FROM (""";
    private static final String NAMED = ") x LEFT JOIN review_state n ON n.agreement_id = x.agreement_id WHERE TRUE";

    private ItemRows() { }

    /** @param source columns as {@link ItemSources} says */
    static <T> Page<T> page(Connection connection, Sql source, Narrowing narrowing, String after, int limit, Sql.RowReader<T> reader,
                            java.util.function.Function<T, Item> item) throws SQLException {
        String like = Likeness.containing(narrowing.search());
        Sql sql = Sql.of(LINES).add(source).add(NAMED)
                .when(!narrowing.search().isEmpty(), "AND (COALESCE(x.name, n.person_name, '') LIKE ? OR n.number LIKE ?)", like, like)
                .add(behind(after, narrowing.latest()))
                .add(narrowing.latest() ? "ORDER BY x.on_day DESC, x.item DESC LIMIT ?" : "ORDER BY x.on_day, x.item LIMIT ?", limit + 1);
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

    /** An address somebody has changed shows the first page. */
    private static Sql behind(String after, boolean latest) {
        int gap = after == null ? -1 : after.indexOf(' ');
        if (gap < 0) {
            return new Sql();
        }
        try {
            LocalDate day = LocalDate.parse(after.substring(0, gap));
            return Sql.of(latest ? "AND (x.on_day < ? OR x.on_day = ? AND x.item < ?)" : "AND (x.on_day > ? OR x.on_day = ? AND x.item > ?)", day, day, after.substring(gap + 1));
        } catch (DateTimeParseException changed) {
            return new Sql();
        }
    }
}
