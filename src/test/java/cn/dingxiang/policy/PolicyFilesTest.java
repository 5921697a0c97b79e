package cn.dingxiang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.agreement.Form;
import cn.dingxiang.agreement.PolicyCase;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.Track;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong with the files is told by file and line, with what to do; everything wrong is told at once. */
class PolicyFilesTest {
    private static final String SOURCE = "clause: 某文件一, confidence: SEED, last_checked_on: 2026-01-31";
    private static final String REGIME = """
            id: nation
            title: Nation
            rows:
              - tracks: [SECONDARY]
                cohorts: {from: 2010}
                terms:
                  minServiceMonths: {value: 72, %1$s}
                  training: {value: NONE, %1$s}
                  trainingMonths: {value: 0, %1$s}
            provisions:
              - {says: forecast, served_by: plan, %1$s}
            """.formatted(SOURCE);
    private static final String FORM = """
            id: text
            title: Text
            confidence: SEED
            last_checked_on: 2026-01-31
            cohorts: {to: 2024}
            tracks: [SECONDARY]
            articles:
              - clause: 协议第三条
                says: six years
                terms:
                  serviceMonths: 72
              - clause: 协议第四条
                terms:
                  bans:
                    - {act: CHANGE_JOB, during: [SERVICE]}
              - clause: 协议第五条
                terms:
                  report: {withinDays: 30}
                  bans:
                    - {act: APPLY, kinds: [POSTGRADUATE], during: [SERVICE]}
            """;

    @TempDir
    private Path config;

    @BeforeEach
    void sound_files() throws IOException {
        write("regimes/nation.yml", REGIME);
        write("forms/text.yml", FORM);
    }

    @Test
    void sound_files_are_read_and_bans_of_several_articles_keep_their_own() {
        PolicyBook book = new PolicyLoader(config, false).load();
        assertThat(book.forms()).extracting(Form::id).containsExactly("text");
        assertThat(book.terms(new PolicyCase("text", null, "22", 2020, Track.SECONDARY))).satisfies(terms -> {
            assertThat(terms.value(Term.SERVICE_MONTHS)).isEqualTo(72);
            assertThat(terms.sourced(Term.BANS).value()).extracting(ban -> ban.clause()).containsExactly("协议第四条", "协议第五条");
            assertThat(terms.sourced(Term.BANS).clause()).isEqualTo("协议第四条、协议第五条");
            assertThat(terms.sourced(Term.MIN_SERVICE_MONTHS).lastCheckedOn()).isEqualTo("2026-01-31");
        });
    }

    @Test
    void own_files_add_to_the_built_in_ones() throws IOException {
        Files.delete(config.resolve("regimes/nation.yml"));
        Files.delete(config.resolve("regimes"));
        assertThat(PolicyBook.load(config).forms()).extracting(Form::id).contains("text", "sample-2025-bachelor");
        assertThat(PolicyBook.load(config.resolve("nowhere")).regimeTitle("cn-2025")).isNotEmpty();
    }

    @Test
    void an_own_file_takes_the_place_of_the_built_in_one_of_its_name() throws IOException {
        Files.delete(config.resolve("regimes/nation.yml"));
        Files.delete(config.resolve("regimes"));
        write("forms/sample-2025-bachelor.yml", FORM);
        Files.delete(config.resolve("forms/text.yml"));
        assertThat(PolicyBook.load(config).forms()).extracting(Form::id).contains("text").doesNotContain("sample-2025-bachelor");
    }

    @Test
    void an_own_file_with_a_built_in_ones_id_under_another_name_is_an_error() throws IOException {
        Files.delete(config.resolve("regimes/nation.yml"));
        Files.delete(config.resolve("regimes"));
        write("forms/text.yml", FORM.replace("id: text", "id: sample-2025-bachelor"));
        PolicyError error = catchThrowableOfType(PolicyError.class, () -> PolicyBook.load(config));
        assertThat(error.explain(Locale.ROOT)).contains("sample-2025-bachelor").contains("text.yml");
    }

    @Test
    void an_empty_folder_is_an_error() throws IOException {
        Files.delete(config.resolve("forms/text.yml"));
        assertProblems(config.resolve("forms") + "：这里没有 .yml 文件；请放入文件，或删去该文件夹");
    }

    @Test
    void an_unknown_term() throws IOException {
        form("serviceMonths: 72", "serviceMonth: 72");
        assertProblems("text.yml 第 11 行，articles[0].terms.serviceMonth：不认识的条款名；请对照条款表改正");
        form("withinDays: 30", "within: 30");
        assertProblems("text.yml 第 18 行，articles[2].terms.report.within：不认识的条款名");
    }

