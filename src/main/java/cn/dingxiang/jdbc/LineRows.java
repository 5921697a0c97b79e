package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.casework.CaseState;
import cn.dingxiang.directory.Scope;
import cn.dingxiang.obligation.FindingCode;
import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Phase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the lines of a page out of its rows: three statements more, however many rows. */
final class LineRows {
    static final String SELECTED = """
            SELECT s.agreement_id, s.number, s.person_name, s.county_code, k.name AS county_name, s.track, s.cohort, a.status, s.phase,
              s.unit_name, s.employer, s.service_start, s.expected_end, s.days_left, s.ends_on, s.completed_on, s.required_months, s.failure
            """;

    /**
     * A text for each row that stands for everything its line shows: the review's fingerprint for all that it derives, findings and duties
     * too, and whether the agreement has started; and what else the line is made of. All of it stands in the list's indexes: no wide
     * row need be read for it. Not closed with its bracket.
     */
    static final String MARK = "SELECT CONCAT_WS('|', s.agreement_id, s.person_name, s.county_code, k.name, " + ReviewedMark.SQL;
    static final String CASES_MARK = """
            , (SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(c.version), 0)) FROM agreement_case c WHERE c.agreement_id = s.agreement_id)""";

    private final Connection connection;
    private final Scope scope;
    private final LocalDate today;

    LineRows(Connection connection, Scope scope, LocalDate today) {
        this.connection = connection;
        this.scope = scope;
        this.today = today;
    }

    /** A row, without what its page adds. */
    record Row(long agreement, String number, String name, String county, String countyName, Track track, int cohort, boolean live,
               Phase phase, AgreementLine.Place place, Clock clock, String failure) { }

    /** The columns service is read from. */
    record Clock(LocalDate start, LocalDate expectedEnd, Integer daysLeft, LocalDate endsOn, LocalDate completedOn, Integer required) {

        AgreementLine.Service on(LocalDate today, Phase phase) {
            if (required == null) {
                return null;
            }
            boolean over = phase == Phase.RELEASED || phase == Phase.DISCHARGED || phase == Phase.DECEASED;
            if (completedOn != null) {
                return new AgreementLine.Service(required, required, completedOn, false, null, completedOn);
            }
            if (over) {
                return new AgreementLine.Service(null, required, null, false, null, null);
            }
            LocalDate end = expectedEnd != null ? expectedEnd : daysLeft == null ? null : today.plusDays(daysLeft);
            return new AgreementLine.Service(start == null || end == null ? 0 : served(ChronoUnit.DAYS.between(today, end)), required, end,
                    daysLeft != null, start == null ? endsOn : null, null);
        }

        /** Full months, as the service clock counts them: the most whose days from the start were credited. */
        private int served(long daysLeftToServe) {
            LocalDate reached = start.plusMonths(required).minusDays(daysLeftToServe);
            int months = Math.max(0, (int) ChronoUnit.MONTHS.between(start, reached));
            return start.plusMonths(months + 1L).isAfter(reached) ? months : months + 1;
        }
    }

    static Row read(ResultSet row) throws SQLException {
        Integer daysLeft = row.getObject("days_left", Integer.class);
        Clock clock = new Clock(Sql.day(row, "service_start"), Sql.day(row, "expected_end"), daysLeft, Sql.day(row, "ends_on"),
                Sql.day(row, "completed_on"), row.getObject("required_months", Integer.class));
        return new Row(row.getLong("agreement_id"), row.getString("number"), row.getString("person_name"), row.getString("county_code"),
                row.getString("county_name"), Sql.named(Track.class, row.getString("track")), row.getInt("cohort"),
                row.getString("status").equals("LIVE"), Sql.named(Phase.class, row.getString("phase")),
                new AgreementLine.Place(row.getString("unit_name"), row.getString("employer")), clock, row.getString("failure"));
    }

    List<AgreementLine> lines(List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> agreements = rows.stream().map(Row::agreement).toList();
        Map<Long, List<AgreementLine.OpenFinding>> findings = findings(agreements);
        Map<Long, AgreementLine.NextDuty> duties = duties(agreements);
        Map<Long, AgreementLine.UnderWay> cases = scope.unit() == null ? cases(agreements) : Map.of();
        List<AgreementLine> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(new AgreementLine(row.agreement, row.number, row.name, row.county, row.countyName, row.track, row.cohort, row.live,
                    row.phase, row.place, row.clock.on(today, row.phase), duties.get(row.agreement),
                    findings.getOrDefault(row.agreement, List.of()), cases.get(row.agreement), row.failure));
        }
        return lines;
    }

    private Map<Long, List<AgreementLine.OpenFinding>> findings(List<Long> agreements) throws SQLException {
        Map<Long, List<AgreementLine.OpenFinding>> open = new HashMap<>();
        Sql.of("SELECT agreement_id, code, party, standing, since FROM finding WHERE closed_on IS NULL").when(scope.unit() != null,
                "AND party = 'EMPLOYER'").add("AND agreement_id IN").in(agreements).list(connection, row ->
                open.computeIfAbsent(row.getLong("agreement_id"), none -> new ArrayList<>()).add(new AgreementLine.OpenFinding(
                        FindingCode.valueOf(row.getString("code")), Party.valueOf(row.getString("party")),
                        Standing.valueOf(row.getString("standing")), Sql.day(row, "since"))));
        open.values().forEach(found -> found.sort(Comparator.comparing(AgreementLine.OpenFinding::rank)
                .thenComparing(AgreementLine.OpenFinding::since).thenComparing(AgreementLine.OpenFinding::code)));
        return open;
    }

    private Map<Long, AgreementLine.NextDuty> duties(List<Long> agreements) throws SQLException {
        Map<Long, AgreementLine.NextDuty> next = new HashMap<>();
        Sql.of("SELECT agreement_id, code, party, due_on FROM duty WHERE done_on IS NULL AND waived = FALSE AND due_on IS NOT NULL")
                .when(scope.unit() != null, "AND party = 'EMPLOYER'").add("AND agreement_id IN").in(agreements)
                .add("ORDER BY due_on, code").list(connection, row -> next.putIfAbsent(row.getLong("agreement_id"),
                        new AgreementLine.NextDuty(FindingCode.valueOf(row.getString("code")), Party.valueOf(row.getString("party")),
                                Sql.day(row, "due_on"))));
        return next;
    }

    private Map<Long, AgreementLine.UnderWay> cases(List<Long> agreements) throws SQLException {
        Map<Long, AgreementLine.UnderWay> furthest = new HashMap<>();
        Sql.of("SELECT id, agreement_id, party, state FROM agreement_case WHERE ongoing = TRUE AND agreement_id IN").in(agreements)
                .add("ORDER BY id").list(connection, row -> furthest.merge(row.getLong("agreement_id"), new AgreementLine.UnderWay(
                        row.getLong("id"), Party.valueOf(row.getString("party")), CaseState.valueOf(row.getString("state"))),
                        (one, other) -> one.state().compareTo(other.state()) < 0 ? other : one));
        return furthest;
    }
}
