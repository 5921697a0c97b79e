package cn.dingxiang.web.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.web.ServedDemo;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.work.JobRunner;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Employers reminded by hand, over HTTP. */
@Tag("database")
class RemindPagesTest {
    private static final Pattern MATTER = Pattern.compile("name=\"matter\" value=\"([^\"]+)\"");
    private static final String OVERDUE = """
            SELECT d.agreement_id FROM duty d JOIN agreement a ON a.id = d.agreement_id JOIN review_state s ON s.agreement_id = a.id
            WHERE a.county_code = '220322' AND a.status = 'LIVE' AND d.party <> 'STUDENT' AND d.done_on IS NULL AND d.waived = FALSE
              AND d.due_on < '2026-11-27' AND s.employer IS NOT NULL
            ORDER BY d.agreement_id""" + " LIMIT 1 OFFSET ";
    private static final String OWN = " AND unit_id IN (SELECT id FROM unit WHERE county_code = '220322')";
    private static ServedDemo demo;
    private static SignedIn officer;

    @BeforeAll
    static void start() {
        demo = ServedDemo.shared();
        officer = SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password());
    }

    /** Units of 220322 were asked on 10 November whether those they employ were at work. */
    static void askedLongAgo(ServedDemo demo) {
        demo.application().execute("""
                INSERT INTO confirmation_link (unit_id, agreement_id, code, subject, anchor_on, issue, issued_at, expires_on)
                SELECT u.id, d.agreement_id, d.code, d.subject, d.due_on, 1, '2026-11-10 09:00:00', '2026-12-10'
                FROM duty d JOIN review_state s ON s.agreement_id = d.agreement_id
                JOIN unit u ON u.county_code = s.county_code AND u.name = s.employer
                JOIN agreement a ON a.id = d.agreement_id
                WHERE s.county_code = '220322' AND a.status = 'LIVE' AND d.code = 'ATTESTATION_MISSING' AND d.done_on IS NULL
                  AND d.waived = FALSE AND d.due_on < '2026-11-27'
                ON DUPLICATE KEY UPDATE issued_at = '2026-11-10 09:00:00'""");
    }

    private static String byHand(String id) {
        return demo.ask("SELECT COUNT(*) FROM reminder WHERE agreement_id = " + id + " AND stage LIKE '%@2026-11-27'");
    }

    private static String mails(String id) {
        return demo.ask("SELECT COUNT(DISTINCT m.id) FROM mail m JOIN reminder r ON r.mail_id = m.id WHERE m.topic LIKE 'by-hand:%'"
                + " AND r.stage LIKE '%@2026-11-27' AND r.agreement_id = " + id);
    }

    private static String matter(String page) {
        Matcher matter = MATTER.matcher(page);
        assertThat(matter.find()).as("a matter to remind of").isTrue();
        return matter.group(1);
    }

    @Test
    void two_clicks_at_once_on_a_persons_page_send_each_unit_one_mail_and_the_page_says_who_got_it() throws Exception {
        String id = demo.ask(OVERDUE + 0);
        demo.application().execute("UPDATE contact SET active = TRUE, bounced_at = NULL, email = 'office@example.cn' WHERE party = 'UNIT'" + OWN);
        String page = officer.get("/agreements/" + id).body();
        assertThat(page).contains("提醒用人单位", "现在提醒", "#employer");
        String matter = matter(page);
        ExecutorService clicks = Executors.newFixedThreadPool(2);
        try {
            List<Callable<HttpResponse<String>>> both = List.of(
                    () -> officer.post("/agreements/" + id + "/remind", Map.of("matter", matter)),
                    () -> officer.post("/agreements/" + id + "/remind", Map.of("matter", matter)));
            for (var click : clicks.invokeAll(both)) {
                assertThat(click.get().statusCode()).isEqualTo(303);
            }
        } finally {
            clicks.shutdown();
        }
        int units = Integer.parseInt(byHand(id));
        assertThat(units).isPositive();
        assertThat(mails(id)).isEqualTo(Integer.toString(units));
        assertThat(demo.ask("SELECT COUNT(*) FROM audit_entry WHERE action = 'employer.remind' AND object = 'agreement:" + id + "'"))
                .isEqualTo(Integer.toString(units));
        assertThat(officer.get("/agreements/" + id).body()).contains("2026-11-27 已人工提醒（已排队，工作时间内发出）");
        assertThat(officer.post("/agreements/" + id + "/remind", Map.of("matter", matter)).headers().firstValue("Location").orElseThrow())
                .contains("said=reminded-again");
        assertThat(mails(id)).isEqualTo(Integer.toString(units));

        assertThat(demo.ask("SELECT MIN(t.text) FROM mail m JOIN mail_text t ON t.mail_id = m.id JOIN reminder r ON r.mail_id = m.id"
                + " WHERE m.topic LIKE 'by-hand:%' AND r.agreement_id = " + id)).contains("逾期",
                demo.ask("SELECT number FROM agreement WHERE id = " + id));
    }

    @Test
    void a_unit_without_an_address_is_said_to_have_none_and_its_contacts_are_a_click_away() {
        String id = demo.ask(OVERDUE + 1);
        demo.application().execute("UPDATE contact SET active = FALSE WHERE party = 'UNIT'" + OWN);
        try {
            String page = officer.get("/agreements/" + id).body();
            assertThat(page).containsPattern("<a href=\"/units/\\d+\">没有可用邮箱：去维护联系人</a>");
            assertThat(MATTER.matcher(page).find()).as("nobody to send to").isFalse();
        } finally {
            demo.application().execute("UPDATE contact SET active = TRUE WHERE party = 'UNIT'" + OWN);
        }
    }

    @Test
    void all_silent_units_are_reminded_as_a_job_that_says_of_each_what_came_of_it() {
        demo.application().execute("UPDATE contact SET active = TRUE, bounced_at = NULL, email = 'office@example.cn' WHERE party = 'UNIT'" + OWN);
        askedLongAgo(demo);
        String list = officer.get("/county/list?kind=SILENT_EMPLOYERS").body();
        Matcher all = Pattern.compile("催办全部 (\\d+) 件").matcher(list);
        assertThat(all.find()).isTrue();
        assertThat(list).contains("name=\"ticked\"", "#employer");
        assertThat(officer.post("/county/remind", Map.of("kind", "SILENT_EMPLOYERS")).headers().firstValue("Location").orElseThrow())
                .endsWith("said=remind-none");

        HttpResponse<String> started = officer.post("/county/remind", Map.of("all", "true", "kind", "SILENT_EMPLOYERS"));
        assertThat(started.statusCode()).isEqualTo(303);
        demo.get(JobRunner.class).runWaiting();
        String job = started.headers().firstValue("Location").orElseThrow();
        assertThat(officer.get(job).body()).contains("催办用人单位", "已完成", "line=REMINDED", "提醒已发往");
        String number = demo.ask("SELECT COUNT(*) FROM job_line WHERE job_id = " + job.replaceAll(".*/", ""));
        assertThat(number).isEqualTo(all.group(1));

        String again = officer.post("/county/remind", Map.of("all", "true", "kind", "SILENT_EMPLOYERS")).headers().firstValue("Location").orElseThrow();
        demo.get(JobRunner.class).runWaiting();
        assertThat(officer.get(again).body()).contains("今天已催过").doesNotContain("提醒已发往");
    }

    @Test
    void ticked_duties_that_are_overdue_are_reminded_of_and_a_signers_own_cannot_be_ticked() {
        demo.application().execute("UPDATE contact SET active = TRUE, bounced_at = NULL, email = 'office@example.cn' WHERE party = 'UNIT'" + OWN);
        String id = demo.ask(OVERDUE + 2);
        assertThat(officer.get("/county/list?kind=DUTIES_OVERDUE&party=STUDENT").body()).doesNotContain("name=\"ticked\"");
        assertThat(officer.get("/county/list?kind=DUTIES_OVERDUE").body()).contains("催办勾选的");
        String job = officer.post("/county/remind", Map.of("kind", "DUTIES_OVERDUE", "ticked", id)).headers().firstValue("Location").orElseThrow();
        demo.get(JobRunner.class).runWaiting();
        assertThat(officer.get(job).body()).contains("提醒已发往", demo.ask("SELECT number FROM agreement WHERE id = " + id));
        assertThat(byHand(id)).isNotEqualTo("0");
        assertThat(officer.post("/county/remind", Map.of("kind", "FINDINGS", "all", "true")).statusCode()).isEqualTo(404);
    }

    @Test
    void agreements_ticked_in_the_list_are_exported_and_reminded_of_and_nothing_is_done_when_none_is() {
        demo.application().execute("UPDATE contact SET active = TRUE, bounced_at = NULL, email = 'office@example.cn' WHERE party = 'UNIT'" + OWN);
        String id = demo.ask(OVERDUE + 3);
        String number = demo.ask("SELECT number FROM agreement WHERE id = " + id);
        String address = "/agreements?text=" + number;
        assertThat(officer.get(address).body()).contains("name=\"ticked\" value=\"" + id + "\"", "导出所选", "催办所选的已过期义务");
        for (String action : List.of("/agreements/export", "/agreements/remind")) {
            String back = officer.post(action, Map.of("list", address, "some", "true")).headers().firstValue("Location").orElseThrow();
            assertThat(back).isEqualTo(address + "&said=none-ticked");
            assertThat(officer.get(back).body()).contains("还没有勾选协议");
        }

        String exported = officer.post("/agreements/export", Map.of("list", "/agreements", "some", "true", "ticked", id)).headers()
                .firstValue("Location").orElseThrow();
        String reminded = officer.post("/agreements/remind", Map.of("list", address, "ticked", id)).headers().firstValue("Location").orElseThrow();
        demo.get(JobRunner.class).runWaiting();
        assertThat(officer.get(exported).body()).contains("已导出 1 行。");
        assertThat(officer.get(reminded).body()).contains("提醒已发往", number);
        assertThat(byHand(id)).isNotEqualTo("0");
        String foreign = demo.ask("SELECT MIN(agreement_id) FROM review_state WHERE county_code <> '220322'");
        String nothing = officer.post("/agreements/export", Map.of("list", "/agreements", "ticked", foreign)).headers().firstValue("Location")
                .orElseThrow();
        demo.get(JobRunner.class).runWaiting();
        assertThat(officer.get(nothing).body()).contains("已导出 0 行。");
    }

    @Test
    void only_the_countys_officers_remind_and_only_of_their_own() {
        String foreign = demo.ask("SELECT MIN(id) FROM agreement WHERE county_code = '220284'");
        officer.get("/county");
        assertThat(officer.post("/agreements/" + foreign + "/remind", Map.of("matter", "x")).statusCode()).isEqualTo(404);
        SignedIn auditor = SignedIn.as(demo.server(), "auditor", ServedDemo.account("auditor").password());
        String own = demo.ask(OVERDUE + 0);
        assertThat(auditor.get("/agreements/" + own).body()).contains("提醒用人单位").doesNotContain("现在提醒");
        assertThat(auditor.post("/agreements/" + own + "/remind", Map.of("matter", "x")).statusCode()).isEqualTo(403);
        assertThat(auditor.post("/county/remind", Map.of("all", "true", "kind", "SILENT_EMPLOYERS")).statusCode()).isEqualTo(403);
        assertThat(auditor.get("/agreements").body()).contains("导出所选").doesNotContain("催办所选");
        assertThat(auditor.post("/agreements/remind", Map.of("ticked", own)).statusCode()).isEqualTo(403);
        assertThat(officer.post("/agreements/" + own + "/remind", Map.of("matter", "no-such")).headers().firstValue("Location").orElseThrow())
                .contains("said=remind-gone");
    }
}
