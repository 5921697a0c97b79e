package cn.dingxiang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.Track;
import cn.dingxiang.directory.Division;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.policy.PolicyBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class RegimesCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/regimes.txt");
    private static final Path GOLDEN_OF_A_FORM = Path.of("src/test/resources/golden/regimes-form.txt");
    private static final PolicyBook BOOK = PolicyBook.load(null);
    private static final Divisions DIVISIONS = new Divisions();
    private static final List<String> WITH_OWN_REGIME = List.of("15", "22", "50");

    private final StringWriter err = new StringWriter();
    private int exitCode;

    @Test
    void everything_covered_is_as_in_the_golden_file() throws IOException {
        assertGolden(GOLDEN, print());
    }

    @Test
    void a_form_over_the_regimes_is_as_in_the_golden_file() throws IOException {
        assertGolden(GOLDEN_OF_A_FORM, print("--province", "22", "--cohort", "2025", "--track", "BACHELOR_CLINICAL",
                "--form", "sample-2025-bachelor"));
    }

    @Test
    void the_golden_file_holds_every_province_cohort_and_track_that_is_covered_and_no_other() throws IOException {
        List<String> blocks = Arrays.asList(Files.readString(GOLDEN).split("(?m)^== "));
        for (String province : List.of("15", "22", "50", "23")) {
            for (int cohort = 2010; cohort <= 2026; cohort++) {
                for (Track track : Track.values()) {
                    int year = cohort;
                    List<String> held = blocks.stream().filter(block -> isOf(block, province, year, track)).toList();
                    String printed = print("--province", province, "--cohort", "" + cohort, "--track", track.name());
                    String what = province + " " + cohort + " " + track;
                    assertThat(exitCode).as(what).isEqualTo(isCovered(province, cohort, track) ? 0 : 2);
                    assertThat(held).as(what).hasSize(exitCode == 0 ? 1 : 0);
                    held.forEach(block -> assertThat(printed).as(what).contains(withoutHeading(block)));
                }
            }
        }
    }

    @Test
    void every_other_province_resolves_as_the_golden_file_says_of_other_provinces() {
        List<String> others = IntStream.range(11, 83).mapToObj(String::valueOf)
                .filter(code -> DIVISIONS.find(code).map(Division::level).filter(Division.Level.PROVINCE::equals).isPresent())
                .filter(code -> !WITH_OWN_REGIME.contains(code)).toList();
        assertThat(others).hasSizeGreaterThan(25);
        for (String province : others) {
            for (int cohort = 2010; cohort <= 2026; cohort++) {
                for (Track track : Track.values()) {
                    if (isCovered(province, cohort, track)) {
                        assertThat(BOOK.layers(new PolicyCase(null, null, province, cohort, track)))
                                .isEqualTo(BOOK.layers(new PolicyCase(null, null, "23", cohort, track)));
                    }
                }
            }
        }
    }

    @Test
    void filters_narrow_what_is_printed() {
        assertThat(headings(print("--province", "22", "--track", "SECONDARY"))).containsExactly(
                "== 22 吉林省 | 入学年份 2010–2024 | SECONDARY", "== 22 吉林省 | 条款之外的要求，以及由什么落实");
        assertThat(headings(print("--cohort", "2025", "--track", "SECONDARY"))).first().isEqualTo("== 15 内蒙古自治区 | 入学年份 2025 | SECONDARY");
    }

    @Test
    void a_sample_form_is_shown_as_such_and_one_meant_for_others_is_said_to_be() {
        assertThat(print("--province", "22", "--cohort", "2024", "--track", "BACHELOR_TCM", "--form", "sample-2025-bachelor"))
                .contains("示例文本，不是真实协议", "注意：该文本写明适用于入学年份 2025–", "SAMPLE");
    }

    @Test
    void english_is_printed_when_asked_for() {
        assertThat(print("--province", "22", "--cohort", "2025", "--lang", "en"))
                .contains("cohorts 2025", "agreed service, months", "unset").doesNotContain("未定", "最近核对");
    }

    @Test
    void what_is_not_covered_or_unknown_is_one_line_and_nothing_else() {
        for (String[] wrong : List.of(new String[] {"--cohort", "2009"}, new String[] {"--province", "99"},
                new String[] {"--province", "220322"}, new String[] {"--form", "nothing"})) {
            assertThat(print(wrong)).as(String.join(" ", wrong)).isEmpty();
            assertThat(exitCode).isEqualTo(2);
        }
        assertThat(err.toString()).hasLineCount(4).contains("2009 级", "99", "220322", "nothing", "sample-junior-college");
    }

    private static boolean isCovered(String province, int cohort, Track track) {
        return switch (track) {
            case BACHELOR_CLINICAL, BACHELOR_TCM, JUNIOR_COLLEGE -> true;
            case SECONDARY -> cohort <= (province.equals("15") ? 2025 : 2024);
            case TCM_ASSISTANT -> province.equals("50") && cohort >= 2021;
        };
    }

    private static boolean isOf(String block, String province, int cohort, Track track) {
        String[] heading = block.lines().findFirst().orElse("").split(" \\| ");
        if (heading.length != 3 || !heading[2].equals(track.name())
                || !heading[0].startsWith(WITH_OWN_REGIME.contains(province) ? province : "其他省份")) {
            return false;
        }
        String[] years = heading[1].replace("入学年份 ", "").split("–", -1);
        String last = years[years.length - 1];
        return Integer.parseInt(years[0]) <= cohort && (last.isEmpty() || cohort <= Integer.parseInt(last));
    }

    private static String withoutHeading(String block) {
        return block.substring(block.indexOf('\n')).strip();
    }

    private static List<String> headings(String printed) {
        return printed.lines().filter(line -> line.startsWith("== ")).toList();
    }

    private static void assertGolden(Path file, String printed) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, printed);
        }
        assertThat(printed).as("as %s; if the change is meant: mvn test -Dtest=RegimesCommandTest -Dgolden.write=true", file)
                .isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    private String print(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLine.IFactory factory = new CommandsWith(Map.of(PolicyCatalogue.class, BOOK, Divisions.class, DIVISIONS,
                PrintStream.class, new PrintStream(out, true, StandardCharsets.UTF_8)));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "regimes";
        System.arraycopy(options, 0, arguments, 1, options.length);
        exitCode = DingxiangCommand.run(factory, new PrintWriter(out, true, StandardCharsets.UTF_8), new PrintWriter(err, true), arguments);
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
