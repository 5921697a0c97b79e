package cn.dingxiang.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Random keys for an embedded database: made once, in a file only its owner can read, so that a demo needs no setting. */
final class SealingKeyFile {
    private static final int KEY_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String VERSION = "version.";

    private final Path file;

    SealingKeyFile(Path file) {
        this.file = file;
    }

    /** The keys in the file, which is made if it is not there. @throws WrongKeys naming the file or the entry that is wrong */
    SealingKeys keys() {
        Properties entries = new Properties();
        try {
            if (Files.notExists(file)) {
                create();
            }
            try (InputStream in = Files.newInputStream(file)) {
                entries.load(in);
            }
        } catch (IOException unreadable) {
            throw new WrongKeys("file-unreadable", file.toString());
        }
        Map<Integer, byte[]> versions = new LinkedHashMap<>();
        entries.stringPropertyNames().stream().filter(name -> name.startsWith(VERSION)).forEach(name -> versions.put(
                SealingKeys.version(name.substring(VERSION.length())), SealingKeys.decoded(file + " " + name, entries.getProperty(name))));
        return new SealingKeys(SealingKeys.version(entries.getProperty("current", "1")), versions,
                SealingKeys.decoded(file + " hash", entries.getProperty("hash", "")));
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        String text = """
                # Keys of the embedded database in this folder. Without them its ID numbers cannot be read: keep both together.
                # To rotate: add version.2, set current to 2, run rotate-keys.
                current=1
                version.1=%s
                hash=%s
                """.formatted(random(KEY_BYTES), random(HASH_BYTES));
        // written aside and linked in whole: another process of this folder sees all of it or nothing
        Path aside = file.toAbsolutePath().resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        Files.deleteIfExists(aside);
        try (var channel = Files.newByteChannel(aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
        try {
            Files.createLink(file, aside);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(aside, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // another process was first; its keys are used
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static String random(int bytes) {
        byte[] key = new byte[bytes];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
