package cn.dingxiang.policy;

import cn.dingxiang.review.Basis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * What stands for the program as it runs and for the rules of the {@code config} folder beside it: every class and built-in file of the
 * product, and every file of that folder, by name and content. Whatever of these changes, agreements are evaluated anew.
 */
final class ProgramBasis {
    private static final String OURS = "cn/dingxiang/";
    private static final String CONFIG = "config/";

    private final Map<String, Long> contents = new TreeMap<>();

    private ProgramBasis() { }

    /**
     * @param program the jar the product runs from, or the folder of its classes
     * @param config  the {@code config} folder beside where it was started; may be absent
     * @throws UncheckedIOException when these cannot be read
     */
    static Basis of(Path program, Path config) {
        ProgramBasis basis = new ProgramBasis();
        try {
            if (Files.isDirectory(program)) {
                basis.addFolder(program, "");
            } else {
                basis.addJar(program);
            }
            if (Files.isDirectory(config)) {
                basis.addFolder(config, "own/");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Basis(basis.digest());
    }

    /** Of the running product. */
    static Basis running(Path config) {
        try {
            return of(Path.of(ProgramBasis.class.getProtectionDomain().getCodeSource().getLocation().toURI()), config);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void addJar(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            jar.stream().filter(entry -> !entry.isDirectory() && isOurs(entry.getName()))
                    .forEach(entry -> contents.put(entry.getName(), entry.getCrc()));
        }
    }

    private void addFolder(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!prefix.isEmpty() || isOurs(name)) {
                    CRC32 content = new CRC32();
                    content.update(Files.readAllBytes(file));
                    contents.put(prefix + name, content.getValue());
                }
            }
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith(OURS) || name.startsWith(CONFIG);
    }

    /** Two checks of 32 bits each make a number of 64. */
    private long digest() {
        byte[] all = contents.toString().getBytes(StandardCharsets.UTF_8);
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(all);
        other.update(all);
        return one.getValue() << 32 | other.getValue();
    }
}
