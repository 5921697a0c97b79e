package cn.dingxiang.wiring;

import cn.dingxiang.cli.Failure;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The database named by {@code DATASOURCE_URL}: its address completed, tried once, and refused with a clear line when it is not fit. */
final class ExternalDatabase {
    private static final String SCHEME = "jdbc:mysql://";
    private static final int UNKNOWN_SCHEMA = 1049;
    private static final int ACCESS_DENIED_TO_SCHEMA = 1044;
    private static final int OLDEST_MYSQL = 804;
    private static final int OLDEST_MARIADB = 1104;

    private ExternalDatabase() { }

    /** @throws Failure saying which setting is wrong, or that the server does not answer */
    static DatabaseAddress open(String url, String user, String password) {
        if (!url.startsWith(SCHEME) || !url.substring(SCHEME.length()).matches("[^/?]+/[^/?]+(\\?.*)?")) {
            throw Problem.setting("database-url", withoutPassword(url));
        }
        if (user.isBlank()) {
            throw Problem.setting("database-user-missing");
        }
        DatabaseAddress address = new DatabaseAddress(completed(url), user, password);
        try (Connection connection = new DatabaseAddress(address.url() + "&connectTimeout=8000", user, password).connect()) {
            refuseOldServers(connection.getMetaData(), address);
            return address;
        } catch (SQLException failure) {
            throw explain(failure, address);
        }
    }

    /** Adds the options the product rests on where the address does not set them itself. */
    static String completed(String url) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put("rewriteBatchedStatements", "true");
        needed.put("useLocalSessionState", "true");
        needed.put("connectionTimeZone", "%2B08:00");
        needed.put("forceConnectionTimeZoneToSession", "true");
        needed.put("allowPublicKeyRetrieval", "true");
        StringBuilder completed = new StringBuilder(url);
        needed.forEach((name, value) -> {
            if (!url.matches(".*[?&]" + name + "=.*")) {
                completed.append(completed.indexOf("?") < 0 ? '?' : '&').append(name).append('=').append(value);
            }
        });
        return completed.toString();
    }

    private static void refuseOldServers(DatabaseMetaData server, DatabaseAddress address) throws SQLException {
        String version = server.getDatabaseProductVersion();
        int number = server.getDatabaseMajorVersion() * 100 + server.getDatabaseMinorVersion();
        boolean mariaDb = version.contains("MariaDB");
        if (number < (mariaDb ? OLDEST_MARIADB : OLDEST_MYSQL)) {
            throw Problem.setting("database-too-old", address, version);
        }
    }

    private static Failure explain(SQLException failure, DatabaseAddress address) {
        String state = String.valueOf(failure.getSQLState());
        if (failure.getErrorCode() == UNKNOWN_SCHEMA) {
            return Problem.setting("database-schema-absent", address);
        }
        if (state.equals("28000") || failure.getErrorCode() == ACCESS_DENIED_TO_SCHEMA) {
            return Problem.setting("database-login", address, address.user());
        }
        if (state.startsWith("08")) {
            return Problem.runTime("database-unreachable", address);
        }
        return Problem.runTime("database-other", address, String.valueOf(failure.getMessage()));
    }

    private static String withoutPassword(String url) {
        return url.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("//[^/@]*@", "//…@");
    }
}
