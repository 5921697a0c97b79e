package cn.dingxiang.jdbc;

import cn.dingxiang.review.shown.ShownMarks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Marks read off the rows by their keys, with nothing scanned but the few rows of one agreement or one county's units. */
@Singleton
class JdbcShownMarks implements ShownMarks {
    /** Events, versions and letters are added, never changed; a case's version grows with every change of it. */
    private static final String OF_FACTS = """
            CONCAT_WS('|', a.id, a.person_id, a.county_code, a.status, COALESCE(s.failure, ''),\s""" + ReviewedMark.SQL + """
            ,
              (SELECT MAX(v.version) FROM agreement_version v WHERE v.agreement_id = a.id),
              (SELECT CONCAT(COUNT(*), '/', COALESCE(MAX(e.id), 0)) FROM event e WHERE e.agreement_id = a.id),
              (SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(c.version), 0)) FROM agreement_case c WHERE c.agreement_id = a.id)""";
    private static final String OF_FILE = OF_FACTS + """
            , p.name, COALESCE(p.email, ''), COALESCE(p.phone, ''), COALESCE(p.id_number_hash, ''),
              (SELECT CONCAT(COUNT(*), '/', COALESCE(MAX(l.id), 0)) FROM letter l WHERE l.agreement_id = a.id),
              (SELECT CONCAT(COUNT(*), '/', COUNT(t.removed_at)) FROM attachment t WHERE t.agreement_id = a.id),
              (SELECT CONCAT(COUNT(*), '/', COUNT(q.answered_at), '/', COALESCE(MAX(q.id), 0)) FROM confirmation_link q
                WHERE q.agreement_id = a.id))""";
    /** Units with who manages them and whom to write to; a unit is there once for each pair of these. */
    private static final String OF_UNITS = """
            CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', u.id, u.name, u.kind, COALESCE(u.closed_on, ''), COALESCE(h.hospital_id, ''),
              COALESCE(h.valid_from, ''), COALESCE(h.valid_to, ''), COALESCE(o.id, ''), COALESCE(o.name, ''), COALESCE(o.email, ''),
              COALESCE(o.active, ''), COALESCE(o.bounced_at, '')))), 0))""";
    private static final String THEIR_PEOPLE = "LEFT JOIN unit_management h ON h.unit_id = u.id LEFT JOIN contact o ON o.unit_id = u.id";
    private static final String OF_REMINDERS = """
            CONCAT_WS('|',
              (SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', r.id, r.status, COALESCE(m.status, '')))), 0))
                FROM reminder r LEFT JOIN mail m ON m.id = r.mail_id WHERE r.agreement_id = s.agreement_id),
              (SELECT %1$s FROM unit u %2$s WHERE u.county_code IN (s.county_code, s.unit_county)),
              (SELECT %1$s FROM confirmation_link k JOIN unit u ON u.id = k.unit_id %2$s WHERE k.agreement_id = s.agreement_id))"""
            .formatted(OF_UNITS, THEIR_PEOPLE);
    private static final String OF_CONTACTS = """
            (SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT_WS('|', o.id, o.name, COALESCE(o.email, ''), COALESCE(o.phone, ''),
              o.active, COALESCE(o.bounced_at, '')))), 0)) FROM contact o WHERE o.county_code = a.county_code)""";

    private final PlainConnections connections;

    JdbcShownMarks(PlainConnections connections) {
        this.connections = connections;
    }

    @Override
    public Optional<OfAgreement> agreement(long id, boolean reminders) {
        Sql sql = Sql.of("SELECT a.county_code,").add(OF_FILE).when(reminders, ", " + OF_REMINDERS).add("""
                FROM agreement a JOIN person p ON p.id = a.person_id LEFT JOIN review_state s ON s.agreement_id = a.id WHERE a.id = ?""", id);
        return connections.inTransaction(connection -> sql.list(connection, row -> new OfAgreement(row.getString(1),
                reminders ? List.of(row.getString(2), row.getString(3)) : List.of(row.getString(2))))).stream().findFirst();
    }

    @Override
    public String person(long id) {
        Sql sql = Sql.of("SELECT").add(OF_FACTS + ", s.number, s.person_name, k.name,").add(OF_CONTACTS + ")").add("""
                FROM agreement a JOIN county k ON k.code = a.county_code LEFT JOIN review_state s ON s.agreement_id = a.id
                WHERE a.person_id = ? ORDER BY a.id""", id);
        return connections.inTransaction(connection -> String.join("\n", sql.list(connection, row -> row.getString(1))));
    }
}
