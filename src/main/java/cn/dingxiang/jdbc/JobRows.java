package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.work.Job;
import cn.dingxiang.work.JobBook;
import cn.dingxiang.work.JobFigure;
import cn.dingxiang.work.JobKind;
import cn.dingxiang.work.JobLine;
import cn.dingxiang.work.JobState;
import cn.dingxiang.work.Said;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of {@code job}, {@code job_figure} and {@code job_line}, read and written. */
final class JobRows {

    private JobRows() { }

    static long add(Connection connection, JobBook.Order order, LocalDateTime at) throws SQLException {
        Actor actor = order.actor();
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO job (kind, place, title, started_by, role, province, prefecture, county, unit_id, person_id, from_address,
                  parameters, asked_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')""", Statement.RETURN_GENERATED_KEYS)) {
            set(statement, order.kind().name(), order.place(), order.title(), actor.name(), actor.role() == null ? null : actor.role().name(),
                    actor.province(), actor.prefecture(), actor.county(), actor.unit(), actor.person(), actor.from(),
                    StoredJson.write(order.parameters()), at);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    static List<Job> jobs(Connection connection, String sql, Object... values) throws SQLException {
        return read(connection, JobRows::job, sql, values);
    }

    static JobBook.Claim claim(Connection connection, long id) throws SQLException {
        return read(connection, row -> {
            String role = row.getString("role");
            return new JobBook.Claim(job(row), new Actor(row.getString("started_by"), role == null ? null : Role.valueOf(role),
                    row.getString("province"), row.getString("prefecture"), row.getString("county"), row.getObject("unit_id", Long.class),
                    row.getObject("person_id", Long.class), row.getString("from_address")), texts(row.getString("parameters")));
        }, "SELECT * FROM job WHERE id = ?", id).get(0);
    }

    static Map<String, String> parameters(Connection connection, long id) throws SQLException {
        return read(connection, row -> texts(row.getString("parameters")), "SELECT parameters FROM job WHERE id = ?", id).stream().findFirst()
                .orElse(Map.of());
    }

    private static Map<String, String> texts(String json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        StoredJson.object(json).forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        return parameters;
    }

    static List<JobFigure> figures(Connection connection, long id) throws SQLException {
        return read(connection, row -> new JobFigure(row.getString("county").isEmpty() ? null : row.getString("county"), row.getString("name"),
                row.getLong("number")), "SELECT * FROM job_figure WHERE job_id = ? ORDER BY county, name", id);
    }

    static JobLine line(ResultSet row) throws SQLException {
        return new JobLine(row.getInt("number"), row.getString("county"), row.getString("kind"), row.getString("object"),
                new Said(row.getString("text"), row.getString("text_en")));
    }

    static void addLines(Connection connection, long id, List<JobLine> lines) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(new Object[] {id, line.number(), line.county(), line.kind(), line.object(), line.text().chinese(),
                line.text().english()}));
        addAll(connection, "INSERT INTO job_line (job_id, number, county, kind, object, text, text_en) VALUES (?, ?, ?, ?, ?, ?, ?)", rows);
    }

    static void addFigures(Connection connection, long id, List<JobFigure> figures) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        figures.forEach(figure -> rows.add(new Object[] {id, figure.county() == null ? "" : figure.county(), figure.name(), figure.number()}));
        addAll(connection, "INSERT INTO job_figure (job_id, county, name, number) VALUES (?, ?, ?, ?)", rows);
    }

    /** The first column of the first row; null when there is none. */
    static Long number(Connection connection, String sql, Object... values) throws SQLException {
        List<Long> found = read(connection, row -> row.getLong(1), sql, values);
        return found.isEmpty() ? null : found.get(0);
    }

    static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static Job job(ResultSet row) throws SQLException {
        String message = row.getString("message");
        return new Job(row.getLong("id"), JobKind.valueOf(row.getString("kind")), row.getString("place"), row.getString("title"),
                row.getString("started_by"), time(row, "asked_at"), time(row, "begun_at"), time(row, "ended_at"),
                JobState.valueOf(row.getString("state")), row.getString("phase"), row.getLong("done"), row.getLong("total"),
                row.getBoolean("cancel_asked"), message == null ? null : new Said(message, row.getString("message_en")),
                row.getString("result"));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> read(Connection connection, Reader<T> reader, String sql, Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
        }
        return found;
    }

    private static void addAll(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                set(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    private static LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
