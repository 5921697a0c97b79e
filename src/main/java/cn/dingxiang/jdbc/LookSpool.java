package cn.dingxiang.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks that are not yet on the trail, in a file each process has of its own, a line each: what was answered is there when the process
 * dies. The file is locked while its process lives, so that another takes up only what was left behind. Not for several threads.
 */
final class LookSpool implements AutoCloseable {
    private static final String ENDING = ".looks";

    private final Path file;
    private final FileChannel channel;

    /** Opens a file of its own in {@code folder}. */
    LookSpool(Path folder) {
        try {
            Files.createDirectories(folder);
            file = folder.resolve(UUID.randomUUID() + ENDING);
            channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds a line; it outlasts this process from then on. */
    void add(AuditEntryRow row) {
        String line = StoredJson.write(Arrays.asList(row.atTime().toString(), row.actor(), row.role(), row.province(), row.countyCode(),
                row.fromAddress(), row.action(), row.object(), row.beforeText(), row.afterText(), row.reason())) + "\n";
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Forgets all lines: they are on the trail. */
    void empty() {
        try {
            channel.truncate(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes what dead processes left in {@code folder}: hands over each file's rows and removes it once they are dealt with. */
    static void takeUp(Path folder, Consumer<List<AuditEntryRow>> work) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(path -> path.toString().endsWith(ENDING)).sorted().toList();
        }
        for (Path left : files) {
            try (FileChannel channel = FileChannel.open(left, StandardOpenOption.READ, StandardOpenOption.WRITE);
                 FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    work.accept(rows(left));
                    Files.delete(left);
                }
            } catch (OverlappingFileLockException ofThisProcess) {
                // still written
            }
        }
    }

    /** A last line cut off was never answered. */
    private static List<AuditEntryRow> rows(Path file) throws IOException {
        String text = Files.readString(file);
        List<AuditEntryRow> rows = new ArrayList<>();
        text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(line -> rows.add(row((List<?>) StoredJson.tree(line))));
        return rows;
    }

    private static AuditEntryRow row(List<?> cells) {
        return new AuditEntryRow(null, LocalDateTime.parse((String) cells.get(0)), (String) cells.get(1), (String) cells.get(2),
                (String) cells.get(3), (String) cells.get(4), (String) cells.get(5), (String) cells.get(6), (String) cells.get(7),
                (String) cells.get(8), (String) cells.get(9), (String) cells.get(10));
    }

    @Override
    public void close() {
        try {
            boolean done = channel.size() == 0;
            channel.close();
            if (done) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
