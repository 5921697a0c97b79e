package cn.dingxiang.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.review.watch.Trouble;
import cn.dingxiang.review.watch.WatchMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchFileTest {
    @TempDir
    private Path folder;

    @Test
    void what_is_remembered_comes_back() {
        LocalDateTime now = LocalDateTime.parse("2026-11-24T10:00:00.123");
        WatchMemory memory = new WatchMemory(List.of(
                new WatchMemory.Ongoing(new Trouble(Trouble.Kind.IMPORTS_STOPPED, "220322", "梨树县"), now, now.plusMinutes(3)),
                new WatchMemory.Ongoing(new Trouble(Trouble.Kind.DATABASE_SILENT, "", ""), now, null)),
                List.of("a@example.cn", "b@example.cn"));
        new WatchFile(folder.resolve("var")).save(memory);
        assertThat(new WatchFile(folder.resolve("var")).load()).isEqualTo(memory);
    }

    @Test
    void nothing_or_something_unreadable_is_a_new_beginning() throws IOException {
        assertThat(new WatchFile(folder).load()).isEqualTo(WatchMemory.NONE);
        Files.writeString(folder.resolve("watch.properties"), "1.kind=NEVER_HEARD\n1.since=yesterday\n");
        assertThat(new WatchFile(folder).load()).isEqualTo(WatchMemory.NONE);
    }
}
