package cn.dingxiang.settlement;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.agreement.TermsTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A worksheet as a JSON tree, readable for good without form or regime. With unset terms it names them and holds no number. */
public final class WorksheetTree {

    private WorksheetTree() { }

    public static Map<String, Object> write(Worksheet worksheet) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("asOf", worksheet.asOf().toString());
        if (!worksheet.isComplete()) {
            tree.put("unset", worksheet.unset().stream().map(Term::name).toList());
            return tree;
        }
        if (worksheet.nothingOwed() != null) {
            tree.put("nothingOwed", worksheet.nothingOwed().name());
        }
        tree.put("items", worksheet.items().stream().map(WorksheetTree::item).toList());
        List<Object> lines = new ArrayList<>();
        worksheet.lines().forEach(line -> lines.add(line(line)));
        tree.put("lines", lines);
        return tree;
    }

    private static Map<String, Object> item(Worksheet.Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("item", item.name());
        tree.put("amount", item.amount().toPlainString());
        tree.put("given", item.given());
        return tree;
    }

    private static Map<String, Object> line(Worksheet.Line line) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("line", line.name().name());
        tree.put("formula", line.formula());
        tree.put("operands", line.operands());
        tree.put("amount", line.amount().toPlainString());
        Map<String, Object> sources = new LinkedHashMap<>();
        line.sources().forEach((term, sourced) -> sources.put(term, TermsTree.write(sourced)));
        tree.put("terms", sources);
        return tree;
    }
}
