package cn.dingxiang.wiring;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The embedded MariaDB of one data folder, shared by every process started over that folder: the first to come starts the server,
 * the last to go stops it. A server that outlived a killed process is taken over.
 *
 * <p>Each user holds a shared lock on the file {@code users}; starting and stopping are decided under the exclusive lock {@code turn}.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private final Path folder;
    private final FileChannel users;
    private final MariaDbServer server;
    private FileLock use;

    private EmbeddedDatabase(Path folder, FileChannel users, FileLock use, MariaDbServer server) {
        this.folder = folder;
        this.users = users;
        this.use = use;
        this.server = server;
    }

    /** @param folder the database's folder, made when it is absent */
    static EmbeddedDatabase open(Path folder) {
        try {
            Files.createDirectories(folder);
            try (FileChannel turn = channel(folder, "turn"); FileLock mine = turn.lock()) {
                FileChannel users = channel(folder, "users");
                FileLock use = users.lock(0, Long.MAX_VALUE, true);
                MariaDbServer server = MariaDbServer.running(folder).orElseGet(() -> MariaDbServer.start(folder));
                return new EmbeddedDatabase(folder, users, use, server);
            }
        } catch (IOException failure) {
            throw Problem.runTime("folder-unwritable", folder.toAbsolutePath(), failure.getClass().getSimpleName());
        }
    }

    DatabaseAddress address() {
        return server.address();
    }

    /** Stops the server unless another process still uses it. */
    @Override
    public synchronized void close() {
        if (use == null) {
            return;
        }
        try (FileChannel turn = channel(folder, "turn"); FileLock mine = turn.lock(); users) {
            use.release();
            use = null;
            try (FileLock last = users.tryLock()) {
                if (last != null) {
                    server.stop(folder);
                }
            }
        } catch (IOException failure) {
            throw Problem.runTime("folder-unwritable", folder.toAbsolutePath(), failure.getClass().getSimpleName());
        }
    }

    private static FileChannel channel(Path folder, String name) throws IOException {
        return FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
