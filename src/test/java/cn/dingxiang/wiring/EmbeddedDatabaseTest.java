package cn.dingxiang.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void data_are_kept_between_starts_under_a_password_that_changes_and_nothing_is_left_running() throws IOException, SQLException {
        DatabaseAddress first;
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            first = database.address();
            execute(first, "CREATE TABLE kept (name VARCHAR(20))", "INSERT INTO kept VALUES ('定向')");
        }
        assertThat(folder.resolve("connection")).doesNotExist();

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(database.address().password()).isNotEqualTo(first.password());
            execute(database.address(), "UPDATE kept SET name = '履约' WHERE name = '定向'");
        }
    }

    @Test
    void a_server_whose_owner_was_killed_is_taken_over() throws IOException, SQLException {
        MariaDbServer orphan = MariaDbServer.start(folder);
        execute(orphan.address(), "CREATE TABLE orphaned (id INT)");

        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(database.address()).isEqualTo(orphan.address());
            execute(database.address(), "INSERT INTO orphaned VALUES (1)");
        }
        assertThat(orphan.process().isAlive()).isFalse();
    }

    @Test
    void the_file_that_holds_the_password_is_the_owners_alone() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("connection"))).hasSize(2);
            Properties connection = new Properties();
            try (InputStream in = Files.newInputStream(folder.resolve("connection"))) {
                connection.load(in);
            }
            assertThat(connection.getProperty("password")).isEqualTo(database.address().password());
            assertThat(folder.resolve("first.sql")).doesNotExist();
        }
    }

    private static void execute(DatabaseAddress address, String... statements) throws SQLException {
        try (Connection connection = address.connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
