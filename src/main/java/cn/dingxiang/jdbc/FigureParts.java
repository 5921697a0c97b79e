package cn.dingxiang.jdbc;

import cn.dingxiang.review.figures.Measure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Table {@code figure_part}: what agreements add to the figures, and the figures that follow from it. */
final class FigureParts {
    private final Connection connection;

    FigureParts(Connection connection) {
        this.connection = connection;
    }

    /** What one agreement adds to a measure. */
    record Part(long agreement, String measure, String kind, String county, int cohort, int number) {
        static Part of(ResultSet row) throws SQLException {
            return new Part(row.getLong("agreement_id"), row.getString("measure"), row.getString("kind"),
                    row.getString("county_code"), row.getInt("cohort"), row.getInt("number"));
        }
    }

    private record Figure(String county, String measure, int cohort, String kind) { }

    /** Counts a stretch of agreements anew, without regard to the figures: these are to be summed up afterwards. */
    void refill(long after, long until) throws SQLException {
        Sql.of("DELETE FROM figure_part WHERE agreement_id > ? AND agreement_id <= ?", after, until).execute(connection);
        for (Sql source : FigureSources.of(Sql.of("AND s.agreement_id > ? AND s.agreement_id <= ?", after, until)).values()) {
            Sql.of("INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number)").add(source).execute(connection);
        }
    }

    /** Sums up the figures of {@code month} from all parts. Of months gone by only the trend of counties is kept. */
    void sumUp(LocalDate month) throws SQLException {
        Sql.of("DELETE FROM kept_figure WHERE month_on = ? OR measure NOT IN", month).in(Arrays.asList(Measure.values())).execute(connection);
        Sql.of("INSERT INTO kept_figure (month_on, county_code, measure, cohort, kind, number)")
                .add("SELECT ?, county_code, measure, cohort, kind, SUM(number) FROM figure_part", month)
                .add("WHERE measure NOT IN ('OPEN_SINCE', 'RESPONSE_DAYS', ?, ?) GROUP BY county_code, measure, cohort, kind", PlanParts.STANDING,
                        ToDoParts.SINCE)
                .execute(connection);
        oldest(month, Sql.of(""));
        medians(month, Sql.of(""));
    }

    /** Counts these agreements anew and carries what differs over to the figures of {@code month}. */
    void recount(List<Long> agreements, LocalDate month) throws SQLException {
        Map<Long, Set<Part>> before = byAgreement(Sql.of("SELECT * FROM figure_part WHERE agreement_id IN").in(agreements));
        Map<Long, Set<Part>> now = new HashMap<>();
        for (Sql source : FigureSources.of(Sql.of("AND s.agreement_id IN").in(agreements)).values()) {
            byAgreement(source).forEach((agreement, parts) -> now.computeIfAbsent(agreement, none -> new HashSet<>()).addAll(parts));
        }
        List<Long> changed = agreements.stream()
                .filter(agreement -> !before.getOrDefault(agreement, Set.of()).equals(now.getOrDefault(agreement, Set.of()))).toList();
        if (changed.isEmpty()) {
            return;
        }
        Sql.of("DELETE FROM figure_part WHERE agreement_id IN").in(changed).execute(connection);
        insert(changed.stream().flatMap(agreement -> now.getOrDefault(agreement, Set.of()).stream()).toList());
        Map<Figure, Integer> changes = new HashMap<>();
        Set<String> oldest = new TreeSet<>();
        Set<String> medians = new TreeSet<>();
        for (Long agreement : changed) {
            Set<Part> gone = new HashSet<>(before.getOrDefault(agreement, Set.of()));
            Set<Part> come = new HashSet<>(now.getOrDefault(agreement, Set.of()));
            gone.removeAll(now.getOrDefault(agreement, Set.of()));
            come.removeAll(before.getOrDefault(agreement, Set.of()));
            gone.forEach(part -> note(part, -1, changes, oldest, medians));
            come.forEach(part -> note(part, 1, changes, oldest, medians));
        }
        carryOver(changes, month);
        if (!oldest.isEmpty()) {
            oldest(month, Sql.of("AND county_code IN").in(oldest));
        }
        if (!medians.isEmpty()) {
            medians(month, Sql.of("AND county_code IN").in(medians));
        }
    }

