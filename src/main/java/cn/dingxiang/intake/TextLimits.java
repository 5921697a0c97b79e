package cn.dingxiang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many characters are kept of a text, as wide as the database keeps it. What is longer is refused, never cut. */
final class TextLimits {
    /** Of the number of an agreement, and of the id of a form or regime. */
    static final int NUMBER = 60;
    /** Of the name of a person. */
    static final int NAME = 60;
    /** Of the name of whoever records something. */
    static final int AUTHOR = 60;
    static final int PHONE = 40;
    static final int EMAIL = 254;
    /** Of the name of a unit, university or bureau, and of whatever else an event says. */
    static final int ORGANISATION = 120;
    /** Of who said so, such as {@code REGISTER:社保}. */
    static final int SOURCE = 80;
    /** Of the path of a scan. */
    static final int PATH = 400;
    /** Of what else an agreement says, such as a clause. */
    static final int CLAUSE = 400;

    private TextLimits() { }

    /** A text that is too long: its dotted path, and how many characters it may have. */
    record TooLong(String path, int most) {
        Problem at(String place) {
            return Problem.error(place, "cell.too-long", most);
        }
    }

    static boolean isLonger(String text, int most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    /** The texts of an {@code agreement} object that are too long. */
    static List<TooLong> inAgreement(Map<String, Object> document) {
        List<TooLong> found = new ArrayList<>();
        document.forEach((name, value) -> find(name, value, switch (name) {
            case "form", "regime" -> NUMBER;
            case "designatedUnit" -> ORGANISATION;
            default -> CLAUSE;
        }, found));
        return found;
    }

    /** The texts of an event that are too long. */
    static List<TooLong> inEvent(Map<String, Object> event) {
        List<TooLong> found = new ArrayList<>();
        event.forEach((name, value) -> find(name, value, name.equals("source") ? SOURCE : ORGANISATION, found));
        return found;
    }

    private static void find(String path, Object value, int most, List<TooLong> found) {
        if (isWithin(value, most)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> find(path + "." + name, inner, most, found));
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                find(path + "[" + index + "]", list.get(index), most, found);
            }
        } else if (value instanceof String text && isLonger(text, most)) {
            found.add(new TooLong(path, most));
        }
    }

    /** Whether nothing in {@code value} is too long: of most agreements nothing is, and no path needs to be told. */
    private static boolean isWithin(Object value, int most) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(inner -> isWithin(inner, most));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(inner -> isWithin(inner, most));
        }
        return !(value instanceof String text) || !isLonger(text, most);
    }
}
