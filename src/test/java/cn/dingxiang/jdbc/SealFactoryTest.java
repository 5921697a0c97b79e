package cn.dingxiang.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFactoryTest {
    private static final String EXTERNAL = "jdbc:mysql://db.example.cn/dingxiang";
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZg==";
    private static final String SHORT = "c2hvcnQ=";
    private static final String NUMBER = "11010519491231002X";

    @TempDir
    private Path folder;

    @Test
    void an_embedded_database_without_keys_gets_a_key_file_once_that_only_its_owner_reads() throws IOException {
        SealingKeys made = keys(1, Map.of("1", ""), "", "");
        String sealed = new ShangMiSeal(made).seal(NUMBER);
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(new ShangMiSeal(keys(1, Map.of(), null, "")).open(sealed)).isEqualTo(NUMBER);
        try (var files = Files.list(folder.resolve("var"))) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void the_key_file_can_take_another_version() throws IOException {
        String sealed = new ShangMiSeal(keys(1, Map.of(), "", "")).seal(NUMBER);
        Files.writeString(file(), Files.readString(file()).replace("current=1", "current=2") + "version.2=" + KEY + "\n");
        ShangMiSeal rotated = new ShangMiSeal(keys(1, Map.of(), "", ""));
        assertThat(rotated.open(sealed)).isEqualTo(NUMBER);
        assertThat(rotated.isCurrent(sealed)).isFalse();
    }

    @Test
    void an_external_database_without_keys_is_one_clear_line_naming_the_setting() {
        assertWrong("DINGXIANG_HASH_KEY", 1, Map.of("1", ""), "", EXTERNAL);
        assertWrong("DINGXIANG_HASH_KEY", 1, Map.of("1", KEY), "", EXTERNAL);
        assertWrong("DINGXIANG_KEY_1", 1, Map.of("1", ""), KEY, EXTERNAL);
        assertWrong("DINGXIANG_KEY_2", 2, Map.of("1", KEY, "2", " "), KEY, EXTERNAL);
        assertThat(Files.exists(file())).isFalse();
    }

    @Test
    void keys_set_in_part_are_never_completed_from_the_file() {
        assertWrong("DINGXIANG_HASH_KEY", 1, Map.of("1", KEY), "", "");
        assertWrong("DINGXIANG_KEY_1", 1, Map.of(), KEY, "");
    }

    @Test
    void a_wrong_key_is_named_and_never_shown() {
        assertWrong("dingxiang.keys.versions.1", 1, Map.of("1", SHORT), KEY, EXTERNAL);
        assertWrong("dingxiang.keys.hash", 1, Map.of("1", KEY), SHORT, EXTERNAL);
        assertWrong("dingxiang.keys.versions.1", 1, Map.of("1", "not base64!"), KEY, EXTERNAL);
        assertWrong("dingxiang.keys.versions.one", 1, Map.of("one", KEY), KEY, EXTERNAL);
    }

    @Test
    void several_versions_are_kept_and_the_current_one_seals() {
        ShangMiSeal seal = new ShangMiSeal(keys(2, Map.of("1", KEY, "2", "c2Vjb25kIGtleSwgMTYgQg==", "3", ""), KEY, EXTERNAL));
        assertThat(seal.seal(NUMBER)).startsWith("v2:");
    }

    private void assertWrong(String named, int current, Map<String, String> versions, String hash, String url) {
        assertThatThrownBy(() -> keys(current, versions, hash, url)).isInstanceOfSatisfying(WrongKeys.class, wrong -> {
            assertThat(wrong.getMessage()).contains(named).doesNotContain("\n", KEY, SHORT, "not base64!");
            assertThat(wrong.explain(Locale.ENGLISH)).contains(named).isNotEqualTo(wrong.getMessage());
        });
    }

    private SealingKeys keys(int current, Map<String, String> versions, String hash, String url) {
        return new SealFactory().keys(new SealingKeySettings(current, versions, hash, file().toString()), url);
    }

    private Path file() {
        return folder.resolve("var/keys.properties");
    }
}
