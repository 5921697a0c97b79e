package cn.dingxiang.exchange;

import cn.dingxiang.work.KeptContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kept contents as files of one folder, readable by its owner alone. Each has a name of its own, so that removing one never removes
 * another's; it is written beside and moved into its place in one step.
 */
final class KeptFolder implements KeptContents {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String UNFINISHED = ".tmp";
    private static final int PIECE = 1 << 16;

    private final Path folder;

    KeptFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Stored put(InputStream content, long most) throws IOException {
        create();
        String key = UUID.randomUUID().toString();
        Path unfinished = folder.resolve(key + UNFINISHED);
        try {
            MessageDigest digest = digest();
            long size = 0;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE), digest)) {
                byte[] piece = new byte[PIECE];
                for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                    size += read;
                    if (size > most) {
                        throw new TooLarge();
                    }
                    out.write(piece, 0, read);
                }
            }
            Files.move(unfinished, place(key), StandardCopyOption.ATOMIC_MOVE);
            return new Stored(key, HexFormat.of().formatHex(digest.digest()), size);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @Override
    public InputStream read(String key) throws IOException {
        return Files.newInputStream(place(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public void sweep(LocalDateTime moment) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime until = FileTime.from(moment.atZone(ZONE).toInstant());
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            String name = file.getFileName().toString();
            try {
                if (KEY.matcher(name.replace(UNFINISHED, "")).matches() && Files.getLastModifiedTime(file).compareTo(until) < 0) {
                    Files.deleteIfExists(file);
                }
            } catch (NoSuchFileException gone) {
                // another process tidies, too
            }
        }
    }

    /** Only a key leads anywhere. */
    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of a kept content");
        }
        return folder.resolve(key);
    }

    private void create() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
