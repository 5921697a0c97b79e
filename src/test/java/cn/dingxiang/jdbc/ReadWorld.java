package cn.dingxiang.jdbc;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.review.list.AgreementFilter;
import cn.dingxiang.review.list.AgreementLine;
import cn.dingxiang.review.list.AgreementList;
import cn.dingxiang.review.list.AgreementOrder;
import cn.dingxiang.testing.DemoWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A demo province of 400 with something in every list, for tests of what pages read. Loaded once a JVM and shared: whoever changes
 * something puts it back.
 */
final class ReadWorld {
    static final AgreementOrder BY_NAME = AgreementOrder.by(AgreementOrder.By.NAME);
    static final Actor OFFICER = DemoWorld.officer(DemoWorld.COUNTY);
    private static DemoWorld world;

    private ReadWorld() { }

    static synchronized DemoWorld shared() {
        if (world == null) {
            try {
                world = DemoWorld.of(Files.createDirectories(Path.of("target", "read-world")), 400);
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
            fill();
        }
        return world;
    }

    /** What the demo's life so far has not brought: questions to units, objections, proposals, a county mail does not reach, a batch. */
    private static void fill() {
        world.application().execute("""
                INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
                SELECT u.id, d.agreement_id, d.code, d.subject, d.due_on, 1,
                  CASE WHEN MOD(d.agreement_id, 2) = 0 THEN '2026-11-20 09:00:00' ELSE '2026-11-01 09:00:00' END, '2026-12-31'
                FROM duty d JOIN review_state s ON s.agreement_id = d.agreement_id
                JOIN unit u ON u.county_code = s.unit_county AND u.name = s.unit_name WHERE d.due_on IS NOT NULL""", """
                INSERT INTO employer_objection (link_id, kind, text, raised_at, raised_by)
                SELECT MIN(id), 'OBJECTION', '并未到岗', '2026-11-10 09:00:00', '张' FROM confirmation_link GROUP BY unit_id""", """
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
                UPDATE agreement_case SET state = 'SETTLEMENT' WHERE id IN (SELECT case_id FROM case_instalment)""");
    }

    static AgreementList list() {
        return shared().get(AgreementList.class);
    }

    static <T> List<T> all(Function<String, Page<T>> pages) {
        List<T> rows = new ArrayList<>();
        String after = null;
        do {
            Page<T> page = pages.apply(after);
            rows.addAll(page.rows());
            after = page.next();
        } while (after != null);
        return rows;
    }

    static List<AgreementLine> lines(Actor actor, AgreementFilter filter, AgreementOrder order) {
        return all(after -> list().page(actor, filter, order, after, 23));
    }

    static List<Actor> offices() {
        return List.of(OFFICER, DemoWorld.officer(DemoWorld.OTHER_COUNTY), DemoWorld.prefecture("2203"), DemoWorld.province());
    }

    static List<Actor> institutions() {
        return shared().column("SELECT id FROM unit ORDER BY id").stream().flatMap(id -> Stream.of(
                DemoWorld.institution(shared().column("SELECT kind FROM unit WHERE id = " + id).get(0).equals("COUNTY_HOSPITAL")
                        ? Role.HOSPITAL : Role.TOWNSHIP_UNIT, Long.parseLong(id)))).limit(12).toList();
    }
}
