package cn.dingxiang.exchange;

import cn.dingxiang.intake.Message;
import cn.dingxiang.intake.TemplateColumn;
import cn.dingxiang.intake.Templates;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Blank workbooks: the sheet to fill in comes first, then the explanations; the dropdowns' lists stand on a hidden sheet. */
@Singleton
public final class WorkbookTemplates implements Templates {
    private static final int LAST_ROW = 20_000;
    private static final String TITLE = "DDEBF7";
    private static final String NEEDED = "FCE4D6";

    @Override
    public void write(List<TemplateColumn> columns, Path target) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target)); Workbook workbook = new Workbook(out, "dingxiang", "1.0")) {
            Worksheet data = workbook.newWorksheet("填报");
            Worksheet help = workbook.newWorksheet("填写说明");
            Worksheet lists = workbook.newWorksheet("选项");
            lists.setVisibilityState(VisibilityState.HIDDEN);
            for (int column = 0; column < columns.size(); column++) {
                column(data, column, columns.get(column), lists);
            }
            data.freezePane(0, 1);
            explain(help, columns);
        }
    }

    private static void column(Worksheet data, int column, TemplateColumn of, Worksheet lists) {
        data.value(0, column, of.title());
        data.style(0, column).bold().fillColor(of.required() ? NEEDED : TITLE).set();
        data.width(column, Math.max(12, of.title().length() * 2.2 + 2));
        if (of.digits()) {
            data.style(column).format("@").set();
        }
        if (!of.choices().isEmpty()) {
            lists.value(0, column, of.title());
            for (int row = 0; row < of.choices().size(); row++) {
                lists.value(row + 1, column, of.choices().get(row));
            }
            data.range(1, column, LAST_ROW, column).validateWithList(lists.range(1, column, of.choices().size(), column))
                    .allowBlank(true).showDropdown(true).showErrorMessage(true).errorStyle(DataValidationErrorStyle.WARNING)
                    .errorTitle(of.title()).error(text(Message.of("template.list", "")));
        }
    }

    private static void explain(Worksheet help, List<TemplateColumn> columns) {
        help.value(0, 0, text(Message.of("template.help-title")));
        help.style(0, 0).bold().fontSize(14).set();
        help.value(1, 0, text(Message.of("template.note")));
        help.value(3, 0, text(Message.of("template.help-heading")));
        help.value(3, 1, text(Message.of("template.help-need")));
        help.value(3, 2, text(Message.of("template.help-how")));
        help.range(3, 0, 3, 2).style().bold().fillColor(TITLE).set();
        help.width(0, 28);
        help.width(2, 100);
        for (int row = 0; row < columns.size(); row++) {
            TemplateColumn column = columns.get(row);
            help.value(row + 4, 0, column.title());
            help.value(row + 4, 1, column.required() ? text(Message.of("template.needed")) : "");
            help.value(row + 4, 2, text(column.how()));
        }
    }

    /** Workbooks are Chinese, like the headings in them. */
    private static String text(Message message) {
        return message.in(Locale.ROOT);
    }
}
