package cn.dingxiang.exchange;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A document as an HTML page that prints on A4: its text and nothing but its text, set much as in the document. It runs no script and
 * loads nothing, wherever it is opened.
 */
final class PrintPage {
    private static final double TWIPS_A_POINT = 20;
    private static final Pattern FONT = Pattern.compile("[\\p{L}\\p{N} _-]{1,40}");
    private static final Pattern COLOUR = Pattern.compile("[0-9A-Fa-f]{6}");

    private final StringBuilder html = new StringBuilder();

    private PrintPage() { }

    static String of(String title, XWPFDocument document) {
        PrintPage page = new PrintPage();
        page.begin(title, margins(document));
        document.getHeaderList().forEach(page::body);
        page.body(document);
        document.getFooterList().forEach(page::body);
        page.html.append("</main></body></html>\n");
        return page.html.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private void begin(String title, String margins) {
        html.append("""
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="UTF-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>%s</title>
                <style>
                @page{size:A4;margin:%s}
                body{margin:0;background:#eee;color:#000;font:16pt/28pt FangSong,"仿宋","仿宋_GB2312","AR PL UMing CN",serif}
                main{box-sizing:border-box;width:210mm;min-height:297mm;margin:8mm auto;padding:%s;background:#fff;overflow-wrap:anywhere}
                p{margin:0;min-height:1em}
                table{width:100%%;border-collapse:collapse}
                td{vertical-align:top}
                @media print{body{background:none}main{width:auto;min-height:0;margin:0;padding:0}}
                </style></head><body><main>
                """.formatted(escaped(title), margins, margins));
    }

    private void body(IBody body) {
        for (IBodyElement element : body.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph);
            } else if (element instanceof XWPFTable table) {
                html.append("<table>");
                table.getRows().forEach(row -> {
                    html.append("<tr>");
                    row.getTableCells().forEach(cell -> {
                        html.append("<td>");
                        body(cell);
                        html.append("</td>");
                    });
                    html.append("</tr>");
                });
                html.append("</table>\n");
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        html.append("<p style=\"").append(style(paragraph)).append("\">");
        paragraph.getRuns().forEach(this::run);
        html.append("</p>\n");
    }

    private void run(XWPFRun run) {
        String text = escaped(run.text()).replace("\n", "<br>").replace("\t", "&emsp;");
        if (!text.isEmpty()) {
            html.append("<span style=\"").append(style(run)).append("\">").append(text).append("</span>");
        }
    }

    private static String style(XWPFParagraph paragraph) {
        StringBuilder style = new StringBuilder("text-align:").append(switch (paragraph.getAlignment()) {
            case CENTER -> "center";
            case RIGHT, END -> "right";
            case BOTH, DISTRIBUTE -> "justify";
            default -> "left";
        });
        points(style, "text-indent", paragraph.getFirstLineIndent());
        points(style, "padding-left", paragraph.getIndentationLeft());
        points(style, "padding-right", paragraph.getIndentationRight());
        points(style, "margin-top", paragraph.getSpacingBefore());
        points(style, "margin-bottom", paragraph.getSpacingAfter());
        if (paragraph.getSpacingLineRule() == LineSpacingRule.EXACT && paragraph.getSpacingBetween() > 0) {
            style.append(";line-height:").append(number(paragraph.getSpacingBetween())).append("pt");
        }
        if (paragraph.getBorderBottom() != Borders.NONE && paragraph.getCTP().getPPr().isSetPBdr()) {
            String colour = String.valueOf(paragraph.getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue());
            style.append(";padding-bottom:4pt;border-bottom:1.5pt solid ").append(COLOUR.matcher(colour).matches() ? "#" + colour : "#000");
        }
        return style.toString();
    }

    private static String style(XWPFRun run) {
        StringBuilder style = new StringBuilder();
        if (run.getFontSizeAsDouble() != null) {
            style.append("font-size:").append(number(run.getFontSizeAsDouble())).append("pt;");
        }
        String font = eastAsianFont(run);
        if (font != null && FONT.matcher(font).matches()) {
            style.append("font-family:'").append(font).append("',FangSong,'AR PL UMing CN',serif;");
        }
        if (run.isBold()) {
            style.append("font-weight:bold;");
        }
        if (run.getUnderline() != UnderlinePatterns.NONE) {
            style.append("text-decoration:underline;");
        }
        if (run.getColor() != null && COLOUR.matcher(run.getColor()).matches()) {
            style.append("color:#").append(run.getColor()).append(';');
        }
        return style.toString();
    }

    private static String eastAsianFont(XWPFRun run) {
        if (!run.getCTR().isSetRPr() || run.getCTR().getRPr().sizeOfRFontsArray() == 0) {
            return null;
        }
        CTFonts fonts = run.getCTR().getRPr().getRFontsArray(0);
        return fonts.getEastAsia();
    }

    private static String margins(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        if (section == null || !section.isSetPgMar()) {
            return "37mm 26mm 35mm 28mm";
        }
        CTPageMar margins = section.getPgMar();
        return millimetres(margins.getTop()) + " " + millimetres(margins.getRight()) + " " + millimetres(margins.getBottom()) + " "
                + millimetres(margins.getLeft());
    }

    private static String millimetres(Object twips) {
        return number(Double.parseDouble(String.valueOf(twips)) / TWIPS_A_POINT / 72 * 25.4) + "mm";
    }

    private static void points(StringBuilder style, String property, int twips) {
        if (twips > 0) {
            style.append(';').append(property).append(':').append(number(twips / TWIPS_A_POINT)).append("pt");
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
