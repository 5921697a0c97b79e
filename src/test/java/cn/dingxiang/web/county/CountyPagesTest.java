package cn.dingxiang.web.county;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.web.ServedDemo;
import cn.dingxiang.web.SignedIn;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class CountyPagesTest {
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([^\"]+)\"");
    private static ServedDemo demo;
    private static SignedIn officer;

    @BeforeAll
    static void start() {
        demo = ServedDemo.shared();
        officer = SignedIn.as(demo.server(), "lishu", ServedDemo.account("lishu").password());
    }

    private static String serving() {
        return demo.ask("SELECT MIN(s.agreement_id) FROM review_state s WHERE s.county_code = '220322' AND s.phase = 'SERVING' AND s.open_findings = 0");
    }

    @Test
    void a_figure_of_today_counts_as_many_lines_as_the_list_it_opens_says() {
        String home = officer.get("/county").body();
        Matcher figure = Pattern.compile("<a href=\"(/county/list[^\"]*)\" aria-label=\"[^\"]*\"><b>(\\d+)</b>").matcher(home);
        int figures = 0;
        while (figure.find()) {
            String list = officer.get(figure.group(1).replace("&amp;", "&")).body();
            int lines = list.split("<td class=\"nowrap\"><a href=\"/agreements/", -1).length - 1;
            assertThat(lines).as(figure.group(1)).isEqualTo(Math.min(50, Integer.parseInt(figure.group(2))));
            figures++;
        }
        assertThat(figures).isGreaterThan(5);
    }

    @Test
    void the_list_of_agreements_keeps_its_filters_in_the_address_and_shows_them() {
        String list = officer.get("/agreements?phase=SERVING&cohort=2018&sort=-name").body();
        assertThat(list).contains("服务中 <span aria-hidden=\"true\">×</span>", "aria-sort=\"descending\"")
                .contains("/agreements?cohort=2018&amp;sort=-name").doesNotContain("2017-BY");
    }

    @Test
    void lists_of_days_go_either_way_and_are_searched_in_the_address() {
        demo.application().execute("DELETE FROM mail WHERE message_id LIKE '<test-%'");
        mail("2026-11-03", "SENT");
        mail("2026-11-04", "SENT");
        for (String list : List.of("/calendar?month=2026-12", "/county/list?kind=DUTIES&days=366", "/mails?text=%E6%B1%87%E6%80%BB")) {
            String column = list.startsWith("/calendar") ? "day" : list.startsWith("/mails") ? "on" : "since";
            String there = list + (list.contains("?") ? "&" : "?");
            String upwards = officer.get(there + "sort=" + column).body();
            String downwards = officer.get(there + "sort=-" + column).body();
            assertThat(upwards).as(list).contains("aria-sort=\"ascending\"");
            assertThat(downwards).as(list).contains("aria-sort=\"descending\"");
            if (!list.startsWith("/county")) {
                assertThat(days(upwards)).as(list).isNotEmpty().isSorted();
                assertThat(days(downwards)).as(list).isSortedAccordingTo(Comparator.reverseOrder());
            }
        }
        String calendar = officer.get("/calendar?month=2026-12").body();
        Matcher name = Pattern.compile("<td class=\"nowrap\"><a href=\"/agreements/\\d+\">([^<]+)</a>").matcher(calendar);
        assertThat(name.find()).isTrue();
        String found = officer.get("/calendar?month=2026-12&q=" + URLEncoder.encode(name.group(1), StandardCharsets.UTF_8)).body();
        assertThat(Pattern.compile("<td class=\"nowrap\"><a href=\"/agreements/\\d+\">([^<]+)</a>").matcher(found).results().map(row -> row.group(1)).distinct())
                .containsExactly(name.group(1));
        assertThat(officer.get("/calendar?month=2026-12&q=%25").body()).as("a letter like any other").contains("empty-row");
        assertThat(officer.get("/county/list?kind=DUTIES&q=nobody").body()).contains("nobody", "empty-row");
        assertThat(officer.get("/county/list?kind=DUTIES&days=30&sort=-since").body()).as("what is left when filters are cleared")
                .contains("href=\"/county/list?kind=DUTIES&amp;sort=-since\"");
        demo.application().execute("DELETE FROM mail WHERE message_id LIKE '<test-%'");
    }

    private static List<String> days(String page) {
        String rows = page.substring(page.lastIndexOf("<tbody>"));
        return Pattern.compile("<td class=\"nowrap\">(\\d{4}-\\d{2}-\\d{2})").matcher(rows).results().map(row -> row.group(1)).toList();
    }

    @Test
    void mails_given_up_are_sent_again_together_by_the_county_they_are_of() {
        mail("2026-11-02", "DEAD");
        String id = demo.ask("SELECT MAX(id) FROM mail WHERE recipient = 'county:220322' AND status = 'DEAD'");
        assertThat(officer.get("/mails?status=DEAD").body()).contains("name=\"mail\" value=\"" + id + "\"", "重发勾选的");
        mail("2026-11-03", "BOUNCED");
        assertThat(officer.get("/mails?status=BOUNCED").body()).as("none was given up").contains("2026-11-03")
                .doesNotContain("data-all=\"mail\"", "重发勾选的");
        SignedIn neighbour = SignedIn.as(demo.server(), "panshi", ServedDemo.account("panshi").password());
        neighbour.get("/mails");
        assertThat(neighbour.post("/mails/again", Map.of("mail", id)).statusCode()).isEqualTo(404);
        assertThat(officer.post("/mails/again", Map.of("mail", id)).headers().firstValue("Location")).hasValue("/mails?status=QUEUED&said=mails-again");
        assertThat(demo.ask("SELECT status FROM mail WHERE id = " + id)).isEqualTo("QUEUED");
        assertThat(officer.post("/mails/again", Map.of("mail", id)).headers().firstValue("Location")).as("it waits already")
                .hasValue("/mails?status=DEAD&said=mails-none");
        demo.application().execute("DELETE FROM mail WHERE message_id LIKE '<test-%'");
    }

    @Test
    void whoever_reads_a_mail_along_is_not_shown_what_lets_its_link_answer() {
        mail("2026-11-06", "SENT");
        String id = demo.ask("SELECT id FROM mail WHERE message_id = '<test-2026-11-06>'");
        demo.application().execute("UPDATE mail_text SET text = '在线答复：https://dx.example/confirm/1-1-secret\n问谁：本局' WHERE mail_id = " + id);
        assertThat(officer.get("/mails/" + id).body()).contains("在线答复：https://dx.example/confirm/…\n问谁：本局").doesNotContain("secret");
    }

    private static void mail(String on, String status) {
        demo.application().execute("INSERT INTO mail (recipient, digest_on, address, subject, message_id, status, created_at)"
                + " VALUES ('county:220322', '" + on + "', 'lishu@example.cn', '汇总', '<test-" + on + ">', '" + status + "', '" + on
                + " 08:00:00')",
                "INSERT INTO mail_text (mail_id, text, html) SELECT id, '汇总', '汇总' FROM mail WHERE message_id = '<test-" + on + ">'");
    }

    @Test
    void an_id_number_is_searched_for_without_standing_in_an_address_or_on_the_page() {
        HttpResponse<String> wrong = officer.post("/agreements/by-id-number", Map.of("idNumber", "220322199001011234"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("身份证号校验不符").doesNotContain("220322199001011234");
    }

    @Test
    void a_persons_page_masks_the_id_number_and_is_audited() {
        String id = serving();
        String before = demo.ask("SELECT COUNT(*) FROM audit_entry WHERE action = 'person.view' AND object = 'agreement:" + id + "'");
        String page = officer.get("/agreements/" + id).body();
        assertThat(page).contains("••••••••", "履约时间线", "双方义务", "预计").doesNotContainPattern("[1-9]\\d{16}[0-9X]");
        assertThat(demo.ask("SELECT COUNT(*) FROM audit_entry WHERE action = 'person.view' AND object = 'agreement:" + id + "'"))
                .isEqualTo(Integer.toString(Integer.parseInt(before) + 1));
    }

    @Test
    void an_event_is_saved_only_as_it_was_looked_at() {
        String id = serving();
        String address = "/agreements/" + id + "/events/new";
        officer.get(address);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("kind", "SERVICE_PAUSED", "on", "2026-11-20", "source", "COUNTY", "ground",
                "ILLNESS", "approved", "true", "go", "save", "digest", ""));
        String count = "SELECT COUNT(*) FROM event WHERE agreement_id = " + id;
        String before = demo.ask(count);
        HttpResponse<String> preview = officer.post(address, fields);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("保存后：");
        assertThat(demo.ask(count)).isEqualTo(before);

        Matcher digest = DIGEST.matcher(preview.body());
        assertThat(digest.find()).isTrue();
        fields.put("digest", digest.group(1));
        fields.put("ground", "PERSONAL");
        assertThat(officer.post(address, fields).statusCode()).as("changed after the look").isEqualTo(200);
        assertThat(demo.ask(count)).isEqualTo(before);

        fields.put("ground", "ILLNESS");
        assertThat(officer.post(address, fields).statusCode()).isEqualTo(303);
        assertThat(demo.ask(count)).isEqualTo(Integer.toString(Integer.parseInt(before) + 1));
        assertThat(officer.get("/agreements/" + id + "?said=recorded").body()).contains("已保存", "服务中止");

        String entry = demo.ask("SELECT MAX(id) FROM event WHERE agreement_id = " + id);
        String correction = "/agreements/" + id + "/events/" + entry + "/correct";
        assertThat(officer.get(correction).body()).contains("value=\"2026-11-20\"");
        Map<String, String> voiding = new LinkedHashMap<>(Map.of("how", "void", "reason", "登记错人", "go", "preview", "kind", "SERVICE_PAUSED"));
        Matcher second = DIGEST.matcher(officer.post(correction, voiding).body());
        assertThat(second.find()).isTrue();
        voiding.put("go", "save");
        voiding.put("digest", second.group(1));
        assertThat(officer.post(correction, voiding).statusCode()).isEqualTo(303);
        assertThat(officer.get("/agreements/" + id).body()).contains("已作废：登记错人");
        assertThat(officer.get(correction).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_with_a_mistake_comes_back_filled_in_and_says_what_is_wrong_with_which_field() {
        String address = "/agreements/" + serving() + "/events/new";
        officer.get(address);
        HttpResponse<String> back = officer.post(address, Map.of("kind", "SERVICE_PAUSED", "on", "2026-11-20", "until", "2026-11-01", "ground",
                "ILLNESS", "go", "preview"));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body()).contains("id=\"until-problem\"", "value=\"2026-11-01\"");
    }

    @Test
    void another_countys_agreement_is_not_there_and_a_reviewer_records_nothing() {
        String foreign = demo.ask("SELECT MIN(id) FROM agreement WHERE county_code = '220284'");
        assertThat(officer.get("/agreements/" + foreign).statusCode()).isEqualTo(404);
        assertThat(officer.get("/agreements/" + foreign + "/events/new").statusCode()).isEqualTo(404);
        SignedIn reviewer = SignedIn.as(demo.server(), "lishu-review", ServedDemo.account("lishu-review").password());
        assertThat(reviewer.get("/agreements/" + serving()).statusCode()).isEqualTo(200);
        assertThat(reviewer.get("/agreements/" + serving() + "/events/new").statusCode()).isEqualTo(403);
    }

    @Test
    void counties_and_townships_are_called_as_at_their_place() {
        SignedIn.account(demo.application(), "neimenggu", Role.PROVINCE, "15", null, null, null, null);
        SignedIn.account(demo.application(), "chongqing", Role.PROVINCE, "50", null, null, null, null);
        assertThat(SignedIn.as(demo.server(), "neimenggu").get("/reports").body()).contains("旗（县、市、区）");
        assertThat(SignedIn.as(demo.server(), "neimenggu").get("/agreements").body()).contains("姓名或协议编号（从头写起）");
        assertThat(officer.get("/agreements").body()).contains("姓名或协议编号").doesNotContain("从头写起");
        assertThat(SignedIn.as(demo.server(), "chongqing").get("/reports").body()).contains("县（区）").doesNotContain("县（市、区）");
        assertThat(officer.get("/agreements/" + serving()).body()).contains("签约县（市、区）");
        assertThat(officer.get("/units").body()).contains("乡镇卫生院（社区卫生服务中心）");
    }

    @Test
    void a_name_made_to_be_a_script_is_shown_as_text() {
        String id = serving();
        demo.application().execute("UPDATE person p JOIN agreement a ON a.person_id = p.id SET p.name = '<script>alert(1)</script>' WHERE a.id = " + id);
        assertThat(officer.get("/agreements/" + id).body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        demo.application().execute("UPDATE person p JOIN agreement a ON a.person_id = p.id SET p.name = '张三' WHERE a.id = " + id);
    }
}
