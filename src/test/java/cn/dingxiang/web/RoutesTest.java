package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.directory.Role;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every route of the product, as the router knows them, with every role, on the demo province: with identifiers of a foreign
 * county, unit and student nothing is shown and nothing is written. A route that is added is walked without being named here.
 */
@Tag("database")
class RoutesTest {
    /** Somebody of this county asks for what is in the other one. */
    private static final String FOREIGN = "220284";
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    /** Opened by nobody in particular: before signing in, by a mailed link, or by a client's own credential. */
    private static final Pattern PUBLIC = Pattern.compile("/|/sign-in|/confirm/.*|/activate.*|/reset.*|/oauth/.*|/feed/.*|/\\.well-known/.*|/api/v1.*|/health.*|/prometheus.*");
    /** They change what is the asker's own: a session, a calendar's address, a job that exports what they see. */
    private static final Pattern OWN = Pattern.compile("/sign-out|/account/.*|.*/export|/student/feed.*");
    /** What merely looking leaves behind. */
    private static final Set<String> TRACES = Set.of("audit_entry", "audit_fingerprint", "session", "sign_in_use", "account", "flyway_schema_history",
            "qrtz_scheduler_state");

    private static ServedDemo world;
    private static Map<String, List<String>> foreign;
    private static Set<String> foreignNames;

    /** A route. */
    record Route(HttpMethod method, String template) {
        /** With the identifiers of a foreign county in it. */
        String path() {
            String path = template.replaceAll("\\{\\?[^}]*}", "");
            List<String> ids = foreign.entrySet().stream().filter(entry -> path.startsWith(entry.getKey()))
                    .max(Comparator.comparingInt(entry -> entry.getKey().length())).map(Map.Entry::getValue).orElse(List.of());
            StringBuilder filled = new StringBuilder();
            Matcher variable = VARIABLE.matcher(path);
            for (int index = 0; variable.find(); index++) {
                variable.appendReplacement(filled, index < ids.size() ? ids.get(index) : "987654321");
            }
            return variable.appendTail(filled).toString();
        }

