package cn.dingxiang.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.dingxiang.casework.letter.LetterContent;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterSamples;
import cn.dingxiang.directory.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterTemplatesTest {
    @TempDir
    Path config;

    @ParameterizedTest
    @EnumSource
    void every_letter_says_all_it_was_given_in_document_and_page_alike(LetterKind kind) throws IOException {
        Map<LetterField, String> values = LetterSamples.values(kind);
        LetterContent letter = new LetterTemplates(config).write(kind, values);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter.document()))) {
            assertThat(squeezed(LetterText.of(document))).isEqualTo(squeezed(letter.text()));
        }
        assertThat(squeezed(bodyOf(letter.page()))).isEqualTo(squeezed(letter.text()));
        values.forEach((field, value) -> assertThat(squeezed(letter.text())).as(field.label()).contains(squeezed(value)));
        assertThat(letter.text()).contains(kind.title()).doesNotContain("{", "}");
        assertThat(letter.page()).doesNotContain("<script").contains("size:A4");
    }

    @ParameterizedTest
    @EnumSource(names = {"REMINDER", "COMPLAINT_ACCEPTED", "RELEASE", "COMPLETION", "EMPLOYER_RECTIFICATION", "COUNTY_RECTIFICATION"})
    void what_comes_before_a_decision_never_speaks_of_a_breach(LetterKind kind) {
        assertThat(new LetterTemplates(config).write(kind, LetterSamples.values(kind)).text()).doesNotContain("违约");
    }

    @ParameterizedTest
    @EnumSource(names = {"BREACH_DECISION", "LIABILITY"})
    void a_decision_names_complaint_and_litigation(LetterKind kind) {
        assertThat(new LetterTemplates(config).write(kind, LetterSamples.values(kind)).text()).contains("申诉", "提起诉讼", "四平市卫生健康委员会");
    }

    @Test
    void a_line_with_nothing_to_say_is_left_out_and_stands_when_there_is_something() {
        Map<LetterField, String> values = LetterSamples.values(LetterKind.REMINDER);
        String without = new LetterTemplates(config).write(LetterKind.REMINDER, values).text();
        values.put(LetterField.REPLACEMENT, "本文书替代《催告函》（梨卫健定向催〔2031〕2号），原文书同时作废。");
        String with = new LetterTemplates(config).write(LetterKind.REMINDER, values).text();
        assertThat(with.lines().count()).isEqualTo(without.lines().count() + 1);
        assertThat(with).contains("原文书同时作废");
    }

    @Test
    void what_people_typed_is_text_and_nothing_else() {
        Map<LetterField, String> values = LetterSamples.values(LetterKind.REMINDER);
        values.put(LetterField.NAME, "<script>alert(1)</script>{{文号}}&\"");
        LetterContent letter = new LetterTemplates(config).write(LetterKind.REMINDER, values);
        assertThat(letter.text()).contains("<script>alert(1)</script>{{文号}}&\"");
        assertThat(letter.page()).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt;{{文号}}&amp;&quot;");
    }

    @Test
    void a_template_beside_the_start_folder_comes_first_and_holds_from_the_next_letter_on() throws IOException {
        LetterTemplates templates = new LetterTemplates(config).checked();
        override(LetterKind.REMINDER, document -> document.createParagraph().createRun().setText("请携带身份证件。"));
        assertThat(templates.write(LetterKind.REMINDER, LetterSamples.values(LetterKind.REMINDER)).text()).contains("请携带身份证件。");
        templates.checked();
    }

    @Test
    void a_placeholder_word_has_split_into_pieces_still_counts() throws IOException {
        override(LetterKind.REMINDER, document -> {
            XWPFParagraph split = document.createParagraph();
            split.createRun().setText("再次提醒{");
            split.createRun().setText("{姓");
            split.createRun().setText("名}}：");
        });
        assertThat(write(LetterKind.REMINDER)).contains("再次提醒王小明：");
    }

    @Test
    void an_unknown_placeholder_is_named_with_its_template() throws IOException {
        override(LetterKind.REMINDER, document -> document.createParagraph().createRun().setText("电话{{手机号}}"));
        assertThatThrownBy(() -> write(LetterKind.REMINDER)).isInstanceOf(Refused.class).hasMessageContaining("reminder.docx")
                .hasMessageContaining("手机号").hasMessageContaining("办理期限");
        assertThatThrownBy(() -> new LetterTemplates(config).checked()).isInstanceOf(Refused.class).hasMessageContaining("reminder.docx");
    }

    @Test
    void a_field_of_another_letter_is_unknown_in_this_one() throws IOException {
        override(LetterKind.REMINDER, document -> document.createParagraph().createRun().setText("{{合计金额}}"));
        assertThatThrownBy(() -> write(LetterKind.REMINDER)).isInstanceOf(Refused.class).hasMessageContaining("合计金额");
    }

    @Test
    void a_missing_placeholder_is_named_with_its_template() throws IOException {
        override(LetterKind.BREACH_DECISION, document -> document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().contains("{{诉讼法院}}"))
                .forEach(paragraph -> paragraph.getRuns().forEach(run -> run.setText(run.text().replace("{{诉讼法院}}", "法院"), 0))));
        assertThatThrownBy(() -> write(LetterKind.BREACH_DECISION)).isInstanceOf(Refused.class)
                .hasMessageContaining("breach-decision.docx").hasMessageContaining("诉讼法院");
    }

    @Test
    void a_placeholder_written_wrong_is_shown_where_it_stands() throws IOException {
        for (String wrong : new String[] {"电话｛｛联系方式｝｝", "电话{{联系方式}", "{{?姓名}}有{{/姓名}}", "{{ 姓名 }}", "{{@姓名}}", "{{}}"}) {
            override(LetterKind.REMINDER, document -> document.createParagraph().createRun().setText(wrong));
            assertThatThrownBy(() -> write(LetterKind.REMINDER)).as(wrong).isInstanceOf(Refused.class).hasMessageContaining("reminder.docx");
        }
    }

    @Test
    void what_the_page_could_not_show_is_refused_by_name() throws IOException {
        override(LetterKind.REMINDER, document -> {
            XWPFParagraph numbered = document.createParagraph();
            numbered.setNumID(BigInteger.ONE);
            XWPFRun run = numbered.createRun();
            run.setText("请注意");
        });
        assertThatThrownBy(() -> write(LetterKind.REMINDER)).isInstanceOf(Refused.class).hasMessageContaining("自动编号");
    }

    @Test
    void what_is_no_document_is_refused() throws IOException {
        Path template = Files.createDirectories(config.resolve("notices/letters")).resolve("reminder.docx");
        Files.writeString(template, "not a document");
        assertThatThrownBy(() -> write(LetterKind.REMINDER)).isInstanceOf(Refused.class).hasMessageContaining("reminder.docx");
    }

    private String write(LetterKind kind) {
        return new LetterTemplates(config).write(kind, LetterSamples.values(kind)).text();
    }

    private void override(LetterKind kind, Consumer<XWPFDocument> change) throws IOException {
        Path template = Files.createDirectories(config.resolve("notices/letters")).resolve(kind.template());
        try (InputStream ours = getClass().getResourceAsStream("/config/notices/letters/" + kind.template());
             XWPFDocument document = new XWPFDocument(ours); OutputStream changed = Files.newOutputStream(template)) {
            change.accept(document);
            document.write(changed);
        }
    }

    private static String bodyOf(String page) {
        return page.substring(page.indexOf("<main>")).replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&quot;", "\"").replace("&amp;", "&");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s　]+", "");
    }
}
