package cn.dingxiang.web;

import cn.dingxiang.directory.Account;
import cn.dingxiang.directory.Accounts;
import cn.dingxiang.directory.Role;
import cn.dingxiang.directory.Secrets;
import cn.dingxiang.testing.TestApplication;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in to a running product over HTTP, as a browser is: with cookies, and the token of forms. */
public final class SignedIn {
    private static final String PASSWORD = "a-password-for-tests";
    private static final LocalDateTime CREATED = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" content=\"([^\"]+)\"");

    private final URI server;
    private final HttpClient client;
    private String formToken = "";

    private SignedIn(URI server) {
        this(server, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private SignedIn(URI server, HttpClient client) {
        this.server = server;
        this.client = client;
    }

    /** The same browser, its page open, now answered by another instance of the product at the same address. */
    public SignedIn through(URI otherInstance) {
        SignedIn same = new SignedIn(otherInstance, client);
        same.formToken = formToken;
        return same;
    }

    /** The same browser, whose forms bring this token. @param token empty for none */
    public SignedIn bringing(String token) {
        SignedIn same = new SignedIn(server, client);
        same.formToken = token;
        return same;
    }

    /** The token of the forms of the page that was got last. */
    public String formToken() {
        return formToken;
    }

    /** Nobody yet. */
    public static SignedIn nobody(URI server) {
        return new SignedIn(server);
    }

    /** Makes an account with {@link #password()}. */
    public static Account account(TestApplication application, String username, Role role, String province, String prefecture,
                                  String county, Long unit, Long person) {
        Account account = new Account(username, application.get(Secrets.class).hash(PASSWORD), role, username, province, prefecture, county,
                unit, person, CREATED);
        application.get(Accounts.class).put(account, "test");
        return account;
    }

    /** An account of this role for all of a county, signed in. */
    public static SignedIn as(TestApplication application, URI server, Role role, String county) {
        String username = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + county;
        account(application, username, role, county == null ? null : county.substring(0, 2), null, county, null, null);
        return as(server, username);
    }

    /** Signs in with {@link #password()}. */
    public static SignedIn as(URI server, String username) {
        return as(server, username, PASSWORD);
    }

    /** Signs in with a password of its own. */
    public static SignedIn as(URI server, String username, String password) {
        SignedIn signedIn = new SignedIn(server);
        HttpResponse<String> response = signedIn.post("/sign-in", Map.of("username", username, "password", password));
        if (response.statusCode() != 303) {
            throw new AssertionError(username + " cannot sign in: " + response.statusCode() + " " + response.body());
        }
        return signedIn;
    }

    public static String password() {
        return PASSWORD;
    }

    public HttpResponse<String> get(String path) {
        HttpResponse<String> response = exchange(HttpRequest.newBuilder(at(path)).build());
        Matcher token = TOKEN.matcher(response.body());
        if (token.find()) {
            formToken = token.group(1);
        }
        return response;
    }

    /** Gets a file. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Posts a form with its token; a page must have been got before. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return send("POST", path, fields);
    }

    /** The same, with a body that comes well after its head, as over a slow line. */
    public HttpResponse<String> postSlowly(String path, Map<String, String> fields) {
        return send("POST", path, fields, true);
    }

    /** Sends a form with its token by another method than POST. */
    public HttpResponse<String> send(String method, String path, Map<String, String> fields) {
        return send(method, path, fields, false);
    }

    /** Posts a file with fields beside it, as a page's script does; a page must have been got before. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String name, byte[] content) {
        String border = "border-of-parts";
        StringBuilder head = new StringBuilder();
        fields.forEach((field, value) -> head.append("--").append(border).append("\r\nContent-Disposition: form-data; name=\"").append(field)
                .append("\"\r\n\r\n").append(value).append("\r\n"));
        head.append("--").append(border).append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"").append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        String tail = "\r\n--" + border + "--\r\n";
        return exchange(HttpRequest.newBuilder(at(path)).header("Content-Type", "multipart/form-data; boundary=" + border)
                .header("X-CSRF-TOKEN", formToken).POST(HttpRequest.BodyPublishers.concat(HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(content), HttpRequest.BodyPublishers.ofString(tail))).build());
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> fields, boolean slowly) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        if (!formToken.isEmpty()) {
            body = "csrfToken=" + encoded(formToken) + (body.isEmpty() ? "" : "&" + body);
        }
        return exchange(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, slowly ? pieces(body) : HttpRequest.BodyPublishers.ofString(body)).build());
    }

    /** The body waits until another request, sent after its head, has been answered. */
    private HttpRequest.BodyPublisher pieces(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofInputStream(() -> {
            nobody(server).get("/sign-in");
            return new ByteArrayInputStream(bytes);
        }), bytes.length);
    }

    private URI at(String path) {
        return URI.create(server + path);
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
