package cn.dingxiang.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Random keys for an embedded database: made once, in a file only its owner can read, so that a demo needs no setting. */
final class SealingKeyFile {
    private static final int KEY_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Path file;

    SealingKeyFile(Path file) {
        this.file = file;
    }

    /** The keys in the file, which is made if it is not there. @throws UncheckedIOException naming the file */
    SealingKeys keys() {
        try {
            if (Files.notExists(file)) {
                create();
            }
            Properties properties = new Properties();
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            }
            Base64.Decoder base64 = Base64.getDecoder();
            return new SealingKeys(1, Map.of(1, base64.decode(properties.getProperty("key.1", ""))),
                    base64.decode(properties.getProperty("hash", "")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read or make the key file " + file, unreadable);
        }
    }

    private void create() throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        String text = """
                # Keys of the embedded database in this folder. Without them its ID numbers cannot be read: keep both together.
                key.1=%s
                hash=%s
                """.formatted(random(KEY_BYTES), random(HASH_BYTES));
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another process of this folder was first; its keys are used
        }
    }

    private static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
