package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.signin.AccountBook;
import cn.dingxiang.directory.signin.AccountLine;
import cn.dingxiang.directory.signin.AccountOrder;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts listed out of table {@code account}. */
@Singleton
final class JdbcAccountBook implements AccountBook {
    private static final String LINES = "SELECT a.*, u.name AS unit_name FROM account a LEFT JOIN unit u ON u.id = a.unit_id WHERE";

    /** Before anybody signed in. */
    private static final String NEVER = "CAST('1000-01-01 00:00:00' AS DATETIME(6))";

    private final PlainConnections connections;

    JdbcAccountBook(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public List<AccountLine> page(Filter filter, AccountOrder order, String after, int limit) {
        RowOrder rows = new RowOrder(value(order.by()), "account a", "a.username", order.downwards());
        String like = Likeness.containing(filter.search());
        Sql sql = Sql.of(LINES).add("a.role IN").in(filter.roles())
                .when(filter.province() != null, "AND a.province = ?", filter.province())
                .when(filter.place() != null, "AND COALESCE(a.county_code, a.prefecture, a.province) LIKE ?", filter.place() + "%")
                .when(!filter.search().isEmpty(), "AND (a.username LIKE ? OR a.display_name LIKE ?)", like, like)
                .when(filter.closed() != null, "AND (a.closed_at IS NOT NULL) = ?", filter.closed())
                .add(rows.behind(after)).add(rows.first(limit));
        return connections.inTransaction(connection -> sql.list(connection, JdbcAccountBook::line));
    }

    @Override
    public Optional<AccountLine> find(String username) {
        return connections.inTransaction(connection -> Sql.of(LINES).add("a.username = ?", username)
                .list(connection, JdbcAccountBook::line)).stream().findFirst();
    }

    /** Roles are in the order they are told in. */
    private static String value(AccountOrder.By by) {
        return switch (by) {
            case USERNAME -> "a.username";
            case NAME -> "a.display_name";
            case ROLE -> "FIELD(a.role, " + Arrays.stream(Role.values()).map(role -> "'" + role.name() + "'").collect(Collectors.joining(", ")) + ")";
            case PLACE -> "COALESCE(a.county_code, a.prefecture, a.province, '')";
            case SIGNED_IN -> "COALESCE(a.signed_in_at, " + NEVER + ")";
        };
    }

    private static AccountLine line(ResultSet row) throws SQLException {
        Account account = new Account(row.getString("username"), "", Role.valueOf(row.getString("role")), row.getString("display_name"),
                row.getString("province"), row.getString("prefecture"), row.getString("county_code"), row.getObject("unit_id", Long.class),
                row.getObject("person_id", Long.class), row.getObject("created_at", LocalDateTime.class));
        return new AccountLine(account, row.getString("unit_name"), row.getString("email"), row.getBoolean("must_change"),
                row.getObject("locked_until", LocalDateTime.class), row.getBoolean("totp_on"), row.getObject("closed_at", LocalDateTime.class),
                row.getString("subject"), row.getObject("signed_in_at", LocalDateTime.class));
    }
}
