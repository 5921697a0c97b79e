package cn.dingxiang.web.api;

import cn.dingxiang.directory.Actor;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.tokens.ApiClients;
import cn.dingxiang.directory.tokens.ApiScope;
import cn.dingxiang.testing.MutableClock;
import cn.dingxiang.testing.TestApplication;
import cn.dingxiang.testing.TestDatabase;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The product as programs meet it, with {@link TwoCounties}: the first is ours, the second foreign. It is 2026-11-22, half past nine. */
final class ApiWorld implements AutoCloseable {
    static final String COUNTY = "220322";
    static final String FOREIGN = "220284";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final TestDatabase database = TestDatabase.migrated();
    private final TestApplication application;
    private final MutableClock clock = MutableClock.at(TODAY + "T09:30:00");
    private final EmbeddedServer server;
    private final TwoCounties content;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    ApiWorld(Path folder, Map<String, Object> properties) throws Exception {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("micronaut.server.port", -1, "dingxiang.work.folder",
                folder.resolve("kept").toString(), "dingxiang.evidence.folder", folder.resolve("evidence").toString(),
                "dingxiang.mail.public-address", "https://dx.example/"));
        all.putAll(properties);
        application = TestApplication.on(database, all);
        application.follow(clock);
        content = new TwoCounties(application, clock);
        content.fill(folder);
        server = application.get(EmbeddedServer.class).start();
    }

    <T> T get(Class<T> type) {
        return application.get(type);
    }

    TestApplication application() {
        return application;
    }

    MutableClock clock() {
        return clock;
    }

    URI server() {
        return server.getURI();
    }

    static Actor province(String place) {
        return new Actor("province-" + place.substring(0, 2), Role.PROVINCE, place.substring(0, 2), null, null, null, null, null);
    }

    /** A token with these scopes, for a place; the same each time it is asked for. */
    String token(String place, Set<ApiScope> scopes) {
        return tokens.computeIfAbsent(place + scopes, key -> get(ApiClients.class).create(province(place), "测试程序", place, scopes,
                TODAY.plusYears(1)).token());
    }

    /** A token with every scope its place can have. */
    String token(String place) {
        Set<ApiScope> scopes = EnumSet.allOf(ApiScope.class);
        scopes.removeIf(scope -> !scope.fits(place));
        return token(place, scopes);
    }

    /** An operation, with the media type its document names. @param body null for none. @param headers name, value, name, value… */
    HttpResponse<String> call(ApiDocument.Operation operation, String address, String token, String body, String... headers) {
        return call(operation.method(), address, token, body, Stream.concat(Stream.of("Content-Type", operation.contentType()),
                Stream.of(headers)).toArray(String[]::new));
    }

    /** @param body null for none. @param headers name, value, name, value… */
    HttpResponse<String> call(String method, String address, String token, String body, String... headers) {
        return send(method, address, token, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body),
                headers);
    }

    /** The same with a body too long to be held. */
    HttpResponse<String> send(String method, String address, String token, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.getURI() + address)).method(method, body);
        boolean typed = false;
        for (int place = 0; place < headers.length; place += 2) {
            request.header(headers[place], headers[place + 1]);
            typed |= headers[place].equals("Content-Type");
        }
        if (!typed) {
            request.header("Content-Type", address.startsWith("/api/v1/files") ? "application/octet-stream" : "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + address, failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** A file, as it is. */
    byte[] bytes(String address, String token) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server.getURI() + address)).header("Authorization",
                "Bearer " + token).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Brings about what an example of the document takes for granted and no program can do. */
    void given(String what) {
        content.given(what);
    }

    List<String> rows(String sql) {
        return rows(application, sql);
    }

    static List<String> rows(TestApplication application, String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = application.database().dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return rows;
    }

    long number(String sql) {
        return Long.parseLong(rows(sql).get(0));
    }

    /** What stands in each table, but for what says who called; and what the trail says but looks. A call that changed nothing leaves it. */
    Map<String, String> state() {
        List<String> tables = rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name")
                .stream().filter(table -> !Set.of("api_use", "api_client", "audit_entry", "audit_fingerprint").contains(table)).toList();
        Map<String, String> state = new LinkedHashMap<>();
        try (Connection connection = database.dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("CHECKSUM TABLE " + String.join(", ", tables))) {
            while (row.next()) {
                state.put(row.getString(1), row.getString(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        state.put("trail", rows("SELECT COUNT(*) FROM audit_entry WHERE action NOT REGEXP '^[a-z]+[.](view|list|search)$'").get(0));
        return state;
    }

    @Override
    public void close() {
        server.stop();
        application.close();
        database.close();
    }
}
