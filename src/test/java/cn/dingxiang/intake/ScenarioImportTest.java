package cn.dingxiang.intake;

import static cn.dingxiang.intake.ImportKind.SCENARIOS;
import static cn.dingxiang.intake.ImportWorld.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of scenarios: whatever is wrong is said by object and path, and then nothing of the file is kept. */
@Tag("database")
class ScenarioImportTest {
    private static final String GOOD = """
            {"number": "%s", "person": {"name": "张三"},
             "scenario": {"name": "情景", "asOf": "2030-01-01", "settle": true, "expect": {},
              "agreement": {"cohort": 2022, "track": "JUNIOR_COLLEGE", "province": "22", "county": "220322", "hukouProvince": "22",
               "signedOn": "2022-07-15", "form": "sample-junior-college"},
              "events": [{"on": "2022-09-01", "kind": "ENROLLED"}, {"on": "2025-07-01", "kind": "GRADUATED"}]}}""";
    private static ImportWorld world;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        world = new ImportWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private ImportReport take(String... objects) throws Exception {
        return world.write(Files.writeString(folder.resolve("a.json"), "[" + String.join(",\n", objects) + "]"), SCENARIOS);
    }

    private static String good(String number) {
        return GOOD.formatted(number);
    }

    @Test
    void scenarios_come_in_with_their_events_and_the_same_again_changes_nothing() throws Exception {
        ImportReport report = take(good("S-1"), good("S-2"));
        assertThat(texts(report)).isEmpty();
        assertThat(world.events("S-1")).containsExactly("2022-09-01 ENROLLED", "2025-07-01 GRADUATED");
        assertThat(take(good("S-1"), good("S-2")).counts()).isEqualTo(new RowCounts(2, 0, 0, 2, 0, 0));
        ImportReport grown = take(good("S-1").replace("]}}", ", {\"on\": \"2025-07-20\", \"kind\": \"REPORTED\"}]}}"));
        assertThat(grown.counts().added()).isEqualTo(1);
        assertThat(world.events("S-1")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"number\": \"N\" | \"number\": \"\" | number",
        "\"number\": \"N\" | \"nummer\": \"N\" | nummer",
        "\"name\": \"张三\" | \"name\": 3 | person.name",
        "\"name\": \"张三\" | \"name\": \"张三\", \"alter\": 3 | person.alter",
        "\"name\": \"张三\" | \"name\": \"张三\", \"idNumber\": \"220322200001011234\" | person.idNumber",
        "\"cohort\": 2022 | \"cohort\": \"2022\" | scenario.agreement.cohort",
        "\"cohort\": 2022 | \"cohort\": 2005 | scenario.agreement.cohort",
        "JUNIOR_COLLEGE | COLLEGE | scenario.agreement.track",
        "\"county\": \"220322\" | \"county\": \"500101\" | scenario.agreement.county",
        "\"signedOn\": \"2022-07-15\" | \"signedOn\": \"2022-7-15\" | scenario.agreement.signedOn",
        "sample-junior-college | no-such-form | scenario.agreement.form",
        "\"form\": \"sample-junior-college\" | \"terms\": {\"serviceMonths\": \"72\"} | scenario.agreement.terms.serviceMonths",
        "\"form\": \"sample-junior-college\" | \"termen\": {} | scenario.agreement.termen",
        "GRADUATED | MARRIED | scenario.events[1].kind",
        "\"on\": \"2025-07-01\" | \"on\": \"2025-07\" | scenario.events[1].on",
        "\"on\": \"2025-07-01\" | \"on\": \"2025-07-01\", \"unit\": \"某院\" | scenario.events[1].unit",
        "\"GRADUATED\" | \"PAUSE_EXTENDED\", \"until\": \"2025-06-30\" | scenario.events[1].until",
        "\"GRADUATED\" | \"GRADUATED\", \"source\": \"邻居\" | scenario.events[1].source",
        "\"asOf\" | \"asof\" | scenario.asof"})
    void what_is_wrong_is_named_by_object_and_path_and_nothing_is_stored(String part, String wrong, String path) throws Exception {
        int batches = world.service().batches(null).size();
        ImportReport report = take(good("S-OK-1"), good("N").replace(part, wrong), good("S-OK-2"));
        assertThat(texts(report)).singleElement().asString().matches("(?s)第 2 份 " + path.replaceAll("([\\[\\].])", "\\\\$1") + "[^.\\[].{3,}");
        assertThat(report.remarks().get(0).text(Locale.ENGLISH)).startsWith("Object 2, " + path + ": ").doesNotContainPattern("\\p{IsHan}");
        assertThat(report.written()).isFalse();
        assertThat(List.of("S-OK-1", "S-OK-2", "N")).noneMatch(world::isRecorded);
        assertThat(world.service().batches(null)).hasSize(batches);
    }

    @Test
    void several_wrong_events_are_all_named() throws Exception {
        assertThat(texts(take(good("N").replace("ENROLLED", "A").replace("GRADUATED", "B")))).hasSize(2);
    }

    @Test
    void what_is_no_object_is_said_so_and_the_rest_is_checked() throws Exception {
        assertThat(texts(take("1", "\"x\"", "null", good("S-3"))))
                .containsExactly("第 1 份 应为一个对象（花括号内的若干字段），请检查格式", "第 2 份 应为一个对象（花括号内的若干字段），请检查格式", "第 3 份 应为一个对象（花括号内的若干字段），请检查格式");
        assertThat(world.isRecorded("S-3")).isFalse();
    }

    @Test
    void the_same_number_twice_and_a_contradiction_with_the_record_are_named() throws Exception {
        assertThat(texts(take(good("S-4"), good("S-4")))).containsExactly("第 1 份 number与第 2 行重复：请只留一行", "第 2 份 number与第 1 行重复：请只留一行");
        take(good("S-5"));
        assertThat(texts(take(good("S-5").replace("2022-07-15", "2022-07-16")))).singleElement().asString()
                .startsWith("第 1 份 协议 S-5 已登记，且下列内容不同：signedOn");
    }

    @Test
    void a_county_nobody_knows_is_only_pointed_out() throws Exception {
        ImportReport report = world.service().run(ImportRequest.dryRun(Files.writeString(folder.resolve("a.json"),
                good("S-6").replace("220322", "229999")), SCENARIOS, null), ImportProgress.SILENT);
        assertThat(texts(report)).singleElement().asString().startsWith("第 1 份 scenario.agreement.county区划代码 229999 不存在");
        assertThat(report.hasErrors()).isFalse();
    }
}
