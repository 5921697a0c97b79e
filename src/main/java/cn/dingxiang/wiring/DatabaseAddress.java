package cn.dingxiang.wiring;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/**
 * Where a database is and how to log in.
 *
 * @param url      JDBC address with its options
 * @param user     who logs in
 * @param password empty when none
 */
record DatabaseAddress(String url, String user, String password) {

    DatabaseAddress {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same as properties of the application context. */
    Map<String, Object> properties() {
        return Map.of("datasources.default.url", url, "datasources.default.username", user, "datasources.default.password", password);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return url.replaceAll("\\?.*", "");
    }
}
