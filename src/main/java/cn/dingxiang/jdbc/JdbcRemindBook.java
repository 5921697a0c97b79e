package cn.dingxiang.jdbc;

import cn.dingxiang.obligation.Standing;
import cn.dingxiang.review.Matter;
import cn.dingxiang.review.remind.Addressed;
import cn.dingxiang.review.remind.RemindBook;
import cn.dingxiang.review.remind.Remindable;
import cn.dingxiang.timeline.Party;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What employers can be reminded of, out of duties, findings and links. */
@Singleton
class JdbcRemindBook implements RemindBook {
    private static final String WHO = " AS item, a.id AS agreement_id, a.number, p.name AS person, a.county_code, ";
    private static final String SIGNER = " JOIN person p ON p.id = a.person_id ";
    private static final String OTHER_SIDE = " AND a.status = 'LIVE' AND %s.party <> 'STUDENT' ";

    private final PlainConnections connections;
    private final RemindRepository reminders;

    JdbcRemindBook(PlainConnections connections, RemindRepository reminders) {
        this.connections = connections;
        this.reminders = reminders;
    }

    @Override
    public List<Remindable> ofAgreements(Collection<Long> agreements, LocalDate until) {
        if (agreements.isEmpty()) {
            return List.of();
        }
        Sql sql = Sql.of("SELECT * FROM (").add(duties(agreements, until)).add("UNION ALL").add(findings(agreements)).add("UNION ALL")
                .add(questions()).add("AND l.agreement_id IN").in(agreements)
                .add("AND NOT EXISTS (SELECT 1 FROM duty e WHERE e.agreement_id = l.agreement_id AND e.code = l.code"
                        + " AND e.subject = l.subject AND e.due_on = l.anchor_on AND e.party <> 'STUDENT' AND e.due_on < ?)", until)
                .add("AND NOT EXISTS (SELECT 1 FROM finding g WHERE g.agreement_id = l.agreement_id AND g.code = l.code"
                        + " AND g.subject = l.subject AND g.since = l.anchor_on AND g.party <> 'STUDENT')")
                .add(") x ORDER BY x.anchor_on, x.code, x.item");
        return connections.joining(connection -> sql.list(connection, JdbcRemindBook::remindable));
    }

    @Override
    public List<Remindable> ofLinks(Collection<Long> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        Sql sql = questions().add("AND l.id IN").in(links).add("ORDER BY l.anchor_on, l.id");
        return connections.joining(connection -> sql.list(connection, JdbcRemindBook::remindable));
    }

    private static Sql duties(Collection<Long> agreements, LocalDate until) {
        return Sql.of("SELECT " + ItemSources.DUTY_KEY + WHO + "d.code, d.subject, d.due_on AS anchor_on, 1 AS is_duty, d.party,"
                        + " NULL AS standing, NULL AS unit_id FROM duty d JOIN agreement a ON a.id = d.agreement_id" + SIGNER
                        + "WHERE d.done_on IS NULL AND d.waived = FALSE AND d.due_on < ?" + OTHER_SIDE.formatted("d"), until)
                .add("""
                AND NOT EXISTS (SELECT 1 FROM dismissal x WHERE x.agreement_id = d.agreement_id AND x.code = d.code
                  AND x.subject = d.subject AND x.since = d.due_on + INTERVAL 1 DAY) AND d.agreement_id IN""").in(agreements);
    }

    private static Sql findings(Collection<Long> agreements) {
        return Sql.of("SELECT " + ItemSources.FINDING_KEY + WHO + "f.code, f.subject, f.since AS anchor_on, 0 AS is_duty, f.party,"
                        + " f.standing, NULL AS unit_id FROM finding f JOIN agreement a ON a.id = f.agreement_id" + SIGNER
                        + "WHERE f.closed_on IS NULL AND f.standing <> 'OVERDUE' AND f.code <> 'TERM_UNSET'" + OTHER_SIDE.formatted("f"))
                .add(ItemSources.NOT_DISMISSED).add("AND f.agreement_id IN").in(agreements);
    }

