package cn.dingxiang.testing;

/** Puts something into every list that pages show, in proportion to how many agreements there are. */
public final class FilledDemo {

    private FilledDemo() { }

    /** What the demo's life so far has not brought: questions to units, objections, proposals, a county mail does not reach, a batch. */
    public static void fill(DemoWorld world) {
        world.application().execute("""
                INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
                SELECT u.id, d.agreement_id, d.code, d.subject, d.due_on, 1,
                  CASE WHEN MOD(d.agreement_id, 2) = 0 THEN '2026-11-20 09:00:00' ELSE '2026-11-01 09:00:00' END, '2026-12-31'
                FROM duty d JOIN review_state s ON s.agreement_id = d.agreement_id
                JOIN unit u ON u.county_code = s.unit_county AND u.name = s.unit_name WHERE d.due_on IS NOT NULL
                  AND d.code IN ('NOT_REPORTED', 'EMPLOYMENT_NOT_PROVIDED', 'PAY_BELOW_PARITY', 'ATTESTATION_MISSING')""", """
                INSERT INTO employer_objection (link_id, kind, text, raised_at, raised_by)
                SELECT MIN(id), 'OBJECTION', '并未到岗', '2026-11-10 09:00:00', '张' FROM confirmation_link
                GROUP BY agreement_id HAVING MOD(agreement_id, 2) = 0""", """
                INSERT INTO task (kind, matter, county_code, message, opened_on)
                SELECT 'CONTACT_MISSING', CONCAT('county:', code), code, CONCAT(name, '没有联系人'), '2026-11-15' FROM county""", """
                INSERT INTO placement_request (workflow, agreement_id, county_code, ordered_by, from_county, to_county, needs, state,
                  open_workflow)
                SELECT 'TRANSFER', id, county_code, 'STUDENT', county_code, '220322', '', 'ASKED', 'TRANSFER' FROM agreement
                WHERE MOD(id, 40) = 0""", """
                INSERT INTO placement_step (request_id, ordinal, step, taken_by, taken_at)
                SELECT id, 1, 'ASK', 'x', '2026-11-12 09:00:00' FROM placement_request""", """
                INSERT INTO student_request (agreement_id, kind, ground, from_date, until_date, reason, state, ongoing, asked_at)
                SELECT id, 'DEFERRAL', 'ILLNESS', '2026-12-01', '2027-03-01', '住院', 'ASKED', TRUE, '2026-11-14 09:00:00' FROM agreement
                WHERE MOD(id, 25) = 0""", """
                INSERT INTO import_batch (kind, county_code, file_name, file_hash, status, rows_read, rows_taken, rows_unchanged,
                  rows_refused, imported_at, imported_by) VALUES ('AGREEMENTS', '220322', '台账.xlsx', '', 'FILING', 1, 1, 0, 0,
                  '2026-11-18 09:00:00', 'x')""", """
                UPDATE agreement_case SET due_on = DATE_ADD('2026-11-15', INTERVAL MOD(id, 20) DAY)""", "SET foreign_key_checks = 0", """
                INSERT INTO register_proposal (agreement_id, source_name, file_id, line, on_date, kind, detail, detail_hash, state)
                SELECT id, '社保', 1, 1, '2026-10-01', 'EMPLOYED_ELSEWHERE', '{}', '', 'OPEN' FROM agreement WHERE MOD(id, 30) = 0""", """
                UPDATE agreement SET status = 'FILING', batch_id = (SELECT MAX(id) FROM import_batch)
                WHERE county_code = '220322' ORDER BY id LIMIT 3""", """
                INSERT INTO case_instalment (case_id, step, number, due_on, amount, paid_before)
                SELECT id, 1, 1, DATE_ADD('2026-10-01', INTERVAL MOD(id, 20) DAY), 30000, 0 FROM agreement_case
                WHERE party = 'STUDENT' AND ongoing = TRUE AND MOD(id, 3) = 0""", """
                UPDATE agreement_case SET state = 'SETTLEMENT' WHERE id IN (SELECT case_id FROM case_instalment)""",
                "UPDATE review_state SET recount = TRUE");
    }