        boolean names() {
            return template.contains("{") && !template.contains("{?");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    @BeforeAll
    static void start() {
        world = ServedDemo.shared();
        foreign = foreignIdentifiers();
        foreignNames = names("SELECT DISTINCT p.name FROM person p JOIN agreement a ON a.person_id = p.id WHERE a.county_code = '" + FOREIGN
                + "' AND NOT EXISTS (SELECT 1 FROM person o JOIN agreement b ON b.person_id = o.id WHERE o.name = p.name AND b.county_code <> '"
                + FOREIGN + "')");
        assertThat(foreignNames).hasSizeGreaterThan(50);
    }

    static Stream<Route> routes() {
        return ServedDemo.shared().get(Router.class).uriRoutes().map(route -> new Route(route.getHttpMethod(),
                        route.getUriMatchTemplate().toString())).filter(route -> route.method() != HttpMethod.HEAD
                        && route.method() != HttpMethod.OPTIONS).distinct().sorted(Comparator.comparing(Route::toString));
    }

    static Stream<String> localRoles() {
        return Stream.of("lishu", "lishu-review", "hospital", "township", "student", "siping");
    }

    static Stream<String> everybody() {
        return DemoAccounts.ALL.stream().map(DemoAccounts.Account::username);
    }

    @Test
    void nobody_opens_anything_that_is_not_meant_for_everybody() {
        SignedIn nobody = SignedIn.nobody(world.server());
        List<String> open = new ArrayList<>();
        routes().filter(route -> !PUBLIC.matcher(route.template()).matches()).forEach(route -> {
            HttpResponse<String> answer = ask(nobody, route);
            boolean turned = answer.statusCode() == 401 || answer.statusCode() == 403 || answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").startsWith("/sign-in");
            if (!turned) {
                open.add(route + " " + answer.statusCode());
            }
        });
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("localRoles")
    void what_belongs_to_a_foreign_county_unit_or_student_is_neither_shown_nor_changed(String username) {
        SignedIn visitor = signedIn(username);
        Map<String, Long> before = checksums();
        List<String> leaks = new ArrayList<>();
        routes().filter(route -> !OWN.matcher(route.template()).matches() && !PUBLIC.matcher(route.template()).matches()).forEach(route -> {
            HttpResponse<String> answer = ask(visitor, route);
            if (answer.statusCode() >= 500) {
                leaks.add(route + " fails: " + answer.statusCode());
            }
            if (route.names() && answer.statusCode() == 200 && foreign.keySet().stream().anyMatch(route.path()::startsWith)) {
                leaks.add(route + " opens " + route.path());
            }
            foreignNames.stream().filter(answer.body()::contains).findFirst().ifPresent(name -> leaks.add(route + " shows " + name));
        });
        assertThat(leaks).isEmpty();
        Map<String, Long> after = checksums();
        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void every_page_without_identifiers_opens_for_its_roles_and_for_no_other_and_none_fails(String username) {
        SignedIn visitor = signedIn(username);
        List<String> failures = new ArrayList<>();
        Set<String> opened = new TreeSet<>();
        routes().filter(route -> route.method() == HttpMethod.GET && !route.template().contains("{")
                && !PUBLIC.matcher(route.template()).matches()).forEach(route -> {
            HttpResponse<String> answer = ask(visitor, route);
            if (answer.statusCode() == 200) {
                opened.add(route.template());
            } else if (answer.statusCode() != 403 && answer.statusCode() != 404 && answer.statusCode() != 303) {
                failures.add(route + " " + answer.statusCode());
            }
        });
        assertThat(failures).isEmpty();
        Role role = ServedDemo.account(username).role();
        if (role != Role.ADMINISTRATOR) {
            assertThat(opened).doesNotContain("/clients");
        }
        if (role == Role.STUDENT) {
            assertThat(opened).allMatch(path -> path.startsWith("/student") || path.startsWith("/account"));
        }
        if (role == Role.HOSPITAL || role == Role.TOWNSHIP_UNIT) {
            assertThat(opened).allMatch(path -> path.startsWith("/employer") || path.startsWith("/account") || path.equals("/placement"));
        }
        if (role == Role.ADMINISTRATOR) {
            assertThat(opened).doesNotContain("/cases", "/agreements", "/letters");
        }
    }

    private static SignedIn signedIn(String username) {
        SignedIn visitor = SignedIn.as(world.server(), username, ServedDemo.account(username).password());
        visitor.get("/account");
        return visitor;
    }

    private static HttpResponse<String> ask(SignedIn visitor, Route route) {
        return route.method() == HttpMethod.GET ? visitor.get(route.path()) : visitor.send(route.method().name(), route.path(), Map.of());
    }

    /** By the beginning of an address: what stands for its variables, in their order. */
    private static Map<String, List<String>> foreignIdentifiers() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        String agreement = world.ask("SELECT MIN(id) FROM agreement WHERE county_code = '" + FOREIGN + "'");
        ids.put("/agreements/", List.of(agreement, world.ask("SELECT MIN(id) FROM event WHERE agreement_id = " + agreement)));
        ids.put("/cases/", List.of(world.ask("SELECT MIN(c.id) FROM agreement_case c JOIN agreement a"
                + " ON a.id = c.agreement_id WHERE a.county_code = '" + FOREIGN + "'")));
        ids.put("/units/", List.of(world.ask("SELECT MIN(id) FROM unit WHERE county_code = '" + FOREIGN + "'")));
        ids.put("/imports/", List.of(world.ask("SELECT MIN(batch_id) FROM agreement WHERE county_code = '" + FOREIGN + "'")));
        ids.put("/accounts/", List.of("panshi"));
        world.application().execute("INSERT INTO mail (recipient, digest_on, address, subject, body_text, body_html, message_id, status, created_at)"
                + " VALUES ('county:" + FOREIGN + "', '2026-11-27', 'a@example.cn', '提醒', '提醒', '提醒', '<foreign@test>', 'SENT', NOW())");
        ids.put("/mails/", List.of(world.ask("SELECT MIN(id) FROM mail WHERE recipient = 'county:" + FOREIGN + "'")));
        ids.put("/student/cases/", ids.get("/cases/"));
        world.application().execute("INSERT INTO evidence_file (hash, held_at) VALUES (REPEAT('f', 64), NOW())",
                "INSERT INTO attachment (agreement_id, hash, type, size, file_name, shows, added_at, added_by, added_person) SELECT id,"
                        + " REPEAT('f', 64), 'PDF', 9, 'foreign.pdf', '外县材料', NOW(), 'x', person_id FROM agreement WHERE id = " + agreement,
                "INSERT INTO student_request (agreement_id, kind, ground, from_date, until_date, reason, state, ongoing, asked_at) VALUES ("
                        + agreement + ", 'DEFERRAL', 'ILLNESS', '2026-12-01', '2027-03-01', '外县住院', 'ASKED', TRUE, NOW())");
        ids.put("/student/documents/", List.of(world.ask("SELECT MAX(id) FROM attachment WHERE file_name = 'foreign.pdf'")));
        ids.put("/requests/", List.of(world.ask("SELECT MAX(id) FROM student_request WHERE agreement_id = " + agreement)));
        ids.put("/student/requests/", ids.get("/requests/"));
        ids.values().forEach(values -> assertThat(values).doesNotContainNull());
        return ids;
    }

    private static Set<String> names(String sql) {
        return new TreeSet<>(column(sql));
    }

    private static Map<String, Long> checksums() {
        Map<String, Long> sums = new TreeMap<>();
        for (String table : column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
            if (!TRACES.contains(table.toLowerCase(java.util.Locale.ROOT))) {
                sums.put(table, Long.valueOf(world.ask("SELECT COUNT(*) FROM " + table)));
            }
        }
        return sums;
    }

    private static List<String> column(String sql) {
        try (Connection connection = world.application().database().dataSource().getConnection();
             Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
