package cn.dingxiang.wiring;

import cn.dingxiang.cli.Failure;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.yaml.YamlPropertySourceLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code config/application.yml} beside where the product was started: what it sets overrides what the jar carries, and is overridden
 * by the environment.
 */
final class OwnSettings {
    private static final String NAME = "application.yml";
    private static final String OURS = "dingxiang.";
    /** Whose keys are the user's own: the key versions. */
    private static final String FREE = "dingxiang.keys.versions.";

    private OwnSettings() { }

    /**
     * @param folder the folder {@code config} of the place the product was started in
     * @return empty when it has no such file
     * @throws Failure when the file cannot be read, or sets something of ours that does not exist
     */
    static Optional<PropertySource> in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Map<String, Object> own;
        try (InputStream in = Files.newInputStream(file)) {
            own = read(in);
        } catch (IOException | RuntimeException unreadable) {
            throw Problem.setting("setting-file", String.valueOf(unreadable.getMessage()).replaceAll("\\s*\\R\\s*", " "));
        }
        Set<String> known = shipped();
        for (String key : own.keySet()) {
            if (key.startsWith(OURS) && !key.startsWith(FREE) && !known.contains(key)) {
                throw Problem.setting("setting-unknown", file, key);
            }
        }
        return Optional.of(PropertySource.of(file.toString(), own, EnvironmentPropertySource.POSITION - 1));
    }

    private static Set<String> shipped() {
        try (InputStream in = OwnSettings.class.getClassLoader().getResourceAsStream(NAME)) {
            return read(in).keySet();
        } catch (IOException unreadable) {
            throw Problem.setting("setting-file", unreadable.getMessage());
        }
    }

    private static Map<String, Object> read(InputStream in) throws IOException {
        return new YamlPropertySourceLoader().read(NAME, in);
    }
}