    private static void note(Part part, int sign, Map<Figure, Integer> changes, Set<String> oldest, Set<String> medians) {
        switch (part.measure()) {
            case "OPEN_SINCE" -> oldest.add(part.county());
            case "RESPONSE_DAYS" -> medians.add(part.county());
            case PlanParts.STANDING, ToDoParts.SINCE -> { }
            default -> changes.merge(new Figure(part.county(), part.measure(), part.cohort(), part.kind()), sign * part.number(), Integer::sum);
        }
    }

    private Map<Long, Set<Part>> byAgreement(Sql sql) throws SQLException {
        Map<Long, Set<Part>> parts = new HashMap<>();
        sql.list(connection, Part::of).stream().filter(part -> part.county() != null)
                .forEach(part -> parts.computeIfAbsent(part.agreement(), none -> new HashSet<>()).add(part));
        return parts;
    }

    private void insert(List<Part> parts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO figure_part (agreement_id, measure, kind, county_code, cohort, number) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Part part : parts) {
                statement.setLong(1, part.agreement());
                statement.setString(2, part.measure());
                statement.setString(3, part.kind());
                statement.setString(4, part.county());
                statement.setInt(5, part.cohort());
                statement.setInt(6, part.number());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void carryOver(Map<Figure, Integer> changes, LocalDate month) throws SQLException {
        changes.values().removeIf(change -> change == 0);
        List<Figure> fewer = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO kept_figure (month_on, county_code, measure, cohort, kind, number) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE number = number + VALUES(number)""")) {
            for (Map.Entry<Figure, Integer> change : changes.entrySet()) {
                bind(statement, change.getKey(), month);
                statement.setInt(6, change.getValue());
                statement.addBatch();
                if (change.getValue() < 0) {
                    fewer.add(change.getKey());
                }
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM kept_figure WHERE month_on = ? AND county_code = ?"
                + " AND measure = ? AND cohort = ? AND kind = ? AND number = 0")) {
            for (Figure figure : fewer) {
                bind(statement, figure, month);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Figure figure, LocalDate month) throws SQLException {
        statement.setObject(1, Objects.requireNonNull(month));
        statement.setString(2, figure.county());
        statement.setString(3, figure.measure());
        statement.setInt(4, figure.cohort());
        statement.setString(5, figure.kind());
    }

    private void oldest(LocalDate month, Sql counties) throws SQLException {
        Sql.of("DELETE FROM kept_figure WHERE month_on = ? AND measure = 'OPEN_SINCE'", month).add(counties).execute(connection);
        Sql.of("INSERT INTO kept_figure (month_on, county_code, measure, cohort, kind, number)")
                .add("SELECT ?, county_code, 'OPEN_SINCE', 0, '', MIN(number) FROM figure_part WHERE measure = 'OPEN_SINCE'", month)
                .add(counties).add("GROUP BY county_code").execute(connection);
    }

    private void medians(LocalDate month, Sql counties) throws SQLException {
        Sql.of("DELETE FROM kept_figure WHERE month_on = ? AND measure = 'RESPONSE_DAYS'", month).add(counties).execute(connection);
        Sql.of("INSERT INTO kept_figure (month_on, county_code, measure, cohort, kind, number)")
                .add("SELECT ?, county_code, 'RESPONSE_DAYS', 0, '', FLOOR(AVG(number)) FROM (", month).add("""
                SELECT county_code, number, ROW_NUMBER() OVER (PARTITION BY county_code ORDER BY number, agreement_id) AS place,
                  COUNT(*) OVER (PARTITION BY county_code) AS of_all
                FROM figure_part WHERE measure = 'RESPONSE_DAYS'""").add(counties)
                .add(") placed WHERE place IN (FLOOR((of_all + 1) / 2), CEILING((of_all + 1) / 2)) GROUP BY county_code").execute(connection);
    }
}
