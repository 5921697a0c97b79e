package cn.dingxiang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What most tests run on, the image of a migrated schema, against a schema that was migrated itself. */
@Tag("database")
class SchemaImageTest {
    private static TestDatabase made;
    private static TestDatabase migrated;

    @BeforeAll
    static void begin() {
        made = TestDatabase.migrated();
        migrated = TestDatabase.empty();
        migrated.flyway().migrate();
    }

    @AfterAll
    static void end() {
        made.close();
        migrated.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT table_name, table_type, engine, row_format, table_collation, create_options, table_comment"
                + " FROM information_schema.tables WHERE table_schema = DATABASE()",
        "SELECT table_name, column_name, ordinal_position, column_default, is_nullable, column_type, collation_name, column_key, extra,"
                + " generation_expression, column_comment FROM information_schema.columns WHERE table_schema = DATABASE()",
        "SELECT table_name, index_name, non_unique, seq_in_index, column_name, collation, sub_part, index_type"
                + " FROM information_schema.statistics WHERE table_schema = DATABASE()",
        "SELECT table_name, constraint_name, constraint_type FROM information_schema.table_constraints WHERE table_schema = DATABASE()",
        "SELECT table_name, constraint_name, ordinal_position, column_name, referenced_table_schema = DATABASE(), referenced_table_name,"
                + " referenced_column_name FROM information_schema.key_column_usage WHERE table_schema = DATABASE()",
        "SELECT table_name, constraint_name, unique_constraint_schema = DATABASE(), unique_constraint_name, referenced_table_name,"
                + " update_rule, delete_rule FROM information_schema.referential_constraints WHERE constraint_schema = DATABASE()",
        "SELECT constraint_name, check_clause FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()"})
    void tables_columns_indexes_and_constraints_are_those_of_a_schema_that_was_migrated(String question) throws SQLException {
        assertThat(rows(made, question)).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows(migrated, question));
    }

    /** Neither views nor triggers nor routines are in the image: a migration that makes one must be taken up there. */
    @ParameterizedTest
    @ValueSource(strings = {
        "SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = DATABASE()",
        "SELECT trigger_name, action_statement FROM information_schema.triggers WHERE trigger_schema = DATABASE()",
        "SELECT routine_name, routine_definition FROM information_schema.routines WHERE routine_schema = DATABASE()"})
    void nothing_but_tables_is_left_out(String question) throws SQLException {
        assertThat(rows(migrated, question)).isEmpty();
    }

    @Test
    void every_table_is_written_as_in_a_schema_that_was_migrated_and_has_its_rows() throws SQLException {
        for (List<String> table : rows(migrated, "SHOW TABLES")) {
            String name = table.get(0);
            assertThat(written(made, name)).isEqualTo(written(migrated, name));
            // when each migration was applied, and how long that took, is its own
            String columns = name.equals("flyway_schema_history") ? "installed_rank, version, script, checksum, success" : "*";
            assertThat(rows(made, "SELECT " + columns + " FROM " + name)).as(name)
                    .containsExactlyInAnyOrderElementsOf(rows(migrated, "SELECT " + columns + " FROM " + name));
        }
    }

    @Test
    void flyway_finds_nothing_to_do() {
        assertThat(made.flyway().migrate().migrationsExecuted).isZero();
    }

    @Test
    void what_is_written_to_one_schema_is_not_in_the_next() throws SQLException {
        try (TestDatabase first = TestDatabase.migrated(); Connection connection = first.dataSource().getConnection();
             Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM job_turn");
            try (TestDatabase second = TestDatabase.migrated()) {
                assertThat(rows(second, "SELECT * FROM job_turn")).hasSize(1);
            }
        }
    }

    /** Without the character set of a column, the same everywhere: MySQL tells it where it was once written. */
    private static String written(TestDatabase database, String table) throws SQLException {
        return rows(database, "SHOW CREATE TABLE " + table).get(0).get(1).replace(" CHARACTER SET utf8mb4", "");
    }

    private static List<List<String>> rows(TestDatabase database, String sql) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int index = 1; index <= rows.getMetaData().getColumnCount(); index++) {
                    values.add(rows.getString(index));
                }
                found.add(values);
            }
        }
        return found;
    }
}
