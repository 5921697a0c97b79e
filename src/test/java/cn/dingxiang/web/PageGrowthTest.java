package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Role;
import cn.dingxiang.testing.DemoWorld;
import cn.dingxiang.testing.FilledDemo;
import cn.dingxiang.web.page.Navigation;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No page runs a query per row: every page is opened on a small province and on a large one, and however many more rows it shows, it sends
 * no more statements to the database. Pages are those the router knows, and the lists that links of theirs open.
 */
@Tag("database")
@Tag("alone")
class PageGrowthTest {
    private static final int FEW = 48;
    private static final int MANY = 400;
    /** Beyond this many rows more, a query a row would show. */
    private static final int ROWS = 8;
    /** What is empty in the small province may ask a little more where it is not; a query a row asks {@link #ROWS} more. */
    private static final int SLACK = 3;
    /** Where a page has a list for each kind of thing there is, a kind more asks for its length and its first lines. */
    private static final int A_PART = 2;
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][^\"#]*\\?[^\"#]*)\"");
    private static final Pattern ROW = Pattern.compile("<tr\\b|<li\\b|<article\\b");
    private static final Pattern PART = Pattern.compile("<h2\\b");
    /** Lists that are certain to be longer in the large province, by who is shown them: else nothing would have been shown of them. */
    private static final Map<Role, Set<String>> LONGER = Map.of(
            Role.PROVINCE, Set.of("/imports", "/letters", "/clients/api"),
            Role.PREFECTURE, Set.of("/agreements", "/province", "/units"),
            Role.COUNTY_OFFICER, Set.of("/agreements", "/cases", "/county", "/imports", "/jobs", "/letters", "/mails", "/posts", "/registers",
                    "/units", "/placement/proposals"),
            Role.HOSPITAL, Set.of("/employer/duties", "/employer/people", "/employer/posts"),
            Role.STUDENT, Set.of("/student/documents", "/student/requests"),
            Role.AUDITOR, Set.of("/calendar", "/cases/arrears", "/objections", "/placement/free", "/placement/ending", "/requests"),
            Role.ADMINISTRATOR, Set.of("/accounts", "/clients", "/jobs"));

    private static DemoWorld few;
    private static DemoWorld many;
    private static Connection connection;

    @BeforeAll
    static void start() throws Exception {
        few = world(FEW);
        many = world(MANY);
        connection = many.application().database().dataSource().getConnection();
    }

    private static DemoWorld world(int agreements) throws Exception {
        DemoWorld world = DemoWorld.of(Files.createDirectories(Path.of("target", "growth-" + agreements)), agreements);
        FilledDemo.fill(world);
        long student = world.number("SELECT MIN(person_id) FROM agreement WHERE county_code = '220322' AND status = 'LIVE'");
        FilledDemo.lengthen(world, student);
        String hospital = "SELECT u.id FROM unit u WHERE u.county_code = '220322' AND u.kind = '%s' ORDER BY"
                + " (SELECT COUNT(*) FROM review_state s WHERE u.name IN (s.unit_name, s.employer)) DESC, u.id LIMIT 1";
        for (Role role : Role.values()) {
            boolean local = Set.of(Role.COUNTY_OFFICER, Role.COUNTY_REVIEWER, Role.HOSPITAL, Role.TOWNSHIP_UNIT, Role.STUDENT).contains(role);
            Long unit = role == Role.HOSPITAL ? Long.valueOf(world.number(hospital.formatted("COUNTY_HOSPITAL")))
                    : role == Role.TOWNSHIP_UNIT ? Long.valueOf(world.number(hospital.formatted("TOWNSHIP_CENTRE"))) : null;
            Long person = role == Role.STUDENT ? student : null;
            SignedIn.account(world.application(), role.name().toLowerCase(java.util.Locale.ROOT), role, role == Role.ADMINISTRATOR ? null
                    : "22", role == Role.PREFECTURE ? "2203" : null, local ? "220322" : null, unit, person);
        }
        world.get(EmbeddedServer.class).start();
        return world;
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        few.close();
        many.close();
    }

    /** What opening a page costs. */
    private record Cost(int status, long statements, int rows, int parts) { }

    private static SignedIn signedIn(DemoWorld world, Role role) {
        return SignedIn.as(world.get(EmbeddedServer.class).getURI(), role.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Cost cost(SignedIn visitor, String address) throws SQLException {
        long before = statements();
        HttpResponse<String> page = visitor.get(address);
        long asked = statements() - before - 1;
        return new Cost(page.statusCode(), asked, count(ROW, page.body()), count(PART, page.body()));
    }

    /** More than what it shows explains. Looked at again, since somebody else may have asked something, or the page something only once. */
    private static boolean isWorse(SignedIn visitor, String address, Cost before) throws SQLException {
        for (int time = 0; time < 3; time++) {
            Cost after = cost(visitor, address);
            if (after.statements() <= before.statements() + SLACK + A_PART * Math.max(0, after.parts() - before.parts())) {
                return false;
            }
        }
        return true;
    }

    private static int count(Pattern what, String body) {
        return (int) what.matcher(body).results().count();
    }

    private static Set<String> addresses(SignedIn visitor, Role role) {
        Set<String> open = new LinkedHashSet<>(Navigation.addresses(role));
        many.get(Router.class).uriRoutes().filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toString().replaceAll("\\{\\?[^}]*}", ""))
                .filter(path -> !path.contains("{") && !path.matches("/|/sign-in|/oauth/.*|/activate.*|/reset.*|/health.*|/prometheus.*|/api/.*"))
                .sorted().forEach(open::add);
        Map<String, String> lists = new LinkedHashMap<>();
        open.removeIf(path -> {
            HttpResponse<String> page = visitor.get(path);
            boolean shown = page.statusCode() == 200 && page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (shown) {
                Matcher link = LINK.matcher(page.body());
                while (link.find()) {
                    String address = link.group(1).replace("&amp;", "&");
                    if (!address.matches(".*[?&](sort|lang|after)=.*")) {
                        // one of each kind of list that a page opens, not one for every place, day or key
                        lists.putIfAbsent(address.replaceAll("=[0-9-]+", "="), address);
                    }
                }
            }
            return !shown;
        });
        lists.values().stream().filter(address -> visitor.get(address).statusCode() == 200).limit(60).forEach(open::add);
        return open;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_page_with_more_rows_sends_no_more_statements(Role role) throws SQLException {
        SignedIn small = signedIn(few, role);
        SignedIn large = signedIn(many, role);
        List<String> defects = new ArrayList<>();
        Set<String> grown = new TreeSet<>();
        for (String address : addresses(large, role)) {
            Cost before = cost(small, address);
            Cost after = cost(large, address);
            String told = "%s: %d rows by %d statements, then %d by %d".formatted(address, before.rows(), before.statements(), after.rows(),
                    after.statements());
            if (before.status() != 200 || after.status() != 200) {
                continue;
            }
            if (after.statements() > before.statements() && isWorse(large, address, before)) {
                defects.add(told);
            }
            if (after.rows() - before.rows() >= ROWS) {
                grown.add(address);
            }
        }
        assertThat(defects).isEmpty();
        assertThat(grown).containsAll(LONGER.getOrDefault(role, Set.of()));
    }

    /** How many statements the server was sent so far; asking is one more. */
    private static long statements() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