    private static Sql questions() {
        return Sql.of("SELECT CONCAT('link', l.id)" + WHO + """
                l.code, l.subject, l.anchor_on, EXISTS (SELECT 1 FROM duty q WHERE q.agreement_id = l.agreement_id AND q.code = l.code
                  AND q.subject = l.subject AND q.due_on = l.anchor_on) AS is_duty, NULL AS party, NULL AS standing, l.unit_id
                FROM confirmation_link l""" + " " + ItemSources.agreementsOf("l") + SIGNER
                + "WHERE l.answered_at IS NULL AND a.status = 'LIVE' ").add(ToDoSources.MATTER_STANDS);
    }

    private static Remindable remindable(ResultSet row) throws SQLException {
        return new Remindable(row.getString("item"), row.getLong("agreement_id"), row.getString("number"), row.getString("person"),
                row.getString("county_code"), new Matter(row.getString("code"), row.getString("subject"), Sql.day(row, "anchor_on")),
                row.getInt("is_duty") != 0, Sql.named(Party.class, row.getString("party")),
                Sql.named(Standing.class, row.getString("standing")), key(row, "unit_id"));
    }

    @Override
    public List<Employers> employers(Collection<Long> agreements, LocalDate today) {
        Sql sql = Sql.of("""
                SELECT s.agreement_id, u.id AS unit_id, COALESCE(h.id, (SELECT MIN(m.hospital_id) FROM unit_management m
                    WHERE m.unit_id = u.id AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?))) AS hospital_id
                FROM review_state s LEFT JOIN unit u ON u.county_code = s.unit_county AND u.name = s.unit_name
                LEFT JOIN unit h ON h.county_code = s.county_code AND h.name = s.employer WHERE s.agreement_id IN""", today, today)
                .in(agreements);
        return connections.joining(connection -> sql.list(connection,
                row -> new Employers(row.getLong("agreement_id"), key(row, "unit_id"), key(row, "hospital_id"))));
    }

    @Override
    public List<Last> last(Collection<Long> agreements) {
        Sql sql = Sql.of("""
                SELECT r.agreement_id, r.code, r.subject, r.anchor_on, r.recipient, r.stage, r.planned_on, r.status, m.status AS mail_status
                FROM (SELECT MAX(n.id) AS id FROM reminder n WHERE n.status <> 'STOPPED' AND n.recipient LIKE 'unit:%'
                  AND n.agreement_id IN""").in(agreements).add("""
                  GROUP BY n.agreement_id, n.code, n.subject, n.anchor_on, n.recipient) latest
                JOIN reminder r ON r.id = latest.id LEFT JOIN mail m ON m.id = r.mail_id""");
        return connections.joining(connection -> sql.list(connection, row -> new Last(row.getLong("agreement_id"),
                row.getString("code"), row.getString("subject"), Sql.day(row, "anchor_on"), row.getString("recipient"),
                row.getString("stage"), Sql.day(row, "planned_on"), state(row.getString("status"), row.getString("mail_status")))));
    }

    private static Addressed.State state(String reminder, String mail) {
        if (mail == null) {
            return reminder.equals("NO_ADDRESS") ? Addressed.State.UNDELIVERED : Addressed.State.PLANNED;
        }
        return switch (mail) {
            case "SENT" -> reminder.equals("NO_ADDRESS") ? Addressed.State.UNDELIVERED : Addressed.State.SENT;
            case "BOUNCED", "DEAD" -> Addressed.State.UNDELIVERED;
            default -> Addressed.State.QUEUED;
        };
    }

    @Override
    public boolean add(Remindable about, String recipient, String stage, LocalDate on) {
        return reminders.add(about.agreement(), about.matter().code(), about.matter().subject(), about.matter().anchorOn(), stage,
                recipient, on) == 1;
    }

    private static Long key(ResultSet row, String column) throws SQLException {
        long key = row.getLong(column);
        return row.wasNull() ? null : key;
    }
}
