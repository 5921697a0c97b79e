package cn.dingxiang.exchange;

import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.casework.evidence.FileVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Contents as files of one folder, readable by its owner alone: {@code ab/abcd…}, named by hash. A content is written beside, forced to
 * the disk and then moved into its place in one step, so that a name never stands for half a file.
 */
final class FolderVault implements FileVault {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Path folder;
    private final Path beside;

    FolderVault(Path folder) {
        this.folder = folder;
        this.beside = folder.resolve("unfinished");
    }

    @Override
    public void put(String hash, byte[] content) {
        Path place = place(hash);
        try {
            if (Files.isRegularFile(place) && ContentHash.of(Files.readAllBytes(place)).equals(hash)) {
                return;
            }
            create(folder);
            create(beside);
            create(place.getParent());
            Path unfinished = beside.resolve(UUID.randomUUID().toString());
            write(unfinished, content);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(place.getParent());
            force(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public byte[] read(String hash) {
        try {
            byte[] content = Files.readAllBytes(place(hash));
            if (!ContentHash.of(content).equals(hash)) {
                throw new Damaged("stored file " + hash + " is not what it was");
            }
            return content;
        } catch (NoSuchFileException missing) {
            throw new Damaged("stored file " + hash + " is missing");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> storedBefore(LocalDateTime moment, String after, int limit) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        FileTime until = FileTime.from(moment.atZone(ZONE).toInstant());
        try (Stream<Path> drawers = Files.list(folder)) {
            return drawers.filter(drawer -> drawer.getFileName().toString().length() == 2)
                    .filter(drawer -> drawer.getFileName().toString().compareTo(after.substring(0, Math.min(2, after.length()))) >= 0)
                    .sorted().flatMap(FolderVault::list)
                    .filter(file -> isBefore(file, until)).map(file -> file.getFileName().toString())
                    .filter(name -> HASH.matcher(name).matches() && name.compareTo(after) > 0).sorted().limit(limit).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void delete(String hash) {
        try {
            Files.deleteIfExists(place(hash));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void sweep(LocalDateTime moment) {
        if (!Files.isDirectory(beside)) {
            return;
        }
        FileTime until = FileTime.from(moment.atZone(ZONE).toInstant());
        list(beside).filter(file -> isBefore(file, until)).forEach(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    /** Only a hash leads anywhere. */
    private Path place(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a SHA-256 hash");
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static Stream<Path> list(Path drawer) {
        try (Stream<Path> files = Files.list(drawer)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isBefore(Path file, FileTime until) {
        try {
            return Files.getLastModifiedTime(file).compareTo(until) < 0;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** So that the new name itself survives a power cut; Windows cannot and need not. */
    private static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // the content itself is on the disk
        }
    }
}
