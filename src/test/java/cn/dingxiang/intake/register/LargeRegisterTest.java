package cn.dingxiang.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred thousand rows go through a quarter of a gigabyte. */
@Tag("database")
class LargeRegisterTest {
    private static final int ROWS = 200_000;
    private static final int AGREEMENTS = 2_000;
    private static final int MINUTES = 20;

    @TempDir
    private Path folder;

    @Test
    void two_hundred_thousand_rows_are_read_against_the_agreements_in_256_megabytes() throws Exception {
        Process child = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                LargeRegister.class.getName(), folder.toString(), String.valueOf(ROWS), String.valueOf(AGREEMENTS)))
                .redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        try {
            assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroy();
        }
        assertThat(folder.resolve("log")).content().contains("READ 150000").contains("read=" + ROWS + " matched=20000 proposals=2000");
        assertThat(child.exitValue()).isZero();
    }
}
