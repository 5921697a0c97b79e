package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand rows go through a quarter of a gigabyte, of which the JVM, the application and the driver need a good part. */
@Tag("database")
class LargeImportTest {
    private static final int ROWS = 100_000;
    private static final int MINUTES = 15;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_thousand_rows_are_imported_in_256_megabytes() throws Exception {
        Process child = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                LargeImport.class.getName(), folder.toString(), String.valueOf(ROWS)))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroy();
        }
        assertThat(folder.resolve("log")).content().contains("read=" + ROWS + ", fresh=" + ROWS).contains("WRITE 50000");
        assertThat(child.exitValue()).isZero();
    }
}
