package cn.dingxiang.web.intake;

import cn.dingxiang.intake.Heading;
import cn.dingxiang.intake.ProposedColumn;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What columns are taken for, as somebody says it: field {@code c0}, {@code c1}, … holds a heading's code or {@link Heading#IGNORE}. */
final class ColumnForm {
    private ColumnForm() { }

    static String field(int column) {
        return "c" + column;
    }

    /** What a column is taken for at present; empty when nobody knows. */
    static String proposed(ProposedColumn column) {
        return column.heading() != null ? column.heading().name()
                : column.origin() == ProposedColumn.Origin.IGNORED || isOurs(column) ? Heading.IGNORE : "";
    }

    /**
     * What was said otherwise than proposed: own title → heading.
     *
     * @param all whether every column must be said, as in a ledger; in others' lists what is unknown is passed over
     */
    static Map<String, String> mapping(List<ProposedColumn> columns, Form form, Fields fields, boolean all, Locale locale) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            ProposedColumn column = columns.get(index);
            String said = form.values().containsKey(field(index)) ? form.value(field(index)) : proposed(column);
            if (column.title().isBlank() || said.equals(proposed(column)) && !said.isEmpty() || isOurs(column)) {
                continue;
            }
            if (!said.isEmpty()) {
                mapping.put(column.title(), said);
            } else if (all) {
                fields.wrong(field(index), IntakeWords.WORDS.say(locale, "column.unsaid", column.title()));
            } else if (column.heading() != null) {
                mapping.put(column.title(), Heading.IGNORE);
            }
        }
        return mapping;
    }

    /** The two columns of a copy that was handed back. */
    static boolean isOurs(ProposedColumn column) {
        return Heading.named(column.title(), List.of(Heading.STATUS, Heading.REMARK)).isPresent();
    }
}
