package cn.dingxiang.intake;

import java.util.regex.Pattern;

/** Spaces of all kinds, also those nobody sees: no-break and full-width ones, zero-width ones, marks of writing direction. */
public final class Spaces {
    private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan})[\\s\\p{Z}\\p{Cf}]+(?=\\p{IsHan})");

    private Spaces() { }

    /** Without the spaces around it. */
    public static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without those between Chinese characters either: ledgers set 张　三 as wide as 欧阳三, and break long names into lines. */
    public static String joined(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (isSpace(text.charAt(index)) || Character.isSurrogate(text.charAt(index))) {
                return BETWEEN_HAN.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
    }
}