    @Test
    void a_missing_clause() throws IOException {
        form("clause: 协议第三条\n    says", "says");
        assertProblems("text.yml 第 10 行，articles[0].terms.serviceMonths：缺少出处（clause）；请写上文号和条目");
        write("forms/text.yml", FORM);
        regime("{value: NONE, clause: 某文件一,", "{value: NONE,");
        assertProblems("nation.yml 第 8 行，rows[0].terms.training：缺少出处（clause）");
    }

    @Test
    void a_missing_confidence() throws IOException {
        form("confidence: SEED\n", "");
        assertProblems("text.yml 第 1 行，confidence：缺少可信度（confidence）");
        write("forms/text.yml", FORM);
        regime("{value: 0, clause: 某文件一, confidence: SEED,", "{value: 0, clause: 某文件一,");
        assertProblems("nation.yml 第 9 行，rows[0].terms.trainingMonths：缺少可信度（confidence）");
        regime("{value: 0, clause: 某文件一, confidence: SEED,", "{value: 0, clause: 某文件一, confidence: AGREEMENT,");
        assertProblems("nation.yml 第 9 行，rows[0].terms.trainingMonths：缺少可信度（confidence），或写了只用于协议本身的 AGREEMENT");
    }

    @Test
    void a_missing_last_checked_on() throws IOException {
        form("last_checked_on: 2026-01-31\n", "");
        assertProblems("text.yml 第 1 行，last_checked_on：缺少最近核对日期");
        write("forms/text.yml", FORM);
        regime("{value: 72, " + SOURCE + "}", "{value: 72, clause: 某文件一, confidence: SEED}");
        assertProblems("nation.yml 第 7 行，rows[0].terms.minServiceMonths：缺少最近核对日期（last_checked_on）");
    }

    @Test
    void a_plain_value_in_a_regime_lacks_all_three() throws IOException {
        regime("{value: 72, " + SOURCE + "}", "72");
        assertProblems("nation.yml 第 7 行，rows[0].terms.minServiceMonths：缺少出处", "nation.yml 第 7 行，rows[0].terms.minServiceMonths：缺少可信度",
                "nation.yml 第 7 行，rows[0].terms.minServiceMonths：缺少最近核对日期");
    }

    @Test
    void a_value_of_the_wrong_type() throws IOException {
        form("serviceMonths: 72", "serviceMonths: six years");
        assertProblems("text.yml 第 11 行，articles[0].terms.serviceMonths：应为不小于 0 的整数");
        form("{act: APPLY, kinds: [POSTGRADUATE]", "{act: APPLY, kinds: [GRADUATE]");
        assertProblems("text.yml 第 20 行，articles[2].terms.bans[0].kinds[0]：不在可选值之内；可选值：POSTGRADUATE, UNDERGRADUATE");
        form("report: {withinDays: 30}", "report: 30");
        assertProblems("text.yml 第 18 行，articles[2].terms.report：应为一个对象");
        form("last_checked_on: 2026-01-31", "last_checked_on: 2026-02-30");
        assertProblems("text.yml 第 4 行，last_checked_on：应为存在的日期");
        form("cohorts: {to: 2024}", "cohorts: {from: 2025, to: 2024}");
        assertProblems("text.yml 第 5 行，cohorts：末届 2024 早于首届 2025");
    }

    @Test
    void every_wrong_item_of_a_list_is_told_at_its_own_line() throws IOException {
        form("        - {act: CHANGE_JOB, during: [SERVICE]}\n", """
                        - {act: CHANGE_JOB, during: [SERVICES]}
                        - {act: CHANGE_JOB, during: [SERVICE]}
                        - {act: CHANGE, during: [SERVICE]}
                """);
        assertProblems("text.yml 第 15 行，articles[1].terms.bans[0].during[0]：不在可选值之内",
                "text.yml 第 17 行，articles[1].terms.bans[2].act：不在可选值之内");
    }

    @Test
    void an_unknown_track() throws IOException {
        regime("tracks: [SECONDARY]", "tracks: [SECONDARY, BACHELOR]");
        assertProblems("nation.yml 第 4 行，rows[0].tracks[1]：不在可选值之内；可选值：BACHELOR_CLINICAL, BACHELOR_TCM, JUNIOR_COLLEGE");
        write("regimes/nation.yml", REGIME);
        form("tracks: [SECONDARY]", "tracks: SECONDARY");
        assertProblems("text.yml 第 6 行，tracks：应为列表");
    }

