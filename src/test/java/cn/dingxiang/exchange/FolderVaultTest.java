package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.evidence.ContentHash;
import cn.dingxiang.casework.evidence.FileVault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderVaultTest {
    private static final LocalDateTime MOMENT = LocalDateTime.parse("2031-11-24T10:00:00");
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = ContentHash.of(CONTENT);

    @TempDir
    Path parent;
    private Path folder;
    private FolderVault vault;

    @BeforeEach
    void begin() {
        folder = parent.resolve("evidence");
        vault = new FolderVault(folder);
    }

    @Test
    void a_content_is_stored_once_and_read_back() throws IOException {
        vault.put(HASH, CONTENT);
        vault.put(HASH, CONTENT);
        assertThat(vault.read(HASH)).isEqualTo(CONTENT);
        assertThat(files()).containsExactly(HASH);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(folder)).allMatch(permission -> permission.name().startsWith("OWNER"));
        }
    }

    @Test
    void what_was_altered_or_taken_away_is_noticed_and_mended_by_the_next_copy() throws IOException {
        assertThatThrownBy(() -> vault.read(HASH)).isInstanceOf(FileVault.Damaged.class).hasMessageContaining("missing");
        vault.put(HASH, CONTENT);
        Files.writeString(folder.resolve(HASH.substring(0, 2)).resolve(HASH), "altered");
        assertThatThrownBy(() -> vault.read(HASH)).isInstanceOf(FileVault.Damaged.class);
        vault.put(HASH, CONTENT);
        assertThat(vault.read(HASH)).isEqualTo(CONTENT);
    }

    @Test
    void only_a_hash_leads_anywhere() {
        for (String name : List.of("../secret", "", "A".repeat(64), "a".repeat(63), "a".repeat(63) + "/")) {
            assertThatThrownBy(() -> vault.read(name)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> vault.delete(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_is_old_is_listed_in_pages_by_hash() throws IOException {
        List<String> old = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            byte[] content = {(byte) number};
            vault.put(ContentHash.of(content), content);
            age(ContentHash.of(content), MOMENT.minusSeconds(1));
            old.add(ContentHash.of(content));
        }
        vault.put(HASH, CONTENT);
        age(HASH, MOMENT);
        old.sort(null);
        assertThat(vault.storedBefore(MOMENT, "", 3)).isEqualTo(old.subList(0, 3));
        assertThat(vault.storedBefore(MOMENT, old.get(2), 3)).isEqualTo(old.subList(3, 5));
        assertThat(vault.storedBefore(MOMENT, old.get(4), 3)).isEmpty();
    }

    @Test
    void what_a_write_cut_off_left_is_swept_once_it_is_old() throws IOException {
        vault.put(HASH, CONTENT);
        Path unfinished = Files.writeString(folder.resolve("unfinished").resolve("half"), "ha");
        Files.setLastModifiedTime(unfinished, time(MOMENT));
        vault.sweep(MOMENT);
        assertThat(unfinished).exists();
        vault.sweep(MOMENT.plusSeconds(1));
        assertThat(unfinished).doesNotExist();
        assertThat(vault.read(HASH)).isEqualTo(CONTENT);
    }

    private void age(String hash, LocalDateTime moment) throws IOException {
        Files.setLastModifiedTime(folder.resolve(hash.substring(0, 2)).resolve(hash), time(moment));
    }

    private static FileTime time(LocalDateTime moment) {
        return FileTime.from(moment.atZone(ZoneId.of("Asia/Shanghai")).toInstant());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
        }
    }
}
