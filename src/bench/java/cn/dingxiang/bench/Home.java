package cn.dingxiang.bench;

import cn.dingxiang.bench.mail.SmtpSink;
import cn.dingxiang.wiring.OpenedProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the bench lives: a temporary folder, and on a server named by {@code DATASOURCE_URL} a schema of its own beside the one named
 * there, both removed at the end; and a mail server that takes everything. The settings the product is to start with are set as system
 * properties, by the names of its environment variables.
 */
final class Home implements AutoCloseable {
    private static final String SERVER = "(jdbc:mysql://[^/?]+/)([^?]*)(.*)";

    private final Path folder;
    private final SmtpSink sink;
    private OpenedProduct product;
    private String url;
    private String schema;

    private Home(Path folder, SmtpSink sink) {
        this.folder = folder;
        this.sink = sink;
    }

    static Home open() throws IOException, SQLException {
        Home home = new Home(Files.createTempDirectory("dingxiang-bench-"), new SmtpSink());
        System.setProperty("DINGXIANG_FOLDER", home.folder.toString());
        System.setProperty("DINGXIANG_DEMO", "false");
        System.setProperty("DINGXIANG_KEY_1", "MDEyMzQ1Njc4OWFiY2RlZg==");
        System.setProperty("DINGXIANG_HASH_KEY", "ZmVkY2JhOTg3NjU0MzIxMA==");
        System.setProperty("SERVER_HOST", "127.0.0.1");
        System.setProperty("SERVER_PORT", "-1");
        System.setProperty("SMTP_HOST", "127.0.0.1");
        System.setProperty("SMTP_PORT", Integer.toString(home.sink.port()));
        System.setProperty("SMTP_FROM", "bench@example.cn");
        System.setProperty("SMTP_TLS", "none");
        home.database();
        return home;
    }

    Path folder() {
        return folder;
    }

    /** The product, started when it is first asked for. */
    synchronized OpenedProduct product() {
        if (product == null) {
            product = new OpenedProduct();
        }
        return product;
    }

    SmtpSink sink() {
        return sink;
    }

    private void database() throws SQLException {
        String named = given("DATASOURCE_URL", "");
        if (named.isEmpty()) {
            System.setProperty("DATASOURCE_URL", "");
            return;
        }
        if (!named.matches(SERVER)) {
            throw new IllegalArgumentException("DATASOURCE_URL must be like jdbc:mysql://127.0.0.1:3306/dingxiang: " + named);
        }
        url = named;
        schema = "dingxiang_bench_" + ProcessHandle.current().pid();
        execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        System.setProperty("DATASOURCE_URL", url.replaceFirst(SERVER, "$1" + schema + "$3"));
        System.setProperty("DATASOURCE_USER", user());
        System.setProperty("DATASOURCE_PASSWORD", password());
    }

    private void execute(String sql) throws SQLException {
        String server = url.replaceFirst(SERVER, "$1$3");
        String options = server.contains("?") ? "&allowPublicKeyRetrieval=true" : "?allowPublicKeyRetrieval=true";
        try (Connection connection = DriverManager.getConnection(server + options, user(), password());
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String user() {
        return given("DATASOURCE_USER", "root");
    }

    private static String password() {
        return given("DATASOURCE_PASSWORD", "");
    }

    private static String given(String name, String otherwise) {
        for (String value : List.of(System.getProperty(name, ""), System.getenv().getOrDefault(name, ""))) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return otherwise;
    }

    @Override
    public synchronized void close() {
        try {
            if (product != null) {
                product.close();
            }
            sink.close();
            if (schema != null) {
                execute("DROP DATABASE IF EXISTS " + schema);
            }
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException | SQLException failure) {
            System.err.println("left behind: " + folder + " " + failure.getMessage());
        }
    }
}
