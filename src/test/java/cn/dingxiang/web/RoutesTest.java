package cn.dingxiang.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.demo.DemoAccounts;
import cn.dingxiang.directory.Role;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
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
    private static final String FOREIGN = ForeignThings.COUNTY;
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    /** Opened by nobody in particular: before signing in, by a mailed link, or by a client's own credential. */
    private static final Pattern PUBLIC = Pattern.compile("/|/sign-in|/confirm/.*|/activate.*|/reset.*|/oauth/.*|/feed/.*|/\\.well-known/.*|/api/v1.*|/health.*|/prometheus.*");
    /** They change what is the asker's own: a session, a calendar's address, a job that exports what they see. */
    private static final Pattern OWN = Pattern.compile("/sign-out|/account/(?!sessions/\\{).*|.*/export|/student/feed.*");
    /** What merely looking leaves behind. */
    private static final Set<String> TRACES = Set.of("audit_entry", "audit_fingerprint", "session", "sign_in_use", "flyway_schema_history",
            "qrtz_scheduler_state");

    /** What the trail says of somebody who only looked. */
    private static final Pattern LOOKS = Pattern.compile("[a-z]+\\.(view|list|search)");

    private static ServedDemo world;
    private static Map<String, List<String>> foreign;
    private static Set<String> foreignNames;
    private static Map<String, String> fields;

    /** A route. @param files whether it takes files */
    record Route(HttpMethod method, String template, boolean files) {
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

        /** Whether its address names something of the foreign county. */
        boolean names() {
            return path().chars().anyMatch(Character::isDigit) && foreign.keySet().stream().anyMatch(path()::startsWith)
                    || template.startsWith("/accounts/{");
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    @BeforeAll
    static void start() {
        world = ServedDemo.shared();
        ForeignThings things = new ForeignThings(world);
        foreign = things.identifiers();
        fields = things.fields();
        foreignNames = names("SELECT DISTINCT p.name FROM person p JOIN agreement a ON a.person_id = p.id WHERE a.county_code = '" + FOREIGN
                + "' AND NOT EXISTS (SELECT 1 FROM person o JOIN agreement b ON b.person_id = o.id WHERE o.name = p.name AND b.county_code <> '"
                + FOREIGN + "')");
        assertThat(foreignNames).hasSizeGreaterThan(50);
    }

    static Stream<Route> routes() {
        return ServedDemo.shared().get(Router.class).uriRoutes().map(route -> new Route(route.getHttpMethod(),
                        route.getUriMatchTemplate().toString(), route.explicitlyConsumes(MediaType.MULTIPART_FORM_DATA_TYPE))).filter(route -> route.method() != HttpMethod.HEAD
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

    /** Writes come as a page sends them: with the token of forms, files in parts, and fields that name what is foreign too. */
    @ParameterizedTest
    @MethodSource("localRoles")
    void what_belongs_to_a_foreign_county_unit_or_student_is_neither_shown_nor_changed(String username) {
        SignedIn visitor = signedIn(username);
        long trail = Long.parseLong(world.ask("SELECT MAX(id) FROM audit_entry"));
        Map<String, String> before = checksums();
        List<String> leaks = new ArrayList<>();
        routes().filter(route -> !OWN.matcher(route.template()).matches() && !PUBLIC.matcher(route.template()).matches()).forEach(route -> {
            HttpResponse<String> answer = ask(visitor, route);
            if (answer.statusCode() >= 500) {
                leaks.add(route + " fails: " + answer.statusCode());
            }
            if (route.names() && answer.statusCode() != 403 && answer.statusCode() != 404) {
                leaks.add(route + " does not refuse " + route.path() + ": " + answer.statusCode());
            }
            foreignNames.stream().filter(answer.body()::contains).findFirst().ifPresent(name -> leaks.add(route + " shows " + name));
        });
        assertThat(leaks).isEmpty();
        Map<String, String> after = checksums();
        assertThat(after.keySet().stream().filter(table -> !after.get(table).equals(before.get(table)))).isEmpty();
        assertThat(column("SELECT DISTINCT action FROM audit_entry WHERE actor = '" + username + "' AND id > " + trail))
                .allMatch(action -> LOOKS.matcher(action).matches());
    }

    /** So that a page that is added is either asked with something foreign or said here to need none. */
    @Test
    void every_route_with_an_identifier_is_asked_with_a_foreign_one() {
        assertThat(routes().filter(route -> route.template().replaceAll("\\{\\?[^}]*}", "").contains("{") && !route.names()
                && !PUBLIC.matcher(route.template()).matches()).map(Route::template))
                .as("clients are the administrator's, who has no county").allMatch(template -> template.startsWith("/clients/"));
    }

    @Test
    void nothing_is_written_without_the_token_of_the_sessions_own_forms() {
        SignedIn officer = signedIn("lishu");
        String another = signedIn("lishu").formToken();
        Map<String, String> before = checksums();
        List<String> taken = new ArrayList<>();
        for (String token : List.of("", "forged", another)) {
            routes().filter(route -> route.method() != HttpMethod.GET && !PUBLIC.matcher(route.template()).matches()).forEach(route -> {
                HttpResponse<String> answer = ask(officer.bringing(token), route);
                if (answer.statusCode() != 403) {
                    taken.add(route + " " + answer.statusCode());
                }
            });
        }
        assertThat(taken).isEmpty();
        assertThat(checksums()).isEqualTo(before);
        assertThat(officer.get("/account").statusCode()).as("and not signed out either").isEqualTo(200);
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
        if (route.method() == HttpMethod.GET) {
            return visitor.get(route.path());
        }
        return route.files() ? visitor.upload(route.path(), fields, "外县.pdf", "%PDF-1.7 外县".getBytes(StandardCharsets.UTF_8))
                : visitor.send(route.method().name(), route.path(), fields);
    }

    private static Set<String> names(String sql) {
        return new TreeSet<>(column(sql));
    }

    /** Of every table but those that looking changes. */
    private static Map<String, String> checksums() {
        List<String> tables = column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()").stream()
                .filter(table -> !TRACES.contains(table.toLowerCase(java.util.Locale.ROOT))).toList();
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = world.application().database().dataSource().getConnection();
             Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", tables))) {
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        assertThat(sums).hasSizeGreaterThan(40).doesNotContainValue(null);
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
