package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.intake.DemoGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenerateCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();
    private final Recording generator = new Recording();

    @Test
    void files_go_to_standard_output_and_progress_to_standard_error() {
        assertThat(run(generator, "--lang", "en", "generate", "--agreements", "12000", "--seed", "7", "--out", "some", "--as-of", "2027-03-01"))
                .isZero();
        assertThat(generator.requests).containsExactly(
                new DemoGenerator.Request(12_000, 7, LocalDate.of(2027, 3, 1), Path.of("some")));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly("some/1-units.xlsx", "some/4-events.xlsx");
        assertThat(err.toString().lines()).containsExactly("written 10,000 of 12,000");
    }

    @Test
    void seed_and_day_are_those_of_the_demo_unless_said() {
        assertThat(run(generator, "generate", "--agreements", "1")).isZero();
        assertThat(generator.requests).containsExactly(
                new DemoGenerator.Request(1, DemoGenerator.DEMO_SEED, DemoGenerator.DEMO_DAY, Path.of("var/generated")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "800001", "many"})
    void a_number_out_of_range_is_wrong_input(String number) {
        assertThat(run(generator, "generate", "--agreements", number)).isEqualTo(2);
        assertThat(generator.requests).isEmpty();
        assertThat(err.toString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30,2", "2021-07-01,0", "2100-12-31,0", "2101-01-01,2"})
    void a_day_must_be_one_that_the_regimes_cover(String day, int exitCode) {
        assertThat(run(generator, "generate", "--agreements", "1", "--as-of", day)).isEqualTo(exitCode);
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_line() {
        DemoGenerator broken = (request, progress) -> {
            throw new IOException("disk full");
        };
        assertThat(run(broken, "generate", "--agreements", "1", "--out", "some")).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("some", "disk full");
    }

    private int run(DemoGenerator service, String... arguments) {
        return DingxiangCommand.run(
                new CommandsWith(Map.of(DemoGenerator.class, service, PrintStream.class, new PrintStream(out, true, StandardCharsets.UTF_8))),
                new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err), arguments);
    }

    private static final class Recording implements DemoGenerator {
        private final List<Request> requests = new ArrayList<>();

        @Override
        public List<Path> generate(Request request, IntConsumer progress) {
            requests.add(request);
            progress.accept(10_000);
            return List.of(request.folder().resolve("1-units.xlsx"), request.folder().resolve("4-events.xlsx"));
        }
    }
}
