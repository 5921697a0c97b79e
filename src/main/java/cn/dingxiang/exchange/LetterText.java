package cn.dingxiang.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** All that is written in a document: header, body with its tables, footer. */
final class LetterText {

    private LetterText() { }

    static String of(XWPFDocument document) {
        return paragraphs(document).stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>();
        document.getHeaderList().forEach(header -> collect(header, all));
        collect(document, all);
        document.getFooterList().forEach(footer -> collect(footer, all));
        return all;
    }

    private static void collect(IBody body, List<XWPFParagraph> all) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                all.add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> collect(cell, all)));
            }
        }
    }
}
