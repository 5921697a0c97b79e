package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.EventKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadingTest {

    private static ColumnPlan plan(Map<String, String> mapping, String... titles) throws UnreadableFile {
        return ColumnPlan.of(List.of(titles), ImportKind.AGREEMENTS, mapping, List.of(Heading.NUMBER, Heading.NAME));
    }

    private static String refused(Map<String, String> mapping, String... titles) {
        return catchThrowableOfType(UnreadableFile.class, () -> plan(mapping, titles)).getMessage();
    }

    @ParameterizedTest
    @EnumSource(Heading.class)
    void every_heading_is_found_by_its_text_and_its_code_in_each_of_its_kinds(Heading heading) {
        for (ImportKind kind : ImportKind.values()) {
            if (heading.isOf(kind)) {
                assertThat(Heading.named(heading.text(), kind)).contains(heading);
                assertThat(Heading.named(heading.name().toLowerCase(), kind)).contains(heading);
            }
        }
    }

    @Test
    void width_spaces_stars_and_line_breaks_do_not_tell_headings_apart() {
        assertThat(Heading.named(" *县(市、区)\n", ImportKind.AGREEMENTS)).contains(Heading.COUNTY);
        assertThat(Heading.named("身 份 证 号 码", ImportKind.AGREEMENTS)).contains(Heading.ID_NUMBER);
    }

    @Test
    void unknown_columns_are_named_unless_mapped_to_a_field_or_passed_over() throws UnreadableFile {
        assertThat(refused(Map.of(), "协议编号", "姓名", "民族", "序号")).contains("「民族」(C)「序号」(D)").contains("--mapping \"民族=忽略\"");
        ColumnPlan plan = plan(Map.of("民族", "忽略", "合同", "协议编号"), "合同", "姓名", "民族");
        assertThat(plan.has(Heading.NUMBER)).isTrue();
        assertThat(plan.title(Heading.NUMBER)).as("messages name the county's own title").isEqualTo("合同");
    }

    @Test
    void two_columns_for_one_thing_and_missing_columns_are_named() {
        assertThat(refused(Map.of(), "协议编号", "姓名", "学生姓名")).contains("「姓名」(B)「学生姓名」(C)");
        assertThat(refused(Map.of(), "协议编号")).contains("缺少必需的列：「姓名」");
        assertThat(refused(Map.of(), "", "梨树县台账")).contains("没有认识的列标题（第一列是「梨树县台账」）");
    }

    @Test
    void the_two_columns_of_a_checked_copy_are_passed_over_but_a_remark_of_the_countys_own_is_not() {
        assertThatCode(() -> plan(Map.of(), "协议编号", "姓名", "导入状态", "说明")).doesNotThrowAnyException();
        assertThat(refused(Map.of(), "协议编号", "说明", "姓名")).contains("「说明」");
    }

    @Test
    void something_in_an_untitled_column_is_named_by_its_letters() throws UnreadableFile {
        ColumnPlan plan = plan(Map.of(), "协议编号", "", "姓名");
        assertThat(plan.untitled(new SourceRow(2, List.of(new Cell.Text("1"), new Cell.Text("x"), Cell.BLANK, new Cell.Text("y")))))
                .containsExactly("B", "D");
        assertThat(ColumnPlan.letters(27)).isEqualTo("AB");
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void every_kind_of_event_has_a_word(EventKind kind) {
        String word = Vocabulary.EVENT_KIND.word(kind.name());
        assertThat(word).isNotEqualTo(kind.name());
        assertThat(Vocabulary.EVENT_KIND.code(word)).contains(kind.name());
        assertThat(Vocabulary.EVENT_KIND.code(kind.name().toLowerCase())).contains(kind.name());
    }

    @ParameterizedTest
    @EnumSource(Vocabulary.class)
    void no_word_stands_for_two_codes(Vocabulary vocabulary) {
        assertThat(vocabulary.choices()).doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(vocabulary.word(vocabulary.code(word).orElseThrow())).isEqualTo(word));
    }

    @Test
    void registers_are_sources_by_name() {
        assertThat(Vocabulary.SOURCE.code("登记：社保")).contains("REGISTER:社保");
        assertThat(Vocabulary.SOURCE.code("REGISTER:SOCIAL_INSURANCE")).contains("REGISTER:SOCIAL_INSURANCE");
        assertThat(Vocabulary.SOURCE.code("听说")).isEmpty();
    }

    @Test
    void every_column_of_a_term_names_a_term_there_is() {
        assertThat(LedgerTerm.values()).allSatisfy(term ->
                assertThat(Term.named(term.path()) != null || term.path().startsWith("damages.")).as(term.path()).isTrue());
    }

    @Test
    void every_attribute_column_of_a_ledger_belongs_to_its_kind_of_event() {
        assertThat(LedgerEvent.values()).allSatisfy(event -> assertThat(EventAttribute.of(event.kind()).stream().map(EventAttribute::path))
                .containsAll(event.attributes().keySet()));
    }

    @Test
    void both_languages_have_every_message() {
        ResourceBundle.Control noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        Map<String, ResourceBundle> bundles = new LinkedHashMap<>();
        Arrays.asList(java.util.Locale.ROOT, java.util.Locale.ENGLISH).forEach(locale ->
                bundles.put(locale.toString(), ResourceBundle.getBundle("cn.dingxiang.intake.messages", locale, noFallback)));
        java.util.Properties english = new java.util.Properties();
        assertThatCode(() -> english.load(getClass().getResourceAsStream("messages_en.properties"))).doesNotThrowAnyException();
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(bundles.get("").keySet());
    }
}
