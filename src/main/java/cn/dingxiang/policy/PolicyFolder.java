package cn.dingxiang.policy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The YAML files of one folder of {@code config}: those the product carries, whether it runs from the jar or from {@code target/classes},
 * and those beside where it was started. Of two of one name the latter is taken.
 */
final class PolicyFolder {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final Path own;
    private final boolean carried;

    /**
     * @param name   such as {@code regimes} or {@code forms}
     * @param config the {@code config} folder beside where the product was started; may be null or absent
     */
    PolicyFolder(String name, Path config) {
        this(name, config, true);
    }

    /** @param carried whether the files the product carries are read too */
    PolicyFolder(String name, Path config, boolean carried) {
        this.name = name;
        this.own = config == null || !Files.isDirectory(config.resolve(name)) ? null : config.resolve(name);
        this.carried = carried;
    }

    /** The documents, by file name; what cannot be read is noted. */
    List<PolicyFile> files(List<Problem> problems) {
        Map<String, byte[]> contents = new TreeMap<>();
        Map<String, byte[]> owned = new TreeMap<>();
        try {
            if (carried) {
                listCarried(contents);
            }
            if (own != null) {
                list(own, owned);
                contents.putAll(owned);
            }
        } catch (IOException | URISyntaxException unreadable) {
            problems.add(Problem.of(shown("", own != null), 0, "", "unreadable-file", String.valueOf(unreadable.getMessage())));
        }
        if (own != null && owned.isEmpty()) {
            problems.add(Problem.of(shown("", true), 0, "", "no-files"));
        }
        List<PolicyFile> files = new ArrayList<>();
        contents.forEach((file, bytes) -> {
            String shown = shown(file, owned.containsKey(file));
            try {
                files.add(new PolicyFile(YamlDocument.parse(shown, text(bytes), problems), problems));
            } catch (CharacterCodingException notText) {
                problems.add(Problem.of(shown, 0, "", "not-utf8"));
            }
        });
        return files;
    }

    private String shown(String file, boolean owned) {
        return owned ? own.resolve(file).toString() : "config/" + name + "/" + file;
    }

    private static void list(Path folder, Map<String, byte[]> into) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> isYaml(file.getFileName().toString())).toList()) {
                into.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    /** Resources cannot be listed through a class loader; the place this class came from can. */
    private void listCarried(Map<String, byte[]> into) throws IOException, URISyntaxException {
        URL home = PolicyFolder.class.getProtectionDomain().getCodeSource().getLocation();
        Path place = Path.of(home.toURI());
        String folder = "config/" + name + "/";
        if (Files.isDirectory(place)) {
            list(place.resolve(folder), into);
            return;
        }
        try (JarFile jar = new JarFile(place.toFile())) {
            for (JarEntry entry : jar.stream().filter(entry -> entry.getName().startsWith(folder) && isYaml(entry.getName())).toList()) {
                try (InputStream content = jar.getInputStream(entry)) {
                    into.put(entry.getName().substring(folder.length()), content.readAllBytes());
                }
            }
        }
    }

    private static boolean isYaml(String file) {
        return file.endsWith(".yml") || file.endsWith(".yaml");
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
