package cn.dingxiang.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/**
 * Puts each placeholder into a run of its own, set as its first character is. Word splits them as it pleases, and poi-tl, where it has
 * to join and split runs itself, loses the Chinese font.
 */
final class PlaceholderRuns {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)}}");

    private PlaceholderRuns() { }

    static void isolate(XWPFDocument document) {
        for (XWPFParagraph paragraph : LetterText.paragraphs(document)) {
            if (PLACEHOLDER.matcher(paragraph.getText()).find() && paragraph.getRuns().stream().allMatch(PlaceholderRuns::isPlain)) {
                isolate(paragraph);
            }
        }
    }

    /** Words and nothing else: no link, break or picture. */
    private static boolean isPlain(XWPFRun run) {
        CTR content = run.getCTR();
        return run.getClass() == XWPFRun.class && content.sizeOfBrArray() == 0 && content.sizeOfTabArray() == 0
                && content.sizeOfDrawingArray() == 0 && content.sizeOfPictArray() == 0 && content.sizeOfFldCharArray() == 0;
    }

    private static void isolate(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        List<CTRPr> settings = new ArrayList<>();
        for (XWPFRun run : paragraph.getRuns()) {
            CTRPr setting = run.getCTR().isSetRPr() ? (CTRPr) run.getCTR().getRPr().copy() : null;
            text.append(run.text());
            while (settings.size() < text.length()) {
                settings.add(setting);
            }
        }
        for (int run = paragraph.getRuns().size() - 1; run >= 0; run--) {
            paragraph.removeRun(run);
        }
        int at = 0;
        Matcher placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            addWords(paragraph, text, settings, at, placeholders.start());
            add(paragraph, placeholders.group(), settings.get(placeholders.start()));
            at = placeholders.end();
        }
        addWords(paragraph, text, settings, at, text.length());
    }

    private static void addWords(XWPFParagraph paragraph, CharSequence text, List<CTRPr> settings, int from, int to) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (at + 1 == to || settings.get(at + 1) != settings.get(at)) {
                add(paragraph, text.subSequence(start, at + 1).toString(), settings.get(at));
                start = at + 1;
            }
        }
    }

    static void add(XWPFParagraph paragraph, String words, CTRPr setting) {
        XWPFRun run = paragraph.createRun();
        if (setting != null) {
            run.getCTR().setRPr(setting);
        }
        run.setText(words);
    }
}
