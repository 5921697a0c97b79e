package cn.dingxiang.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which number formats show a date, and which show all of it. A format that leaves out the year or the day is a half date: the spreadsheet
 * made "2021年9月" into the first of the month, and "9月1日" into this year's.
 */
final class DateFormats {
    /** Built-in formats of Office in Chinese (ECMA-376, 18.8.30) that show year, month and day. */
    private static final Set<Integer> WHOLE = Set.of(14, 15, 22, 30, 31);
    /** Those that show a date without its day or its year. */
    private static final Set<Integer> HALF = Set.of(16, 17, 27, 28, 29, 36, 50, 51, 52, 53, 54, 57, 58);
    /** A workbook has a handful of formats and a great many cells. */
    private static final Map<String, Shown> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 1_000;

    private DateFormats() { }

    /** What a format shows. */
    enum Shown { NO_DATE, HALF_DATE, WHOLE_DATE }

    /** @param text the format itself; null for a built-in one */
    static Shown of(Integer id, String text) {
        if (text != null && !text.isEmpty()) {
            return KNOWN.size() < MOST_KNOWN ? KNOWN.computeIfAbsent(text, DateFormats::of) : of(text);
        }
        if (id == null) {
            return Shown.NO_DATE;
        }
        return WHOLE.contains(id) ? Shown.WHOLE_DATE : HALF.contains(id) ? Shown.HALF_DATE : Shown.NO_DATE;
    }

    private static Shown of(String text) {
        String plain = text.split(";", 2)[0].replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]", "").toLowerCase(Locale.ROOT);
        if (plain.contains("general") || plain.contains("0") || plain.contains("#") || plain.contains("@")) {
            return Shown.NO_DATE;
        }
        boolean year = plain.contains("y") || plain.contains("e");
        boolean day = plain.contains("d");
        boolean month = plain.replaceAll("h+[^a-z]*m+|m+[^a-z]*s+", "").contains("m");
        if (!year && !day && !month) {
            return Shown.NO_DATE;
        }
        return year && month && day ? Shown.WHOLE_DATE : Shown.HALF_DATE;
    }

    /** A format that shows the same to a person, for a copy. */
    static String text(Integer id, String text) {
        if (text != null && !text.isEmpty()) {
            return text;
        }
        return switch (id) {
            case 16, 28, 29, 51, 53, 54, 58 -> "m\"月\"d\"日\"";
            case 17, 27, 36, 50, 52, 57 -> "yyyy\"年\"m\"月\"";
            case 22 -> "yyyy-mm-dd hh:mm";
            default -> "yyyy-mm-dd";
        };
    }
}
