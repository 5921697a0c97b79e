package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.directory.KeyRotation;
import cn.dingxiang.directory.SealBroken;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class RotateKeysCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void it_seals_anew_with_progress_on_standard_error_only() {
        assertThat(run(new Rotation(), "--lang", "en", "rotate-keys")).isZero();
        assertThat(err.toString().lines()).containsExactly("500 people done", "1203 people done");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1203").contains("encrypted").doesNotContain("hashed");
    }

    @Test
    void it_hashes_anew_when_asked() {
        assertThat(run(new Rotation(), "--lang", "en", "rotate-keys", "--hash")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("7 ID numbers hashed anew");
    }

    @Test
    void a_number_that_cannot_be_opened_is_one_line_naming_person_and_key() {
        KeyRotation broken = new Rotation() {
            @Override
            public long reseal(LongConsumer progress) {
                throw new SealBroken(SealBroken.Problem.KEY_MISSING, 3).of(42);
            }
        };
        assertThat(run(broken, "rotate-keys")).isNotZero();
        assertThat(err.toString().lines()).singleElement().asString().contains("人员 42", "dingxiang.keys.versions.3");
        assertThat(out.size()).isZero();
    }

    private int run(KeyRotation rotation, String... arguments) {
        return DingxiangCommand.run(
                new CommandsWith(Map.of(KeyRotation.class, rotation, PrintStream.class, new PrintStream(out, true, StandardCharsets.UTF_8))),
                new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err), arguments);
    }

    private static class Rotation implements KeyRotation {
        @Override
        public long reseal(LongConsumer progress) {
            progress.accept(500);
            progress.accept(1_203);
            return 1_203;
        }

        @Override
        public long rehash(LongConsumer progress) {
            return 7;
        }
    }
}
