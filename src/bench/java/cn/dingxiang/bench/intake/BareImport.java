package cn.dingxiang.bench.intake;

import cn.dingxiang.bench.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * The floor under an import: every cell of the workbook read, and for its rows as many rows inserted in batches, in one transaction, as
 * the import has inserted into each table, into tables of the same columns and indexes. Nothing is checked.
 */
final class BareImport {
    private static final List<String> TABLES = List.of("person", "agreement", "agreement_version", "review_mark", "review_state",
            "event");
    private static final int BATCH = 1_000;

    private final World world;
    private final String document;
    private final String detail;

    /**
     * @param document an agreement's document of usual length
     * @param detail   an event's attributes of usual length
     */
    BareImport(World world, String document, String detail) {
        this.world = world;
        this.document = document;
        this.detail = detail;
    }

    /** Makes the tables, empty. */
    void prepare() throws SQLException {
        for (String table : TABLES) {
            world.execute("DROP TABLE IF EXISTS bench_" + table, "CREATE TABLE bench_" + table + " LIKE " + table);
        }
    }

    /** @param events how many events all rows have together; each row gets its share of them */
    void run(Path workbook, long rows, long events) throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(workbook); ReadableWorkbook book = new ReadableWorkbook(in);
             Stream<Row> sheet = book.getFirstSheet().openStream(); Connection connection = world.connect();
             Insert people = new Insert(connection, "person (id, name, id_number, id_number_hash, email, phone)", 6);
             Insert agreements = new Insert(connection, "agreement (id, number, person_id, county_code, status, created_at)", 6);
             Insert versions = new Insert(connection, "agreement_version (agreement_id, version, kind, document, student_name, university,"
                     + " county_bureau, form_id, regime_ids, recorded_at, recorded_by)", 11);
             Insert marks = new Insert(connection, "review_mark (agreement_id, dirty)", 2);
             Insert states = new Insert(connection, "review_state (agreement_id, county_code, track, cohort, person_name, number)", 6);
             Insert happened = new Insert(connection, "event (agreement_id, on_date, position, kind, source, detail, recorded_at,"
                     + " recorded_by)", 8)) {
            connection.setAutoCommit(false);
            Iterator<Row> read = sheet.iterator();
            read.next();
            long event = 0;
            for (long id = 1; read.hasNext(); id++) {
                String[] cells = cells(read.next());
                String number = cells[0];
                people.row(id, cells[1], cells[2] + cells[2] + cells[2], hash(id), number + "@example.cn", "12000000000");
                agreements.row(id, number, id, "220322", "LIVE", world.asOf().atStartOfDay());
                versions.row(id, 1, "ORIGINAL", document, cells[1], "示例大学", "示例卫生健康局", "sample-2018-bachelor", "national-2010",
                        world.asOf().atStartOfDay(), "bench");
                marks.row(id, true);
                states.row(id, "220322", "BACHELOR_CLINICAL", 2018, cells[1], number);
                for (int position = 1; event < events * id / rows; event++, position++) {
                    happened.row(id, LocalDate.of(2020, 9, 1), position, "GRADUATED", "COUNTY", detail, world.asOf().atStartOfDay(),
                            "bench");
                }
                if (id % BATCH == 0) {
                    people.flush();
                    agreements.flush();
                    versions.flush();
                    marks.flush();
                    states.flush();
                    happened.flush();
                }
            }
            people.flush();
            agreements.flush();
            versions.flush();
            marks.flush();
            states.flush();
            happened.flush();
            connection.commit();
        }
    }

    void drop() throws SQLException {
        for (String table : TABLES) {
            world.execute("DROP TABLE bench_" + table);
        }
    }

    private static String[] cells(Row row) {
        String[] cells = new String[Math.max(3, row.getCellCount())];
        for (Cell cell : row) {
            if (cell != null) {
                cells[cell.getColumnIndex()] = cell.getText();
            }
        }
        return cells;
    }

    /** As long as a real one, and as scattered. */
    private static String hash(long id) {
        return "%016x".formatted(id * 0x9E3779B97F4A7C15L).repeat(4);
    }

    /** A batch of one table. */
    private static final class Insert implements AutoCloseable {
        private final PreparedStatement statement;

        Insert(Connection connection, String columns, int count) throws SQLException {
            statement = connection.prepareStatement("INSERT INTO bench_" + columns + " VALUES (?" + ", ?".repeat(count - 1) + ")");
        }

        void row(Object... values) throws SQLException {
            for (int column = 0; column < values.length; column++) {
                statement.setObject(column + 1, values[column]);
            }
            statement.addBatch();
        }

        void flush() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
