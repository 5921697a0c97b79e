package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.exchange.TableFiles;
import cn.dingxiang.exchange.WorkbookTemplates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Blank workbooks, looked at part by part as a spreadsheet reads them. */
class TemplateTest {
    private static final List<String> FORMS = List.of("sample-bachelor", "sample-junior-college");
    private static final String TEXT = "@";
    private static final String BUILT_IN_TEXT = "49";

    @TempDir
    private Path folder;

    private Path template(ImportKind kind) throws Exception {
        Path file = folder.resolve("模板.xlsx");
        new WorkbookTemplates().write(TemplateColumn.of(kind, FORMS), file);
        return file;
    }

    @ParameterizedTest
    @EnumSource(value = ImportKind.class, names = "SCENARIOS", mode = EnumSource.Mode.EXCLUDE)
    void every_column_of_digits_is_text_and_no_other_is(ImportKind kind) throws Exception {
        Path file = template(kind);
        List<TemplateColumn> columns = TemplateColumn.of(kind, FORMS);
        Map<Integer, String> formats = columnFormats(file);
        for (int column = 0; column < columns.size(); column++) {
            assertThat(TEXT.equals(formats.get(column))).as(columns.get(column).title()).isEqualTo(columns.get(column).digits());
        }
        assertThat(columns).filteredOn(TemplateColumn::digits).extracting(TemplateColumn::title).contains(switch (kind) {
            case AGREEMENTS -> new String[] {"协议编号", "身份证号", "县（市、区）", "手机", "规培入培截止（月-日）"};
            case EVENTS -> new String[] {"协议编号", "县（市、区）", "文号"};
            case UNITS, SCENARIOS -> new String[] {"县（市、区）", "电话"};
        });
    }

    @ParameterizedTest
    @EnumSource(value = ImportKind.class, names = "SCENARIOS", mode = EnumSource.Mode.EXCLUDE)
    void every_column_of_choices_has_a_dropdown_that_offers_them_from_the_first_row_on(ImportKind kind) throws Exception {
        Path file = template(kind);
        Map<Integer, List<String>> dropdowns = dropdowns(file);
        List<TemplateColumn> columns = TemplateColumn.of(kind, FORMS);
        for (int column = 0; column < columns.size(); column++) {
            List<String> choices = columns.get(column).choices();
            assertThat(dropdowns.getOrDefault(column, List.of())).as(columns.get(column).title()).isEqualTo(choices);
        }
        assertThat(dropdowns).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ImportKind.class, names = "SCENARIOS", mode = EnumSource.Mode.EXCLUDE)
    void its_titles_are_all_understood_and_the_first_sheet_is_the_one_that_is_read(ImportKind kind) throws Exception {
        try (RowSource source = new TableFiles().open(template(kind))) {
            assertThat(source.headings()).isEqualTo(Heading.of(kind).stream().map(Heading::text).toList());
            assertThat(source.headings()).allSatisfy(title -> assertThat(Heading.named(title, kind)).isPresent());
            assertThat(source.notes().get(0).in(java.util.Locale.ROOT)).isEqualTo("读取工作表「填报」");
            assertThat(source.next()).isNull();
        }
    }

    // ---- the parts of a workbook

    private static Document part(Path file, String name) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(zip.getInputStream(zip.getEntry(name)));
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < found.getLength(); index++) {
            elements.add((Element) found.item(index));
        }
        return elements;
    }

    private static String text(Element element, String child) {
        NodeList found = element.getElementsByTagNameNS("*", child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** Number format of whole columns of the first sheet, by column; those that are not styled have none. */
    private static Map<Integer, String> columnFormats(Path file) throws Exception {
        Document styles = part(file, "xl/styles.xml");
        Map<String, String> formats = new TreeMap<>(Map.of(BUILT_IN_TEXT, TEXT));
        elements(styles, "numFmt").forEach(format -> formats.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode")));
        NodeList cellFormats = elements(styles, "cellXfs").get(0).getElementsByTagNameNS("*", "xf");
        Map<Integer, String> found = new TreeMap<>();
        for (Element columns : elements(part(file, "xl/worksheets/sheet1.xml"), "col")) {
            if (!columns.getAttribute("style").isEmpty()) {
                Element cellFormat = (Element) cellFormats.item(Integer.parseInt(columns.getAttribute("style")));
                for (int column = Integer.parseInt(columns.getAttribute("min")); column <= Integer.parseInt(columns.getAttribute("max")); column++) {
                    found.put(column - 1, formats.get(cellFormat.getAttribute("numFmtId")));
                }
            }
        }
        return found;
    }

    /** What the dropdowns of the first sheet offer, by column. */
    private static Map<Integer, List<String>> dropdowns(Path file) throws Exception {
        Map<Integer, List<String>> dropdowns = new TreeMap<>();
        for (Element validation : elements(part(file, "xl/worksheets/sheet1.xml"), "dataValidation")) {
            assertThat(validation.getAttribute("type")).isEqualTo("list");
            assertThat(validation.getAttribute("showDropDown")).as("the attribute hides the arrow").isNotIn("1", "true");
            String range = validation.getAttribute("sqref");
            assertThat(range).matches("([A-Z]+)2:\\1[0-9]{4,}");
            dropdowns.put(column(range.replaceFirst("[0-9].*", "")), list(file, text(validation, "formula1")));
        }
        return dropdowns;
    }

    /** The texts in a range such as {@code 选项!$B$2:$B$6}. */
    private static List<String> list(Path file, String reference) throws Exception {
        assertThat(reference).startsWith("'选项'!").as(reference);
        String[] corners = reference.replaceFirst(".*!", "").replace("$", "").split(":");
        List<Element> shared = elements(part(file, "xl/sharedStrings.xml"), "si");
        Map<String, String> cells = new TreeMap<>();
        for (Element cell : elements(part(file, "xl/worksheets/sheet3.xml"), "c")) {
            cells.put(cell.getAttribute("r"), cell.getAttribute("t").equals("s") ? text(shared.get(Integer.parseInt(text(cell, "v"))), "t")
                    : text(cell, "t"));
        }
        List<String> texts = new ArrayList<>();
        String column = corners[0].replaceFirst("[0-9]+", "");
        for (int row = number(corners[0]); row <= number(corners[1]); row++) {
            texts.add(cells.get(column + row));
        }
        return texts;
    }

    private static int number(String corner) {
        return Integer.parseInt(corner.replaceFirst("[A-Z]+", ""));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1) - 1;
    }
}