    @Test
    void an_unknown_or_missing_field() throws IOException {
        regime("cohorts: {from: 2010}", "cohort: {from: 2010}\n    remark: x");
        assertProblems("nation.yml 第 4 行，rows[0].cohorts：缺少必填内容", "nation.yml 第 5 行，rows[0].cohort：不认识的字段；此处可用的字段：tracks",
                "nation.yml 第 6 行，rows[0].remark：不认识的字段");
        regime("{from: 2010}", "{to: 2010}");
        assertProblems("nation.yml 第 5 行，rows[0].cohorts：缺少首届入学年份（from）");
        regime("served_by: plan, ", "");
        assertProblems("nation.yml 第 11 行，provisions[0].served_by：缺少必填内容");
        regime("rows:", "row:");
        assertProblems("nation.yml 第 1 行，rows：缺少必填内容", "nation.yml 第 3 行，row：不认识的字段");
        write("regimes/nation.yml", REGIME);
        form("articles:", "terms:");
        assertProblems("text.yml 第 1 行，articles：缺少必填内容", "text.yml 第 7 行，terms：不认识的字段");
    }

    @Test
    void a_ban_in_a_regime() throws IOException {
        regime("    terms:\n", "    terms:\n      bans: {value: [{act: CHANGE_JOB, during: [SERVICE]}], " + SOURCE + "}\n");
        assertProblems("nation.yml 第 7 行，rows[0].terms.bans：政策本身不设禁止");
    }

    @Test
    void overlapping_cohorts_of_the_same_province_and_track() throws IOException {
        write("regimes/nation.yml", REGIME.replace("{from: 2010}", "{from: 2010, to: 2020}"));
        write("regimes/other.yml", REGIME.replace("id: nation", "id: other").replace("{from: 2010}", "{from: 2020}"));
        assertProblems("other.yml 第 4 行：2020– 与 " + config.resolve("regimes/nation.yml")
                + " 第 4 行的 2010–2020 届重叠（培养类型 SECONDARY，全国）；请改正 cohorts");
        write("regimes/other.yml", REGIME.replace("id: nation", "id: other\nprovince: 22").replace("{from: 2010}", "{from: 2020}"));
        assertThat(new PolicyLoader(config, false).load().regimeIds(new PolicyCase(null, null, "22", 2020, Track.SECONDARY)))
                .containsExactly("other", "nation");
    }

    @Test
    void an_open_row_overlaps_everything_after_it() throws IOException {
        write("regimes/a.yml", REGIME.replace("id: nation", "id: a\nprovince: 22"));
        write("regimes/b.yml", REGIME.replace("id: nation", "id: b\nprovince: 22").replace("{from: 2010}", "{from: 2012, to: 2013}"));
        write("regimes/c.yml", REGIME.replace("id: nation", "id: c\nprovince: 22").replace("{from: 2010}", "{from: 2015}"));
        assertProblems("b.yml 第 5 行：2012–2013 与", "c.yml 第 5 行：2015– 与 " + config.resolve("regimes/a.yml"));
    }

    @Test
    void a_gap_between_cohorts() throws IOException {
        write("regimes/nation.yml", REGIME.replace("{from: 2010}", "{from: 2010, to: 2020}"));
        write("regimes/other.yml", REGIME.replace("id: nation", "id: other").replace("{from: 2010}", "{from: 2022}"));
        assertProblems("other.yml 第 4 行：" + config.resolve("regimes/nation.yml")
                + " 第 4 行止于 2020，此处始于 2022，中间各届没有政策（培养类型 SECONDARY，全国）");
        write("regimes/other.yml", REGIME.replace("id: nation", "id: other").replace("{from: 2010}", "{from: 2021}"));
        assertThat(new PolicyLoader(config, false).load().coverage()).hasSize(2);
    }

    @Test
    void duplicate_and_malformed_ids() throws IOException {
        write("regimes/other.yml", REGIME);
        write("forms/zext.yml", FORM);
        assertProblems("zext.yml 第 1 行，id：编号 text 在 " + config.resolve("forms/text.yml") + " 第 1 行已经用过；请换一个",
                "other.yml 第 1 行，id：编号 nation 在");
        Files.delete(config.resolve("regimes/other.yml"));
        Files.delete(config.resolve("forms/zext.yml"));
        form("id: text", "id: 文本一");
        assertProblems("text.yml 第 1 行，id：编号只能用小写字母、数字和连字符");
        write("forms/text.yml", FORM);
        regime("id: nation", "id: none");
        assertProblems("nation.yml 第 1 行，id：编号只能用");
    }

