package cn.dingxiang.exchange;

import cn.dingxiang.casework.letter.LetterContent;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.LetterProblems;
import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.template.ElementTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** One template, checked: it names every field of its kind and nothing else, and holds nothing that a page could not show. */
final class LetterTemplate implements AutoCloseable {
    private static final Configure PLAIN = Configure.builder().setValidErrorHandler(new Configure.AbortHandler()).build();
    private static final Pattern LEFTOVER = Pattern.compile("\\{\\{|}}|｛|｝");
    /** What Word makes that would be lost on the page: by its mark in the file, and by its name. */
    private static final Map<String, String> UNPRINTABLE = unprintable();

    private final String name;
    private final LetterKind kind;
    private final XWPFTemplate template;

    private LetterTemplate(String name, LetterKind kind, XWPFTemplate template) {
        this.name = name;
        this.kind = kind;
        this.template = template;
    }

    /** @throws cn.dingxiang.directory.Refused naming template and placeholder when it cannot be used */
    static LetterTemplate open(String name, LetterKind kind, byte[] content) {
        XWPFTemplate template;
        try {
            XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
            PlaceholderRuns.isolate(document);
            template = XWPFTemplate.compile(document, PLAIN);
        } catch (IOException | RuntimeException notADocument) {
            throw LetterProblems.refused("template.unreadable", name);
        }
        LetterTemplate opened = new LetterTemplate(name, kind, template);
        try {
            opened.checkText();
            opened.checkPlaceholders();
            opened.checkPrintable();
            return opened;
        } catch (RuntimeException problem) {
            opened.close();
            throw problem;
        }
    }

    LetterContent write(Map<LetterField, String> values) {
        Map<String, Object> byLabel = new HashMap<>();
        values.forEach((field, text) -> byLabel.put(field.label(), text));
        LoneParagraphs lone = new LoneParagraphs(template.getXWPFDocument());
        template.render(byLabel);
        lone.settle();
        XWPFDocument document = template.getXWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            template.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new LetterContent(bytes.toByteArray(), PrintPage.of(kind.title() + " " + values.get(LetterField.NUMBER), document),
                LetterText.of(document));
    }

    @Override
    public void close() {
        try {
            template.close();
        } catch (IOException nothingToLose) {
            // it was only read
        }
    }

    private void checkText() {
        for (XWPFParagraph paragraph : LetterText.paragraphs(template.getXWPFDocument())) {
            String text = paragraph.getText();
            Matcher placeholders = PlaceholderRuns.PLACEHOLDER.matcher(text);
            while (placeholders.find()) {
                String label = placeholders.group(1);
                if (LetterField.of(label).filter(kind.fields()::contains).isEmpty()) {
                    throw LetterProblems.refused("template.unknown", name, label,
                            kind.fields().stream().map(LetterField::label).collect(Collectors.joining("、")));
                }
            }
            String rest = placeholders.replaceAll("");
            if (LEFTOVER.matcher(rest).find()) {
                throw LetterProblems.refused("template.malformed", name, text.length() > 40 ? text.substring(0, 40) + "…" : text);
            }
        }
    }

    private void checkPlaceholders() {
        List<String> named = new ArrayList<>();
        for (MetaTemplate element : template.getElementTemplates()) {
            boolean plain = element instanceof RunTemplate && element.getClass() == RunTemplate.class
                    && ((ElementTemplate) element).getSign() == '\0';
            if (!plain) {
                throw LetterProblems.refused("template.malformed", name, element.variable());
            }
            named.add(((RunTemplate) element).getTagName());
        }
        kind.fields().stream().map(LetterField::label).filter(label -> !named.contains(label)).findFirst().ifPresent(label -> {
            throw LetterProblems.refused("template.missing", name, label);
        });
    }

    private void checkPrintable() {
        String body = template.getXWPFDocument().getDocument().getBody().xmlText();
        UNPRINTABLE.forEach((mark, what) -> {
            if (body.contains(mark)) {
                throw LetterProblems.refused("template.unprintable", name, what);
            }
        });
    }

    private static Map<String, String> unprintable() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("<w:numPr>", "自动编号");
        marks.put("<w:txbxContent>", "文本框");
        marks.put("<w:ins ", "修订痕迹");
        marks.put("<w:del ", "修订痕迹");
        marks.put("<w:sdt>", "内容控件");
        return marks;
    }
}
