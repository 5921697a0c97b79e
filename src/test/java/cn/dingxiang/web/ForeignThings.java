package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies in the other county of the demo: something of every kind that a page can be asked for. Made once a JVM. */
final class ForeignThings {
    /** Somebody of another county asks for what is in this one. */
    static final String COUNTY = "220284";

    private final Map<String, List<String>> identifiers;
    private final Map<String, String> fields;

    ForeignThings(ServedDemo world) {
        identifiers = made(world);
        fields = named(world);
    }

    /** By the beginning of an address: what stands for its variables, in their order. */
    Map<String, List<String>> identifiers() {
        return identifiers;
    }

    /** By the name of a form's field. */
    Map<String, String> fields() {
        return fields;
    }

    private static long added(ServedDemo world, String row) {
        world.application().execute("INSERT INTO " + row);
        return Long.parseLong(world.ask("SELECT MAX(id) FROM " + row.substring(0, row.indexOf(' '))));
    }

    private static Map<String, List<String>> made(ServedDemo world) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        String agreement = world.ask("SELECT MIN(id) FROM agreement WHERE county_code = '" + COUNTY + "'");
        ids.put("/agreements/", List.of(agreement, world.ask("SELECT MIN(id) FROM event WHERE agreement_id = " + agreement)));
        ids.put("/cases/", List.of(world.ask("SELECT MIN(c.id) FROM agreement_case c JOIN agreement a"
                + " ON a.id = c.agreement_id WHERE a.county_code = '" + COUNTY + "'")));
        ids.put("/units/", List.of(world.ask("SELECT MIN(id) FROM unit WHERE county_code = '" + COUNTY + "'")));
        ids.put("/imports/", List.of(world.ask("SELECT MIN(batch_id) FROM agreement WHERE county_code = '" + COUNTY + "'")));
        ids.put("/accounts/", List.of("panshi"));
        world.application().execute("INSERT INTO mail (recipient, digest_on, address, subject, message_id, status, created_at)"
                + " VALUES ('county:" + COUNTY + "', '2026-11-27', 'a@example.cn', '提醒', '<foreign@test>', 'SENT', NOW())",
                "INSERT INTO mail_text (mail_id, text, html) SELECT id, '提醒', '提醒' FROM mail WHERE message_id = '<foreign@test>'");
        ids.put("/mails/", List.of(world.ask("SELECT MIN(id) FROM mail WHERE recipient = 'county:" + COUNTY + "'")));
        ids.put("/student/cases/", ids.get("/cases/"));
        world.application().execute("INSERT INTO evidence_file (hash, held_at) VALUES (REPEAT('f', 64), NOW())",
                "INSERT INTO attachment (agreement_id, hash, type, size, file_name, shows, added_at, added_by, added_person) SELECT id,"
                        + " REPEAT('f', 64), 'PDF', 9, 'foreign.pdf', '外县材料', NOW(), 'x', person_id FROM agreement WHERE id = " + agreement,
                "INSERT INTO student_request (agreement_id, kind, ground, from_date, until_date, reason, state, ongoing, asked_at) VALUES ("
                        + agreement + ", 'DEFERRAL', 'ILLNESS', '2026-12-01', '2027-03-01', '外县住院', 'ASKED', TRUE, NOW())");
        ids.put("/student/documents/", List.of(world.ask("SELECT MAX(id) FROM attachment WHERE file_name = 'foreign.pdf'")));
        ids.put("/requests/", List.of(world.ask("SELECT MAX(id) FROM student_request WHERE agreement_id = " + agreement)));
        ids.put("/student/requests/", ids.get("/requests/"));
        long link = added(world, "confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on) VALUES ("
                + ids.get("/units/").get(0) + ", " + agreement + ", 'ATTESTATION_MISSING', '2025', '2026-01-31', 9, NOW(), '2026-12-31')");
        ids.put("/employer/questions/", List.of(Long.toString(link)));
        ids.put("/objections/", List.of(Long.toString(added(world, "employer_objection (link_id, kind, text, raised_at, raised_by) VALUES ("
                + link + ", 'OBJECTION', '外县异议', NOW(), '张')"))));
        ids.put("/employer/people/", List.of(agreement, "PAY"));
        ids.put("/placement/ending/", List.of(agreement));
        long request = added(world, "placement_request (workflow, agreement_id, county_code, ordered_by, from_county, to_county, needs, state,"
                + " open_workflow) VALUES ('SECONDMENT', " + agreement + ", '" + COUNTY + "', 'STUDENT', '" + COUNTY + "', '" + COUNTY
                + "', '', 'ASKED', 'SECONDMENT')");
        world.application().execute("INSERT INTO placement_step (request_id, ordinal, step, taken_by, taken_at) VALUES (" + request
                + ", 1, 'ASK', 'x', NOW())");
        ids.put("/placement/", List.of(Long.toString(request), "CONSENT"));
        ids.put("/posts/", List.of(Long.toString(added(world, "post (unit_id, hospital_id, track, speciality, quota, capacity, valid_from,"
                + " asked_by, asked_on) SELECT MIN(id), MIN(id), 'BACHELOR_CLINICAL', '全科', TRUE, 1, '2026-01-01', 'x', '2026-01-01' FROM unit"
                + " WHERE county_code = '" + COUNTY + "'"))));
        long job = added(world, "job (kind, place, title, started_by, role, province, county, parameters, asked_at, begun_at, ended_at, state)"
                + " VALUES ('IMPORT_CHECK', '" + COUNTY + "', '外县.xlsx', 'panshi', 'COUNTY_OFFICER', '22', '" + COUNTY + "', '{}', NOW(),"
                + " NOW(), NOW(), 'DONE')");
        long file = added(world, "kept_file (content, hash, name, size, owner, place, shared, job_id, kept_at, expires_at) VALUES (UUID(),"
                + " REPEAT('0', 64), '外县.xlsx', 1, 'panshi', '" + COUNTY + "', TRUE, " + job + ", NOW(), '2027-01-01')");
        ids.put("/jobs/", List.of(Long.toString(job), Long.toString(file)));
        ids.put("/imports/files/", List.of(Long.toString(file)));
        ids.put("/registers/files/", List.of(Long.toString(file)));
        ids.put("/policies/drafts/", List.of(Long.toString(job)));
        long source = added(world, "register_source (scope, name, kind, mapping, fixed, saved_at, saved_by) VALUES ('" + COUNTY
                + "', '外县社保', 'SOCIAL_INSURANCE', '{}', '{}', NOW(), 'panshi')");
        ids.put("/registers/", List.of(Long.toString(added(world, "register_file (source_id, file_name, file_hash, rows_read, rows_proposed,"
                + " rows_known, rows_needless, rows_unreadable, rows_unmatched, proposals, taken_at, taken_by) VALUES (" + source
                + ", '外县.xlsx', '', 1, 0, 1, 0, 0, 0, 0, NOW(), 'panshi')"))));
        ids.put("/letters/", List.of(Long.toString(added(world, "letter (number, office, kind, year, sequence, agreement_id, addressee,"
                + " addressee_name, issued_on, issued_at, issued_by, data, document_hash, page_hash) VALUES ('外县〔2026〕1号', '" + COUNTY
                + "', 'REMINDER', 2026, 9001, " + agreement + ", 'county:" + COUNTY + "', '外县', '2026-11-01', NOW(), 'panshi', '{}',"
                + " REPEAT('0', 64), REPEAT('0', 64))")), "1"));
        ids.put("/audit/", List.of(world.ask("SELECT MIN(id) FROM audit_entry WHERE county_code = '" + COUNTY + "'")));
        SignedIn.as(world.server(), "panshi", ServedDemo.account("panshi").password());
        ids.put("/account/sessions/", List.of(world.ask("SELECT MAX(id) FROM session WHERE username = 'panshi'")));
        ids.values().forEach(values -> assertThat(values).doesNotContainNull());
        return ids;
    }

    /** What fields of forms could name of the foreign county, with what else a form may want. */
    private Map<String, String> named(ServedDemo world) {
        String agreement = identifiers.get("/agreements/").get(0);
        Map<String, String> named = new LinkedHashMap<>(Map.of("agreement", agreement, "case", identifiers.get("/cases/").get(0), "unit",
                identifiers.get("/units/").get(0), "county", COUNTY, "within", COUNTY, "of", COUNTY, "place", COUNTY, "scope", COUNTY,
                "evidence", "event:" + identifiers.get("/agreements/").get(1), "username", "panshi"));
        named.putAll(Map.of("number", world.ask("SELECT number FROM agreement WHERE id = " + agreement), "ids", agreement, "id", agreement,
                "mail", identifiers.get("/mails/").get(0), "name", "外县试探", "reason", "外县试探", "note", "外县试探", "text", "外县试探"));
        named.putAll(Map.of("on", "2026-11-01", "from", "2026-12-01", "until", "2027-03-01", "all", "true", "capacity", "1"));
        return named;
    }
}
