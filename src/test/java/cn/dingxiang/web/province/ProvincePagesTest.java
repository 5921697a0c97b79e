package cn.dingxiang.web.province;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.casework.evidence.AgreementKeys;
import cn.dingxiang.directory.Role;
import cn.dingxiang.intake.AgreementRecords;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.review.alert.AlertStore;
import cn.dingxiang.review.alert.NewAlert;
import cn.dingxiang.review.figures.KeptFigures;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.web.SignedIn;
import cn.dingxiang.work.JobRunner;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The province's pages over HTTP: whom they open for, that figures open what they count, and that hostile text stays text. */
@Tag("database")
class ProvincePagesTest {
    private static final String HOSTILE = "<script>alert('x')</script>";
    private static final Pattern ALERT = Pattern.compile("name=\"alert\" value=\"(\\d+)\"");
    private static final Pattern LINK = Pattern.compile("<a href=\"(/counties/list[^\"]*)\">([\\d,]+)</a>");

    @TempDir
    private static Path folder;
    private static DemoWorld world;
    private static URI server;

    @BeforeAll
    static void open() throws Exception {
        world = DemoWorld.of(folder, 150);
        server = world.get(EmbeddedServer.class).start().getURI();
        world.get(AlertStore.class).raise(List.of(NewAlert.silent(DemoWorld.OTHER_COUNTY, DemoWorld.TODAY.minusDays(45))), DemoWorld.TODAY);
        world.application().execute("UPDATE person SET name = '" + HOSTILE.replace("'", "''") + "' WHERE id = (SELECT person_id FROM agreement"
                + " WHERE id = (SELECT MIN(agreement_id) FROM alert WHERE agreement_id IS NOT NULL))");
        account("prov", Role.PROVINCE, null, null);
        account("pref", Role.PREFECTURE, "2203", null);
        account("away", Role.PREFECTURE, "2201", null);
        account("audit", Role.AUDITOR, null, null);
        account("county", Role.COUNTY_OFFICER, null, DemoWorld.COUNTY);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void account(String name, Role role, String prefecture, String county) {
        SignedIn.account(world.application(), name, role, "22", prefecture, county, null, null);
    }

    private static SignedIn in(String name) {
        return SignedIn.as(server, name);
    }

    @Test
    void each_page_opens_for_its_roles_only() {
        SignedIn county = in("county");
        for (String address : List.of("/province", "/counties", "/reports")) {
            assertThat(county.get(address).statusCode()).as(address).isEqualTo(403);
        }
        assertThat(in("audit").get("/province").statusCode()).isEqualTo(403);
        assertThat(in("audit").get("/counties").statusCode()).isEqualTo(200);
        SignedIn pref = in("pref");
        pref.get("/province");
        assertThat(pref.post("/province/acknowledgements", Map.of("alert", "1", "note", "x")).statusCode()).isEqualTo(403);
        assertThat(pref.get("/province").body()).doesNotContain("name=\"alert\"");
    }

    @Test
    void another_prefecture_or_county_is_not_there() {
        SignedIn pref = in("pref");
        assertThat(pref.get("/counties").body()).contains("梨树县").doesNotContain("磐石市");
        for (String address : List.of("/province?county=" + DemoWorld.OTHER_COUNTY, "/counties?within=" + DemoWorld.OTHER_COUNTY,
                "/counties?within=23", "/counties?within=nonsense", "/counties/list?measure=AGREEMENTS&within=2202",
                "/counties/list?measure=OPEN_SINCE", "/counties/list?measure=nonsense", "/counties/list?measure=AGREEMENTS&cohort=x",
                "/reports?within=2202")) {
            assertThat(pref.get(address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(in("county").get("/counties/list?measure=OPEN_FINDINGS&within=" + DemoWorld.OTHER_COUNTY).statusCode()).isEqualTo(404);
    }

    @Test
    void an_alert_is_acknowledged_once_with_what_will_be_done_and_then_waits_no_more() {
        SignedIn prov = in("prov");
        String page = prov.get("/province").body();
        assertThat(page).contains("签收所选", "县级未尽义务", "各县：最久未结的在前", "已 45 天没有任何登记").doesNotContain(HOSTILE);
        assertThat(prov.get("/province?kind=COUNTY_SILENT").body()).contains("磐石市", "/county?within=" + DemoWorld.OTHER_COUNTY);
        Matcher first = ALERT.matcher(page);
        assertThat(first.find()).isTrue();
        String alert = first.group(1);

        HttpResponse<String> without = prov.post("/province/acknowledgements?kind=COUNTY_DEFAULT", Map.of("note", "已电话"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("没有选中预警", "value=\"已电话\"");
        HttpResponse<String> noNote = prov.post("/province/acknowledgements", Map.of("alert", alert, "note", " "));
        assertThat(noNote.statusCode()).isEqualTo(422);
        assertThat(noNote.body()).contains("value=\"" + alert + "\" checked");
        HttpResponse<String> taken = prov.post("/province/acknowledgements?q=", Map.of("alert", alert, "note", HOSTILE + "已电话督促"));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(prov.get("/province").body()).doesNotContain("name=\"alert\" value=\"" + alert + "\"");
        assertThat(prov.get("/province?state=ACKNOWLEDGED").body()).contains("已电话督促", "prov 于").doesNotContain(HOSTILE);
        assertThat(prov.post("/province/acknowledgements", Map.of("alert", alert, "note", "again")).statusCode()).isEqualTo(422);
        assertThat(world.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'alert.acknowledge' AND object = 'alert:" + alert + "'"))
                .isEqualTo(1);
    }

    @Test
    void alerts_are_found_by_name_and_paged() {
        SignedIn prov = in("prov");
        assertThat(prov.get("/province?q=nobody-is-called-so").body()).contains("没有符合条件的预警");
        String page = prov.get("/province").body();
        assertThat(page).contains("rel=\"next\"");
        assertThat(prov.get("/province?after=rubbish").statusCode()).isEqualTo(200);
        assertThat(prov.get("/province?lang=en").body()).contains("Counties: what is open longest first", "Acknowledge those chosen")
                .doesNotContain("待签收预警");
    }

    @Test
    void alerts_are_sorted_by_their_headings_and_a_search_keeps_the_sort() {
        SignedIn prov = in("prov");
        for (String column : List.of("county", "since", "level")) {
            String upwards = prov.get("/province?sort=" + column).body();
            assertThat(upwards).as(column).contains("aria-sort=\"ascending\"", "name=\"sort\" value=\"" + column + "\"", "sort=" + column + "&amp;after=");
            String downwards = prov.get("/province?sort=-" + column).body();
            assertThat(downwards).contains("aria-sort=\"descending\"");
            assertThat(firstAlert(downwards)).as(column).isNotEqualTo(firstAlert(upwards));
        }
        assertThat(firstAlert(prov.get("/province?sort=-id%20DESC").body())).as("no such column").isEqualTo(firstAlert(prov.get("/province").body()));
    }

    private static String firstAlert(String page) {
        Matcher alert = ALERT.matcher(page);
        assertThat(alert.find()).isTrue();
        return alert.group(1);
    }

    @Test
    void the_demo_province_has_failures_at_the_licence_exams_of_every_school() {
        world.application().execute("UPDATE review_state SET recount = TRUE");
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        String page = in("prov").get("/reports").body();
        assertThat(page).contains("measure=PHYSICIAN_EXAM_PASSED", "measure=ASSISTANT_EXAM_TAKEN").doesNotContain("NaN");
        assertThat(Pattern.compile("\\d\\d\\.\\d%").matcher(page).results().count()).as("shares below a hundred").isGreaterThan(3);
    }

    @Test
    void licence_exams_stand_by_school_year_and_level_and_each_number_opens_its_list() {
        String number = world.application().get(AgreementKeys.class).find(world.number("SELECT MIN(id) FROM agreement WHERE county_code = '"
                + DemoWorld.COUNTY + "' AND status = 'LIVE'")).orElseThrow().number();
        world.get(AgreementRecords.class).addEvents(NewEvents.of(number, List.of(Map.of("on", "2026-05-01", "kind", "LICENCE_EXAM",
                "level", "ASSISTANT", "passed", false)), "test"));
        world.application().execute("UPDATE review_state SET recount = TRUE");
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        SignedIn prov = in("prov");
        assertThat(prov.get("/reports").body()).contains("执业医师", "执业助理医师");
        String assistants = prov.get("/reports?level=ASSISTANT").body();
        assertThat(assistants).contains("measure=ASSISTANT_EXAM_TAKEN").doesNotContain("measure=PHYSICIAN_EXAM_TAKEN");
        Matcher links = Pattern.compile("<a href=\"(/counties/list\\?measure=ASSISTANT_EXAM_TAKEN[^\"]*)\">\\d+</a>").matcher(assistants);
        assertThat(links.results().map(link -> prov.get(link.group(1).replace("&amp;", "&")).body()).toList())
                .allSatisfy(list -> assertThat(list).contains("参加执业助理医师考试")).anySatisfy(list -> assertThat(list).contains(number));
    }

    @Test
    void each_number_of_the_comparison_opens_a_list_of_that_length() {
        world.application().execute("UPDATE review_state SET recount = TRUE");
        world.get(KeptFigures.class).refresh(DemoWorld.TODAY);
        SignedIn pref = in("pref");
        Matcher links = LINK.matcher(pref.get("/counties").body());
        int opened = 0;
        while (links.find() && opened < 40) {
            int number = Integer.parseInt(links.group(2).replace(",", ""));
            if (number < 50) {
                String list = pref.get(links.group(1).replace("&amp;", "&")).body();
                assertThat(list.split("<th scope=\"row\">", -1)).as(links.group()).hasSize(number + 1);
                opened++;
            }
        }
        assertThat(opened).isGreaterThan(20);
        assertThat(world.number("SELECT COUNT(*) FROM audit_entry WHERE actor = 'pref' AND action = 'figures.list'")).isEqualTo(opened);
    }

    @Test
    void counties_are_sorted_narrowed_and_exported_as_shown() {
        SignedIn prov = in("prov");
        String up = prov.get("/counties?sort=name").body();
        String down = prov.get("/counties?sort=-name").body();
        assertThat(up.indexOf("磐石市")).isLessThan(up.indexOf("梨树县"));
        assertThat(down.indexOf("磐石市")).isGreaterThan(down.indexOf("梨树县"));
        assertThat(prov.get("/counties?within=2203").body()).contains("梨树县").doesNotContain(">磐石市<");
        assertThat(prov.get("/counties?lang=en").body()).contains("Counties compared", "Performance rate = 1", "Where each cohort stands")
                .doesNotContain("履约率");
        HttpResponse<String> export = prov.post("/counties/export?sort=-rate&within=2203", Map.of());
        assertThat(export.statusCode()).isEqualTo(303);
        assertThat(export.headers().firstValue("Location").orElse("")).matches("/jobs/\\d+");
    }

    @Test
    void policies_say_each_term_with_its_clause_and_how_sure_and_a_sample_is_called_one() {
        SignedIn county = in("county");
        String page = county.get("/policies?form=sample-2025-bachelor").body();
        assertThat(page).contains("示例文本：不是任何真实协议", "约定服务期（月）", "协议第三条", "国办发〔2024〕50号", "最近核对", "吉林省")
                .doesNotContain("RESIDENCY", "NO_LOWER");
        assertThat(county.get("/policies").body()).doesNotContain("示例文本：不是任何真实协议");
        assertThat(county.get("/policies?form=nonsense").statusCode()).isEqualTo(404);
        assertThat(county.get("/policies?case=nonsense&province=50").body()).contains("吉林省");
        assertThat(in("prov").get("/policies?lang=en").body()).contains("Terms", "read in the document").doesNotContain("把握");
    }

    @Test
    void a_draft_is_tried_out_over_all_agreements_and_each_figure_opens_whom_it_touches() throws Exception {
        SignedIn prov = in("prov");
        assertThat(in("county").get("/policies/drafts").statusCode()).isEqualTo(403);
        assertThat(prov.get("/policies/drafts").body()).contains("还没有试算过草案");
        HttpResponse<String> bad = prov.post("/policies/drafts", Map.of("content", HOSTILE + ": [", "file", "../a.yml"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("草案还不能试算", "&lt;script&gt;").doesNotContain(HOSTILE, "../a.yml");
        String inForce = Files.readString(Path.of("config", "forms", "sample-2018-bachelor.yml"));
        assertThat(touched(prov, inForce)).contains("没有受影响的协议");
        String page = touched(prov, inForce.replaceFirst("serviceMonths: \\d+", "serviceMonths: 96"));
        assertThat(page).contains("预计期满变动", "各县受影响的协议", "现行政策没有改变");
        Matcher figure = Pattern.compile("<a href=\"(/policies/drafts/\\d+\\?kind=DRAFT_END)\"><b>(\\d+)</b>").matcher(page);
        assertThat(figure.find()).isTrue();
        int number = Integer.parseInt(figure.group(2));
        assertThat(number).isPositive();
        assertThat(prov.get(figure.group(1)).body().split("href=\"/agreements/\\d", -1)).hasSize(Math.min(number, 50) + 1);
        String trial = figure.group(1).replaceFirst("\\?.*", "");
        assertThat(in("audit").get(trial).statusCode()).isEqualTo(403);
        account("prov2", Role.PROVINCE, null, null);
        assertThat(in("prov2").get(trial).statusCode()).isEqualTo(404);
        assertThat(prov.get("/policies/drafts/999999").statusCode()).isEqualTo(404);
    }

    private static String touched(SignedIn prov, String draft) {
        HttpResponse<String> started = prov.post("/policies/drafts", Map.of("content", draft, "file", "draft.yml"));
        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(world.get(JobRunner.class).runWaiting()).isPositive();
        return prov.get(started.headers().firstValue("Location").orElseThrow()).body();
    }
}