    @Test
    void a_name_written_twice() throws IOException {
        form("    says: six years\n", "    says: six years\n    says: seven years\n");
        assertProblems("text.yml 第 10 行，articles[0].says：“says”在第 9 行已经写过；请删去其中一处");
        form("  report: {withinDays: 30}", "  serviceMonths: 60");
        assertProblems("text.yml 第 18 行，articles[2].terms.serviceMonths：条款 serviceMonths 在第 11 行已经写过");
    }

    @Test
    void what_is_not_yaml_or_not_text() throws IOException {
        form("title: Text", "title: 'Text");
        assertThat(problems()).anyMatch(line -> line.contains("text.yml 第 ") && line.contains("YAML 写法有误"));
        form("    terms:\n", "\tterms:\n");
        assertThat(problems()).anyMatch(line -> line.contains("text.yml 第 10 行：YAML 写法有误"));
        form("title: Text", "title: Text\n---\n");
        assertProblems("text.yml 第 3 行：YAML 写法有误");
        form("title: Text", "title: &t Text");
        assertThat(problems()).anyMatch(line -> line.contains("text.yml 第 2 行，title：不支持引用"));
        write("forms/text.yml", "# nothing\n");
        assertProblems("text.yml 第 1 行：文件是空的");
        write("forms/text.yml", "- id: text\n");
        assertProblems("text.yml 第 1 行：应为一个对象");
        Files.write(config.resolve("forms/text.yml"), FORM.getBytes(Charset.forName("GB18030")));
        assertProblems("text.yml：文件不是 UTF-8 编码；请另存为 UTF-8");
    }

    @Test
    void a_byte_order_mark_and_words_that_yaml_takes_for_flags_are_taken_as_people_mean_them() throws IOException {
        write("forms/text.yml", "\uFEFF" + FORM.replace("title: Text", "title: NO"));
        assertThat(new PolicyLoader(config, false).load().forms()).extracting(Form::title).containsExactly("NO");
    }

    @Test
    void all_problems_are_told_at_once_in_chinese_or_english() throws IOException {
        form("serviceMonths: 72", "serviceMonths: x\n      serviceMonth: 72");
        regime("tracks: [SECONDARY]", "tracks: [NONE]");
        PolicyError error = catchThrowableOfType(PolicyError.class, () -> new PolicyLoader(config, false).load());
        assertThat(error.problems()).hasSize(3).extracting(Problem::line).containsExactly(11, 12, 4);
        assertThat(error).hasMessageStartingWith("政策、协议文本或提醒的配置有 3 处问题").message().hasLineCount(4);
        assertThat(error.explain(Locale.ENGLISH)).contains("3 problem(s)", "line 12, articles[0].terms.serviceMonth: unknown term");
    }

    @Test
    void both_languages_have_every_message() {
        for (String bundle : List.of("cn.dingxiang.policy.problems", "cn.dingxiang.agreement.problems", "cn.dingxiang.agreement.terms")) {
            assertThat(ResourceBundle.getBundle(bundle, Locale.ENGLISH).keySet())
                    .isEqualTo(ResourceBundle.getBundle(bundle, Locale.ROOT).keySet());
        }
        assertThatThrownBy(() -> PolicyBook.load(null).regimeTitle("x")).hasMessageContaining("没有编号为 x 的政策");
    }

    private void form(String text, String instead) throws IOException {
        assertThat(FORM).contains(text);
        write("forms/text.yml", FORM.replace(text, instead));
    }

    private void regime(String text, String instead) throws IOException {
        assertThat(REGIME).contains(text);
        write("regimes/nation.yml", REGIME.replace(text, instead));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(config.resolve(file).getParent());
        Files.writeString(config.resolve(file), text);
    }

    private List<String> problems() {
        PolicyError error = catchThrowableOfType(PolicyError.class, () -> new PolicyLoader(config, false).load());
        assertThat(error).as("no problem found").isNotNull();
        return error.problems().stream().map(problem -> problem.text(Locale.ROOT)).toList();
    }

    /** Exactly these, in order, each containing what is given. */
    private void assertProblems(String... expected) {
        List<String> problems = problems();
        assertThat(problems).hasSameSizeAs(expected);
        for (int index = 0; index < expected.length; index++) {
            assertThat(problems.get(index)).contains(expected[index]);
        }
    }
}
