package cn.dingxiang.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.Settings;
import cn.dingxiang.review.watch.LastLook;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server over its embedded database and the watch beside it are processes of their own; server and database are killed. */
@Tag("embedded")
class WatchTest {
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private final List<ProcessHandle> started = new ArrayList<>();
    private GreenMail mailbox;

    @AfterEach
    void end() {
        started.forEach(ProcessHandle::destroyForcibly);
        if (mailbox != null) {
            mailbox.stop();
        }
    }

    @Test
    void when_server_and_database_are_killed_the_province_hears_by_mail_once() throws Exception {
        int port = freePort();
        start("serve", Map.of("SERVER_PORT", Integer.toString(port), "SERVER_HOST", "127.0.0.1", "DINGXIANG_DEMO", "false"));
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
        await("the server answers", () -> client.send(health, HttpResponse.BodyHandlers.ofString()).body().contains("\"database\""));

        mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        start("watch", Map.of("SERVER_PORT", Integer.toString(port), "WATCH_TO", "province@example.cn", "WATCH_SMTP_HOST", "127.0.0.1",
                "WATCH_SMTP_PORT", Integer.toString(mailbox.getSmtp().getPort()), "WATCH_SMTP_FROM", "watch@example.cn", "WATCH_SMTP_TLS",
                "none", "WATCH_INTERVAL", "300ms", "WATCH_PATIENCE", "0s"));
        await("the watch finds all well", () -> Files.readString(folder.resolve("watch.log")).contains("一切正常"));
        assertThat(mailbox.getReceivedMessages()).isEmpty();
        assertThat(lastLook().troubles()).isEmpty();

        long database = Long.parseLong(Files.readAllLines(folder.resolve("var/database/connection")).stream()
                .filter(line -> line.startsWith("process=")).findFirst().orElseThrow().substring("process=".length()));
        kill(started.get(0));
        kill(ProcessHandle.of(database).orElseThrow());

        await("mail about both", () -> received().contains("服务没有应答") && received().contains("数据库连不上"));
        assertThat(mailbox.getReceivedMessages()).hasSizeLessThanOrEqualTo(2);
        MimeMessage mail = mailbox.getReceivedMessages()[0];
        assertThat(mail.getSubject()).startsWith("【定向履约】系统告警");
        assertThat(mail.getAllRecipients()[0]).hasToString("province@example.cn");
        assertThat(Files.readString(folder.resolve("var/watch.properties"))).contains("SERVER_SILENT", "DATABASE_SILENT");
    }

    /** As the page on the product's state reads it. */
    private LastLook lastLook() throws IOException, SQLException {
        try (Connection connection = MariaDbServer.addressIn(folder.resolve("var/database")).orElseThrow().connect();
             Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT value FROM setting WHERE name = '" + Settings.WATCH + "'")) {
            assertThat(row.next()).isTrue();
            return LastLook.read(row.getString(1));
        }
    }

    private String received() throws MessagingException, IOException {
        StringBuilder texts = new StringBuilder();
        for (MimeMessage mail : mailbox.getReceivedMessages()) {
            texts.append(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
        }
        return texts.toString();
    }

    private void start(String command, Map<String, String> environment) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-cp", classPath, Application.class.getName(), command);
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve(command + ".log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SMTP_") || name.startsWith("DATASOURCE_"));
        builder.environment().put("DINGXIANG_FOLDER", folder.resolve("var").toString());
        builder.environment().putAll(environment);
        started.add(builder.start().toHandle());
    }

    private static void kill(ProcessHandle process) throws Exception {
        process.destroyForcibly();
        process.onExit().get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        StringBuilder logs = new StringBuilder();
        for (String log : List.of("serve.log", "watch.log")) {
            logs.append(Files.exists(folder.resolve(log)) ? Files.readString(folder.resolve(log)) : "");
        }
        throw new AssertionError("not in time: " + what + "\n" + logs);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