    /** Long lists of everything else of county 220322 and its province, and of a student of it: one line for eight agreements. */
    public static void lengthen(DemoWorld world, long student) {
        String agreement = "(SELECT MIN(id) FROM agreement WHERE person_id = " + student + ")";
        String each = " FROM agreement WHERE MOD(id, 8) = 0";
        world.application().execute(
                "INSERT INTO unit (county_code, name, kind) SELECT '220322', CONCAT('第', id, '卫生室'), 'OTHER'" + each,
                "INSERT INTO post (unit_id, hospital_id, track, speciality, quota, capacity, valid_from, asked_by, asked_on) SELECT"
                        + " (SELECT MIN(id) FROM unit WHERE county_code = '220322' AND kind = 'TOWNSHIP_CENTRE'), (SELECT MIN(id) FROM unit"
                        + " WHERE county_code = '220322' AND kind = 'COUNTY_HOSPITAL'), 'BACHELOR_CLINICAL', '全科', TRUE, 1, '2026-01-01',"
                        + " '县卫生健康局', '2026-01-01'" + each,
                "INSERT INTO mail (recipient, digest_on, address, subject, message_id, status, created_at) SELECT"
                        + " 'county:220322', DATE_SUB('2026-11-20', INTERVAL id DAY), 'a@example.cn', '提醒',"
                        + " CONCAT('<', id, '@growth>'), 'SENT', NOW()" + each,
                "INSERT INTO import_batch (kind, county_code, file_name, file_hash, status, rows_read, rows_taken, rows_unchanged,"
                        + " rows_refused, imported_at, imported_by) SELECT 'UNITS', '220322', '单位.xlsx', '', 'LIVE', 1, 1, 0, 0,"
                        + " '2026-11-18 09:00:00', 'x'" + each,
                "INSERT INTO job (kind, place, title, started_by, role, province, county, parameters, asked_at, begun_at, ended_at, state)"
                        + " SELECT 'IMPORT', '220322', '单位.xlsx', 'county_officer', 'COUNTY_OFFICER', '22', '220322', '{}',"
                        + " '2026-11-18 09:00:00', '2026-11-18 09:00:00', '2026-11-18 09:00:01', 'DONE'" + each,
                "INSERT INTO account (username, password_hash, role, display_name, province, created_at) SELECT CONCAT('auditor-', id), 'x',"
                        + " 'AUDITOR', '审计', '22', NOW()" + each,
                "INSERT INTO api_client (name, place, scopes, token_hash, expires_on, created_at, created_by) SELECT '同步', '220322',"
                        + " 'agreements:read', LPAD(id, 64, '0'), '2027-01-01', NOW(), 'x'" + each,
                "INSERT INTO ban_check_client (id, name, kind, province, secret_hash, created_at, created_by) SELECT CONCAT('client-', id),"
                        + " '考试中心', 'RECRUITER', '22', 'x', NOW(), 'x'" + each,
                "INSERT INTO register_source (scope, name, kind, mapping, fixed, saved_at, saved_by) SELECT '220322', CONCAT('登记-', id),"
                        + " 'SOCIAL_INSURANCE', '{}', '{}', NOW(), 'x'" + each,
                "INSERT INTO register_file (source_id, file_name, file_hash, rows_read, rows_proposed, rows_known, rows_needless,"
                        + " rows_unreadable, rows_unmatched, proposals, taken_at, taken_by) SELECT id, '社保.xlsx', '', 1, 0, 1, 0, 0, 0, 0, NOW(),"
                        + " 'x' FROM register_source WHERE name LIKE '登记-%'",
                "INSERT INTO audit_entry (at_time, actor, role, province, county_code, action, object) SELECT NOW(), 'county_officer',"
                        + " 'COUNTY_OFFICER', '22', '220322', 'person.view', 'agreement:1'" + each,
                "INSERT INTO letter (number, office, kind, year, sequence, agreement_id, addressee, addressee_name, issued_on, issued_at,"
                        + " issued_by, data, document_hash, page_hash) SELECT CONCAT('梨卫健定向〔2026〕', id, '号'), '220322', 'REMINDER', 2026,"
                        + " id, " + agreement + ", 'person:" + student + "', '王', '2026-11-01', NOW(), 'x', '{}', REPEAT('0', 64),"
                        + " REPEAT('0', 64)" + each,
                "INSERT INTO evidence_file (hash, held_at) VALUES (REPEAT('e', 64), NOW())",
                "INSERT INTO attachment (agreement_id, hash, type, size, file_name, shows, added_at, added_by, added_person) SELECT "
                        + agreement + ", REPEAT('e', 64), 'PDF', 9, 'a.pdf', '住院证明', NOW(), 'student', " + student + each,
                "INSERT INTO student_request (agreement_id, kind, ground, from_date, until_date, reason, state, asked_at, answered_at,"
                        + " answered_by) SELECT " + agreement + ", 'DEFERRAL', 'ILLNESS', '2026-12-01', '2027-03-01', '住院', 'REJECTED', NOW(),"
                        + " NOW(), 'x'" + each);
    }
}
