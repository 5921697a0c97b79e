package cn.dingxiang.web.placement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Unit;
import cn.dingxiang.directory.Units;
import cn.dingxiang.placement.PostTerms;
import cn.dingxiang.placement.Posts;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.web.SignedIn;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of units, posts, placement, the plan and the end of service, over HTTP. */
@Tag("database")
class PlacementPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>卫生院";
    private static DemoWorld world;
    private static URI server;
    private static SignedIn officer;
    private static SignedIn reviewer;
    private static SignedIn neighbour;
    private static Unit township;
    private static Unit hospital;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        world = DemoWorld.of(folder, 300);
        server = world.get(EmbeddedServer.class).start().getURI();
        officer = SignedIn.as(world.application(), server, Role.COUNTY_OFFICER, DemoWorld.COUNTY);
        reviewer = SignedIn.as(world.application(), server, Role.COUNTY_REVIEWER, DemoWorld.COUNTY);
        neighbour = SignedIn.as(world.application(), server, Role.COUNTY_OFFICER, DemoWorld.OTHER_COUNTY);
        List<Unit> units = world.get(Units.class).all().stream().filter(unit -> unit.county().equals(DemoWorld.COUNTY)).toList();
        township = units.stream().filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP_CENTRE).findFirst().orElseThrow();
        hospital = units.stream().filter(unit -> unit.kind() == Unit.Kind.COUNTY_HOSPITAL).findFirst().orElseThrow();
        officer.get("/units");
        reviewer.get("/units");
        neighbour.get("/units");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static long post(int capacity) {
        return world.get(Posts.class).add(new PostTerms(township.id(), hospital.id(), Track.BACHELOR_CLINICAL, "全科", true, capacity,
                LocalDate.of(2026, 9, 1), null), township.name(), DemoWorld.TODAY);
    }

    private static long agreement(String phase) {
        return world.number("SELECT MIN(agreement_id) FROM review_state WHERE county_code = '" + DemoWorld.COUNTY + "' AND phase = '" + phase
                + "' AND agreement_id NOT IN (SELECT agreement_id FROM placement_request)");
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    @Test
    void only_offices_open_the_pages_of_placement() {
        for (Role role : List.of(Role.STUDENT, Role.ADMINISTRATOR, Role.HOSPITAL)) {
            SignedIn other = SignedIn.as(world.application(), server, role, DemoWorld.COUNTY);
            for (String path : List.of("/units", "/posts", "/plan", "/plan/export", "/placement/free", "/placement/proposals", "/placement/ending")) {
                assertThat(other.get(path).statusCode()).as(role + " " + path).isEqualTo(403);
            }
        }
        SignedIn auditor = SignedIn.as(world.application(), server, Role.AUDITOR, DemoWorld.COUNTY);
        assertThat(auditor.get("/units").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/units/new").statusCode()).isEqualTo(403);
        assertThat(auditor.post("/units/" + township.id() + "/close", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_of_another_county_is_not_there_and_is_not_changed() {
        long post = post(1);
        long ending = agreement("SERVING");
        for (String path : List.of("/units/" + township.id(), "/posts/" + post, "/posts?county=" + DemoWorld.COUNTY, "/units?county=" + DemoWorld.COUNTY,
                "/plan?county=" + DemoWorld.COUNTY, "/plan/export?county=" + DemoWorld.COUNTY, "/placement/ending/" + ending,
                "/placement/new?agreement=" + ending, "/placement/free?county=" + DemoWorld.COUNTY,
                "/plan/list?county=" + DemoWorld.COUNTY + "&track=BACHELOR_CLINICAL&year=2027&measure=AVAILABLE")) {
            assertThat(neighbour.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/units/" + township.id() + "/close", "/posts/" + post + "/close", "/units/" + township.id() + "/contacts")) {
            assertThat(neighbour.post(path, Map.of("reason", "x", "why", "x", "name", "甲", "email", "a@example.cn")).statusCode()).as(path)
                    .isEqualTo(404);
        }
        assertThat(world.get(Posts.class).find(post).orElseThrow().closedOn()).isNull();
        assertThat(neighbour.get("/units").body()).doesNotContain(township.name());
        world.get(Posts.class).close(post, DemoWorld.TODAY, "test");
    }

    @Test
    void lists_of_placement_and_of_the_plan_go_either_way_page_by_page() {
        SignedIn province = SignedIn.as(world.application(), server, Role.PROVINCE, null);
        world.application().execute("UPDATE account SET province = '22' WHERE username = 'province-null'");
        String free = "/placement/free?until=2036-01-01";
        assertEitherWay(province, free, "day", "(?s)<tr><td class=\"nowrap\">([\\d-]+)</td>.*?/agreements/(\\d+)\"", 51);
        assertEitherWay(province, "/placement/ending", "day", "(?s)<tr><td class=\"nowrap\">([\\d-]+)</td>.*?/placement/ending/(\\d+)\"", 2);
        String proposals = "/placement/proposals?until=2036-01-01&county=" + DemoWorld.COUNTY;
        for (String column : List.of("day", "name", "post")) {
            assertTurned(province, proposals, column, "<tr><td class=\"nowrap\"><a href=\"/agreements/(\\d+)\">");
        }
        for (String column : List.of("county", "available", "ending", "posts", "shortfall", "order")) {
            assertThat(province.get("/plan?sort=" + column).body()).as(column).contains("aria-sort=\"ascending\"");
            assertThat(province.get("/plan?sort=-" + column).body()).as(column).contains("aria-sort=\"descending\"");
        }
        assertTurned(province, "/plan", "county", "<tr><th scope=\"row\"><a href=\"/plan\\?[^\"]*county=(\\d+)");
        List<Long> made = List.of(post(2), post(7));
        List<String> columns = List.of("available", "ending", "posts", "shortfall");
        for (String column : columns) {
            int place = columns.indexOf(column);
            List<Integer> upwards = numbers(province.get("/plan?sort=" + column).body(), place);
            assertThat(upwards).as(column).hasSizeGreaterThan(2).isSorted();
            assertThat(upwards.stream().distinct().toList()).as(column + " can be out of order").hasSizeGreaterThan(1);
            assertThat(numbers(province.get("/plan?sort=-" + column).body(), place)).as("-" + column).hasSameElementsAs(upwards)
                    .isSortedAccordingTo(Comparator.reverseOrder());
        }
        String cell = found("href=\"(/plan/list\\?[^\"]+measure=AVAILABLE)\"", officer.get("/plan").body()).replace("&amp;", "&");
        assertEitherWay(officer, cell, "day", "(?s)<tr><td class=\"nowrap\">([\\d-]+)</td>.*?/agreements/(\\d+)\"", 1);
        String posts = found("href=\"(/plan/list\\?[^\"]+measure=POSTS)\"", officer.get("/plan?track=BACHELOR_CLINICAL").body()).replace("&amp;", "&");
        for (String column : List.of("unit", "vacant", "from")) {
            assertTurned(officer, posts, column, "<tr><td><a href=\"/posts/(\\d+)\">");
        }
        for (String list : List.of(free, "/placement/ending", proposals, "/plan", cell, posts)) {
            String odd = list + (list.contains("?") ? "&" : "?") + "sort=-s.agreement_id%20DESC";
            assertThat(province.get(odd).body()).as(odd).contains(list.equals("/plan") ? "aria-sort=\"descending\"" : "aria-sort=\"ascending\"");
        }
        made.forEach(post -> world.get(Posts.class).close(post, DemoWorld.TODAY, "test"));
    }

    /** What the lines of counties say in a column of numbers, the first being 0. */
    private static List<Integer> numbers(String plan, int column) {
        return Pattern.compile("<a href=\"/plan\\?[^\"]*county=\\d+[^\"]*\">[^<]+</a></th>(?:<td class=\"number\">[\\d,]+</td>){" + column
                        + "}<td class=\"number\">([\\d,]+)<").matcher(plan).results()
                .map(row -> Integer.valueOf(row.group(1).replace(",", ""))).toList();
    }

    /** Sorted by day, and by key those of a day, from the first page to the last; and exactly the other way round. */
    private static void assertEitherWay(SignedIn who, String list, String column, String row, int atLeast) {
        List<String> upwards = rows(who, list, column, row);
        assertThat(upwards).as(list).hasSizeGreaterThanOrEqualTo(atLeast).isSorted().doesNotHaveDuplicates();
        assertTurned(who, list, column, row);
    }

    private static void assertTurned(SignedIn who, String list, String column, String row) {
        List<String> upwards = rows(who, list, column, row);
        assertThat(upwards).as(list).isNotEmpty();
        Collections.reverse(upwards);
        assertThat(rows(who, list, "-" + column, row)).as(list + " by -" + column).isEqualTo(upwards);
    }

    /** What the rows of all pages say, keys with leading zeros. */
    private static List<String> rows(SignedIn who, String list, String sort, String row) {
        List<String> found = new ArrayList<>();
        String there = list + (list.contains("?") ? "&" : "?") + "sort=" + sort;
        while (there != null) {
            String page = who.get(there).body();
            assertThat(page).as(there).contains(sort.startsWith("-") ? "aria-sort=\"descending\"" : "aria-sort=\"ascending\"");
            Pattern.compile(row).matcher(page).results().forEach(match -> found.add(match.groupCount() == 1 ? match.group(1)
                    : "%s %09d".formatted(match.group(1), Long.parseLong(match.group(2)))));
            Matcher next = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            there = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        return found;
    }

    @Test
    void addresses_somebody_made_up_are_answered_calmly() {
        for (String sorted : List.of("/posts?sort=unit", "/posts?sort=from", "/posts?sort=asked", "/units?sort=name", "/placement?sort=asked&over=yes")) {
            assertThat(officer.get(sorted).body()).as(sorted).contains("aria-sort=\"ascending\"", "name=\"sort\"");
            assertThat(officer.get(sorted.replace("sort=", "sort=-")).body()).as(sorted).contains("aria-sort=\"descending\"");
        }
        assertThat(officer.get("/posts?sort=p.id").body()).as("no such column").doesNotContain("name=\"sort\"");
        for (String path : List.of("/units?after=x&county=22%25", "/units?after=%3Cscript%3E", "/posts?after=x&state=y&track=z&unit=q",
                "/placement?after=x&kind=y&state=z", "/placement/free?until=x&after=y", "/placement/proposals?until=9999999-01-01",
                "/placement/ending?show=x&after=y", "/placement/999999", "/placement/new?agreement=x", "/plan/list?county=x", "/units/x")) {
            assertThat(officer.get(path).statusCode()).as(path).isIn(200, 404);
        }
    }

    @Test
    void a_unit_is_added_and_its_forms_come_back_filled_in_and_hostile_words_are_words() {
        HttpResponse<String> missing = officer.post("/units", Map.of("name", HOSTILE));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body()).contains("value=\"&lt;script>alert(1)&lt;/script>卫生院\"", "没有选择").doesNotContain("<script>alert");
        String address = location(officer.post("/units", Map.of("name", HOSTILE, "kind", "TOWNSHIP_CENTRE")));
        String path = address.substring(0, address.indexOf('?'));
        assertThat(officer.get(address).body()).contains("&lt;script>alert(1)", "没有联系人", "单位已新增").doesNotContain("<script>alert");
        assertThat(officer.post("/units", Map.of("name", HOSTILE, "kind", "OTHER")).body()).contains("本县已有");
        HttpResponse<String> unreachable = officer.post(path + "/contacts", Map.of("name", "王五", "email", "not an address"));
        assertThat(unreachable.statusCode()).isEqualTo(422);
        assertThat(unreachable.body()).contains("邮箱地址不对", "value=\"王五\"");
        location(officer.post(path + "/contacts", Map.of("name", "王五", "email", "wang@example.cn")));
        world.application().execute("UPDATE contact SET bounced_at = '2026-11-20 08:00:00' WHERE name = '王五'");
        assertThat(officer.get(path).body()).contains("wang@example.cn", "退信");
        location(officer.post(path + "/contacts", Map.of("name", "王五", "email", "wang5@example.cn")));
        assertThat(officer.get(path).body()).contains("wang5@example.cn").doesNotContain("退信");
        long contact = world.number("SELECT id FROM contact WHERE name = '王五'");
        location(officer.post(path + "/contacts/" + contact + "/stop", Map.of()));
        assertThat(officer.get(path).body()).doesNotContain("wang5@example.cn");
        location(officer.post(path + "/manage", Map.of("hospital", Long.toString(hospital.id()), "from", "2026-01-01")));
        assertThat(officer.get(path).body()).contains(hospital.name());
        assertThat(officer.post(path + "/close", Map.of()).statusCode()).isEqualTo(422);
        location(officer.post(path + "/close", Map.of("reason", "撤并")));
        assertThat(officer.get("/units").body()).doesNotContain("alert(1)");
        assertThat(officer.get("/units?closed=yes").body()).contains("alert(1)");
    }

    @Test
    void a_post_is_asked_for_changed_and_closed() {
        Map<String, String> asked = new java.util.HashMap<>(Map.of("unit", Long.toString(township.id()), "hospital", Long.toString(hospital.id()),
                "track", "JUNIOR_COLLEGE", "quota", "yes", "capacity", "0", "from", "2027-09-01", "askedBy", township.name(), "speciality", "儿科"));
        HttpResponse<String> none = officer.post("/posts", asked);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("岗位名额为 1 到 999", "value=\"儿科\"");
        asked.put("capacity", "2");
        String address = location(officer.post("/posts", asked));
        String path = address.substring(0, address.indexOf('?'));
        assertThat(officer.get("/posts?q=" + "%E5%84%BF%E7%A7%91").body()).contains(path, "0 / 2");
        asked.put("capacity", "3");
        assertThat(officer.post(path, asked).body()).contains("请写明理由");
        asked.put("reason", "增编");
        location(officer.post(path, asked));
        assertThat(officer.get(path).body()).contains("0 / 3");
        location(officer.post(path + "/close", Map.of("why", "撤并")));
        assertThat(officer.get("/posts?state=CLOSED").body()).contains(path);
        assertThat(officer.get("/posts?state=VACANT").body()).doesNotContain("href=\"" + path + "\"");
    }

    @Test
    void a_proposal_becomes_a_deployment_that_is_shown_before_it_is_written() {
        long post = post(40);
        String proposals = officer.get("/placement/proposals").body();
        String begin = found("href=\"(/placement/new\\?agreement=\\d+&amp;workflow=DEPLOYMENT&amp;unit=" + township.id() + "&amp;post=" + post + ")\"",
                proposals).replace("&amp;", "&");
        String agreement = found("agreement=(\\d+)", begin);
        assertThat(officer.get(begin).body()).contains("派驻：派到本县的使用单位");
        Map<String, String> wish = new java.util.HashMap<>(Map.of("agreement", agreement, "workflow", "DEPLOYMENT", "unit",
                Long.toString(township.id()), "post", Long.toString(post), "reason", ""));
        HttpResponse<String> unreasoned = officer.post("/placement", wish);
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        wish.put("reason", "按协议派驻 <b>");
        String path = location(officer.post("/placement", wish)).replaceAll("\\?.*", "");
        String asked = officer.get(path).body();
        assertThat(asked).contains("将写入的记录", DemoWorld.TODAY + "</span> 派驻（" + township.name(), "按协议派驻 &lt;b&gt;", "批准");
        assertThat(neighbour.get(path).statusCode()).isEqualTo(404);
        assertThat(neighbour.post(path + "/approve", Map.of()).statusCode()).isEqualTo(404);
        location(reviewer.post(path + "/approve", Map.of()));
        assertThat(officer.post(path + "/carry-out", Map.of("on", "2027-06-01")).body()).contains("还没有到");
        location(officer.post(path + "/carry-out", Map.of("on", DemoWorld.TODAY.toString())));
        assertThat(world.column("SELECT kind FROM event WHERE agreement_id = " + agreement + " ORDER BY id DESC LIMIT 1")).containsExactly("DEPLOYED");
        assertThat(officer.get(path).body()).contains("已执行").doesNotContain("将写入的记录");
        assertThat(officer.post(path + "/approve", Map.of()).statusCode()).isEqualTo(422);
        assertThat(officer.get("/placement?state=CARRIED_OUT&kind=DEPLOYMENT").body()).contains(path);
        assertThat(officer.get("/posts/" + post).body()).contains("1 / 40");
        world.get(Posts.class).close(post, DemoWorld.TODAY, "test");
    }

    @Test
    void a_transfer_to_another_county_waits_for_both_consents() {
        long agreement = agreement("SERVING");
        Unit away = world.get(Units.class).all().stream().filter(unit -> unit.county().equals(DemoWorld.OTHER_COUNTY)
                && unit.kind() == Unit.Kind.TOWNSHIP_CENTRE).findFirst().orElseThrow();
        assertThat(officer.get("/placement/new?agreement=" + agreement + "&workflow=TRANSFER&county=" + DemoWorld.OTHER_COUNTY).body())
                .contains(away.name());
        String path = location(officer.post("/placement", Map.of("agreement", Long.toString(agreement), "workflow", "TRANSFER", "unit",
                Long.toString(away.id()), "orderedBy", "STUDENT", "reason", "随军"))).replaceAll("\\?.*", "");
        assertThat(officer.get(path).body()).contains("调入县", "待同意");
        assertThat(officer.post(path + "/approve", Map.of()).statusCode()).isEqualTo(422);
        location(officer.post(path + "/consent", Map.of()));
        assertThat(neighbour.get("/placement").body()).contains(path);
        location(neighbour.post(path + "/consent", Map.of("reason", "同意接收")));
        assertThat(officer.get(path).body()).contains("各方已同意", "同意接收", "批准变更服务单位");
        assertThat(neighbour.post(path + "/refuse", Map.of()).body()).contains("请写明理由");
        location(neighbour.post(path + "/refuse", Map.of("reason", "编制不足")));
        assertThat(officer.get(path).body()).contains("已退回", "编制不足");
    }

    @Test
    void every_figure_of_the_plan_opens_the_list_it_counts() {
        String plan = officer.get("/plan").body();
        Matcher cell = Pattern.compile("href=\"(/plan/list\\?[^\"]+measure=(?:AVAILABLE|ENDING))\"[^>]*>(\\d+)</a>").matcher(plan);
        int looked = 0;
        while (cell.find() && looked++ < 12) {
            String list = officer.get(cell.group(1).replace("&amp;", "&")).body();
            assertThat(list.split("<td class=\"nowrap\"><a href=\"/agreements/").length - 1).as(cell.group(1)).isEqualTo(
                    Integer.parseInt(cell.group(2)));
        }
        assertThat(looked).isGreaterThan(3);
        assertThat(plan).contains("data-plan=\"{", "echarts.common.min.js");
        HttpResponse<String> workbook = officer.get("/plan/export");
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.body()).startsWith("PK");
        assertThat(officer.get("/units").body()).doesNotContain("echarts");
        SignedIn province = SignedIn.as(world.application(), server, Role.PROVINCE, null);
        world.application().execute("UPDATE account SET province = '22' WHERE username = 'province-null'");
        assertThat(province.get("/plan").body()).contains("梨树县", "磐石市");
    }

    @Test
    void an_intention_is_recorded_and_the_certificate_issued_once() {
        long near = agreement("SERVING");
        assertThat(officer.post("/placement/ending/" + near + "/answer", Map.of()).statusCode()).isEqualTo(422);
        location(officer.post("/placement/ending/" + near + "/answer", Map.of("answer", "STAY", "remark", "电话答复 <i>")));
        assertThat(officer.get("/placement/ending/" + near).body()).contains("愿意续聘", "电话答复 &lt;i&gt;");
        assertThat(officer.post("/placement/ending/" + near + "/certificate", Map.of("on", "2026-11-01", "SERVICE_PERIOD", "72个月",
                "SERVICE_PLACES", "x")).statusCode()).isEqualTo(422);
        String county = world.column("SELECT county_code FROM review_state WHERE phase = 'FULFILLED' LIMIT 1").get(0);
        SignedIn theirs = SignedIn.as(world.application(), server, Role.COUNTY_REVIEWER, county);
        String path = found("href=\"(/placement/ending/\\d+)\"", theirs.get("/placement/ending?show=CERTIFICATE_OWED").body());
        assertThat(theirs.get(path).body()).contains("出具证明");
        assertThat(theirs.post(path + "/certificate", Map.of("on", "2026-11-20", "SERVICE_PERIOD", "", "SERVICE_PLACES", "甲")).body())
                .contains("没有填写");
        Map<String, String> letter = Map.of("on", DemoWorld.TODAY.toString(), "SERVICE_PERIOD", "72个月", "SERVICE_PLACES", "某镇卫生院");
        assertThat(theirs.get(location(theirs.post(path + "/certificate", letter))).body()).contains("服务期满证明已出具", "文号")
                .doesNotContain("data-guard=\"certificate\"");
        assertThat(theirs.post(path + "/certificate", letter).statusCode()).isEqualTo(422);
    }
}
