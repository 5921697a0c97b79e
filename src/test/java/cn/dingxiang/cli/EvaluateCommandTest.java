package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Policy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String SCENARIO = """
            {"name": "%s", "asOf": "2026-01-01", "events": [],
             "agreement": {"cohort": 2022, "track": "JUNIOR_COLLEGE", "province": "22", "county": "220322", "hukouProvince": "22",
              "signedOn": "2022-07-15", "regime": "NONE",
              "terms": {"minServiceMonths": 72, "serviceMonths": 72, "training": "NONE", "trainingMonths": 0}}}""";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter err = new StringWriter();

    @Test
    void results_of_several_files_are_one_array_in_input_order() throws IOException {
        Path first = file("first.json", "[" + SCENARIO.formatted("a") + "," + SCENARIO.formatted("b") + "]");
        Path second = file("second.json", SCENARIO.formatted("c"));

        assertThat(run("evaluate", first.toString(), second.toString())).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).containsSubsequence("\"a\"", "\"b\"", "\"c\"").startsWith("[").endsWith("]\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void order_is_kept_over_more_scenarios_than_one_block() throws IOException {
        StringBuilder many = new StringBuilder("[");
        StringBuilder names = new StringBuilder();
        for (int index = 0; index < 1_300; index++) {
            many.append(index == 0 ? "" : ",").append(SCENARIO.formatted("n" + index));
            names.append("n").append(index).append(' ');
        }

        assertThat(run("evaluate", file("many.json", many.append("]").toString()).toString())).isZero();

        StringBuilder printed = new StringBuilder();
        out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("\"name\""))
                .forEach(line -> printed.append(line.replaceAll(".*: \"(.*)\".*", "$1")).append(' '));
        assertThat(printed.toString()).isEqualTo(names.toString());
    }

    @Test
    void why_is_told_only_when_asked_for_and_changes_nothing_else() throws IOException {
        String scenario = SCENARIO.formatted("a").replace("\"events\": []", "\"events\": [{\"on\": \"2025-06-30\", \"kind\": \"GRADUATED\"}]");
        String path = file("a.json", scenario).toString();

        assertThat(run("evaluate", path)).isZero();
        String without = out.toString(StandardCharsets.UTF_8);
        out.reset();
        assertThat(run("evaluate", path, "--why")).isZero();

        String with = out.toString(StandardCharsets.UTF_8);
        assertThat(without).doesNotContain("why");
        assertThat(with).startsWith(without.substring(0, without.lastIndexOf("\"nextChangeOn\""))).contains("\"why\"",
                "「报到期限（日）」", "没有约定，不作推定");
    }

    @Test
    void an_empty_array_gives_an_empty_array() throws IOException {
        assertThat(run("evaluate", file("none.json", "[]").toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void a_malformed_scenario_names_file_index_path_and_reason_and_prints_nothing_else() throws IOException {
        Path good = file("good.json", SCENARIO.formatted("a"));
        Path bad = file("bad.json", "[" + SCENARIO.formatted("b") + "," + SCENARIO.formatted("c").replace("\"track\"", "\"trakc\"") + "]");

        assertThat(run("evaluate", good.toString(), bad.toString())).isEqualTo(2);

        assertThat(out.size()).isZero();
        assertThat(err.toString()).contains("bad.json", "[1]", "agreement.trakc", "不认识的字段").hasLineCount(1);
    }

    @Test
    void the_reason_is_in_english_when_asked_for() throws IOException {
        assertThat(run("evaluate", "--lang", "en", file("bad.json", "[7]").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("scenario [0]", "should be an object");
    }

    @Test
    void what_is_not_json_or_cannot_be_read_prints_nothing_on_standard_output() throws IOException {
        for (String text : List.of("", "[", "{\"a\": 1} x", "[] []", "{\"a\": 1, \"a\": 2}", "[" + SCENARIO.formatted("a") + ",")) {
            assertThat(run("evaluate", file("wrong.json", text).toString())).as(text).isEqualTo(2);
        }
        assertThat(run("evaluate", folder.resolve("absent.json").toString())).isEqualTo(2);
        assertThat(run("evaluate", folder.toString())).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString().lines()).hasSize(8).allMatch(line -> line.contains(folder.toString()));
    }

    @Test
    void a_wrong_command_line_gives_the_usage_on_standard_error() {
        assertThat(run("evaluate", "some.json", "--nonsense")).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err.toString()).contains("--nonsense", "用法");
    }

    @Test
    void files_and_an_agreement_number_exclude_each_other_and_one_is_needed() {
        for (List<String> arguments : List.of(List.of("evaluate"), List.of("evaluate", "a.json", "--agreement", "1"),
                List.of("evaluate", "a.json", "--as-of", "2026-01-01"), List.of("evaluate", "--known-as-of", "2026-01-01"))) {
            assertThat(run(arguments.toArray(String[]::new))).as(arguments.toString()).isEqualTo(2);
        }
        assertThat(out.size()).isZero();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... arguments) {
        Policy policy = agreement -> List.of();
        CommandsWith factory = new CommandsWith(Map.of(Policy.class, policy,
                PrintStream.class, new PrintStream(out, true, StandardCharsets.UTF_8)));
        return DingxiangCommand.run(factory, new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true), arguments);
    }
}
