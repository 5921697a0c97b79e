package cn.dingxiang.casework.letter;

import java.util.Objects;

/**
 * A letter written out.
 *
 * @param document the .docx; handed over, not copied
 * @param page     the same text as an HTML page for A4, without scripts
 * @param text     the text alone, a paragraph a line
 */
public record LetterContent(byte[] document, String page, String text) {
    public LetterContent {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(text, "text");
    }
}
