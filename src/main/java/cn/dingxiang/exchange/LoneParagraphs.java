package cn.dingxiang.exchange;

import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Paragraphs of the body that hold one placeholder alone: with nothing to say they go, with several lines each line becomes one. */
final class LoneParagraphs {
    private final XWPFDocument document;
    private final List<XWPFParagraph> paragraphs;

    /** To be found before the placeholders are filled in. */
    LoneParagraphs(XWPFDocument document) {
        this.document = document;
        this.paragraphs = document.getParagraphs().stream()
                .filter(paragraph -> PlaceholderRuns.PLACEHOLDER.matcher(paragraph.getText().strip()).matches()).toList();
    }

    void settle() {
        for (XWPFParagraph paragraph : paragraphs) {
            String text = paragraph.getText();
            if (text.isBlank()) {
                document.removeBodyElement(document.getPosOfParagraph(paragraph));
            } else if (text.indexOf('\n') >= 0) {
                spread(paragraph, text.split("\n"));
            }
        }
    }

    private void spread(XWPFParagraph paragraph, String[] lines) {
        CTRPr setting = paragraph.getRuns().get(0).getCTR().isSetRPr() ? (CTRPr) paragraph.getRuns().get(0).getCTR().getRPr().copy() : null;
        for (String line : lines) {
            XmlCursor before = paragraph.getCTP().newCursor();
            XWPFParagraph own = document.insertNewParagraph(before);
            before.dispose();
            if (paragraph.getCTP().isSetPPr()) {
                own.getCTP().setPPr(paragraph.getCTP().getPPr());
            }
            PlaceholderRuns.add(own, line.strip(), setting);
        }
        document.removeBodyElement(document.getPosOfParagraph(paragraph));
    }
}
