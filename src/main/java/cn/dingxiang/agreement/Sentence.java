package cn.dingxiang.agreement;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words with places for arguments, as {@link MessageFormat} has them, read once: nearly all have texts in plain places. */
final class Sentence {
    private final MessageFormat format;
    /** A text, or the number of an argument; null where more is asked for than places. */
    private final List<Object> parts;

    private Sentence(MessageFormat format, List<Object> parts) {
        this.format = format;
        this.parts = parts;
    }

    static Sentence of(String pattern, Locale locale) {
        return new Sentence(new MessageFormat(pattern, locale), parts(pattern));
    }

    /** The parts of a pattern of plain places; null when it has others, or quotes more than an apostrophe. */
    private static List<Object> parts(String pattern) {
        List<Object> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < pattern.length(); at++) {
            char here = pattern.charAt(at);
            if (here == '\'') {
                if (at + 1 == pattern.length() || pattern.charAt(at + 1) != '\'') {
                    return null;
                }
                text.append(here);
                at++;
            } else if (here == '{') {
                int end = pattern.indexOf('}', at);
                if (end != at + 2 || !Character.isDigit(pattern.charAt(at + 1))) {
                    return null;
                }
                parts.add(text.toString());
                parts.add(pattern.charAt(at + 1) - '0');
                text.setLength(0);
                at = end;
            } else {
                text.append(here);
            }
        }
        parts.add(text.toString());
        return List.copyOf(parts);
    }

    String with(Object... arguments) {
        if (parts == null || !areTexts(arguments)) {
            synchronized (format) {
                return format.format(arguments);
            }
        }
        if (parts.size() == 1) {
            return (String) parts.get(0);
        }
        StringBuilder said = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Integer place) {
                said.append(place < arguments.length ? arguments[place] : "{" + place + "}");
            } else {
                said.append(part);
            }
        }
        return said.toString();
    }

    private static boolean areTexts(Object[] arguments) {
        for (Object argument : arguments) {
            if (!(argument instanceof String)) {
                return false;
            }
        }
        return true;
    }
}
