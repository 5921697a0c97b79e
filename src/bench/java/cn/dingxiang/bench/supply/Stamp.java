package cn.dingxiang.bench.supply;

import cn.dingxiang.bench.Bench;
import cn.dingxiang.bench.World;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies the agreements there are, with all that is stored of them, under new keys and numbers, a copy of everybody at a time, until there
 * are enough. What the review derived is copied too: a full review must find nothing to change, and that is checked.
 */
final class Stamp {
    private final World world;

    Stamp(World world) {
        this.world = world;
    }

    void upTo(int agreements) throws SQLException {
        try (Connection connection = world.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET foreign_key_checks = 0");
            statement.execute("SET unique_checks = 0");
            Keys keys = new Keys(statement);
            List<Table> tables = tables(statement, keys);
            long there = keys.agreements;
            for (int copy = 1; there < agreements; copy++) {
                long taken = Math.min(keys.agreements, agreements - there);
                long last = keys.agreement(taken);
                for (Table table : tables) {
                    statement.executeLargeUpdate(table.copy(copy, last));
                }
                there += taken;
                if (copy % 25 == 0) {
                    Bench.tell("  %,d agreements", there);
                }
            }
            for (Table table : tables) {
                statement.execute("ANALYZE TABLE " + table.name);
            }
        }
    }

    private static List<Table> tables(Statement statement, Keys keys) throws SQLException {
        String agreement = "agreement_id + @copy * " + keys.lastAgreement;
        String number = "CONCAT(number, '-', @copy)";
        List<Table> tables = new ArrayList<>();
        tables.add(new Table("person", "id IN (SELECT person_id FROM agreement WHERE id <= @last)", Map.of("id",
                "id + @copy * " + keys.lastPerson, "id_number_hash", "SHA2(CONCAT(id_number_hash, '-', @copy), 256)")));
        tables.add(new Table("agreement", "id <= @last", Map.of("id", "id + @copy * " + keys.lastAgreement, "number", number,
                "person_id", "person_id + @copy * " + keys.lastPerson)));
        tables.add(new Table("agreement_version", "agreement_id <= @last", Map.of("agreement_id", agreement)));
        tables.add(new Table("event", "agreement_id <= @last", Map.of("id", "id + @copy * " + keys.lastEvent, "agreement_id", agreement,
                "voids_id", "voids_id + @copy * " + keys.lastEvent)));
        // their events have keys of their own: by which facts they were reviewed is not known yet
        tables.add(new Table("review_mark", "agreement_id <= @last", Map.of("agreement_id", agreement, "facts", "NULL")));
        tables.add(new Table("review_state", "agreement_id <= @last", Map.of("agreement_id", agreement, "number", number)));
        tables.add(new Table("finding", "agreement_id <= @last", Map.of("agreement_id", agreement)));
        tables.add(new Table("duty", "agreement_id <= @last", Map.of("agreement_id", agreement)));
        tables.add(new Table("reminder", "agreement_id <= @last", Map.of("id", "NULL", "agreement_id", agreement, "recipient",
                "IF(recipient LIKE 'person:%', CONCAT('person:', CAST(SUBSTRING(recipient, 8) AS UNSIGNED) + @copy * " + keys.lastPerson
                        + "), recipient)")));
        tables.add(new Table("alert", "agreement_id <= @last", Map.of("id", "NULL", "agreement_id", agreement, "matter",
                "CONCAT(" + agreement + ", SUBSTRING(matter, LOCATE(' ', matter)))")));
        for (Table table : tables) {
            table.readColumns(statement);
        }
        return tables;
    }

    /** The keys of those to be copied: each copy's are higher by a multiple of the last. */
    private static final class Keys {
        private final Statement statement;
        private final long agreements;
        private final long lastAgreement;
        private final long lastPerson;
        private final long lastEvent;

        Keys(Statement statement) throws SQLException {
            this.statement = statement;
            agreements = number("SELECT COUNT(*) FROM agreement");
            lastAgreement = number("SELECT MAX(id) FROM agreement");
            lastPerson = number("SELECT MAX(id) FROM person");
            lastEvent = number("SELECT MAX(id) FROM event");
        }

        /** The key of the {@code place}th agreement. */
        long agreement(long place) throws SQLException {
            return number("SELECT id FROM agreement ORDER BY id LIMIT 1 OFFSET " + (place - 1));
        }

        private long number(String sql) throws SQLException {
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A table, which of its rows are copied, and what becomes of the columns that do not stay as they are. */
    private static final class Table {
        private final String name;
        private final String rows;
        private final Map<String, String> changed;
        private final Map<String, String> columns = new LinkedHashMap<>();

        Table(String name, String rows, Map<String, String> changed) {
            this.name = name;
            this.rows = rows;
            this.changed = changed;
        }

        void readColumns(Statement statement) throws SQLException {
            try (ResultSet row = statement.executeQuery("SELECT column_name, extra FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND table_name = '" + name + "' ORDER BY ordinal_position")) {
                while (row.next()) {
                    if (!row.getString(2).toUpperCase().contains("GENERATED")) {
                        columns.put(row.getString(1), changed.getOrDefault(row.getString(1), row.getString(1)));
                    }
                }
            }
        }

        String copy(int copy, long last) {
            String sql = "INSERT INTO " + name + " (" + String.join(", ", columns.keySet()) + ") SELECT "
                    + String.join(", ", columns.values()) + " FROM " + name + " WHERE " + rows;
            return sql.replace("@copy", Integer.toString(copy)).replace("@last", Long.toString(last));
        }
    }
}
