package cn.dingxiang.casework.letter;

import cn.dingxiang.directory.IdNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that go into a letter: all of them, clean, and no others. */
final class LetterValues {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\\p{Co}&&[^\\n]]");
    private static final int LONGEST = 4000;

    private LetterValues() { }

    /** What was given, made ready to print. @throws cn.dingxiang.directory.Refused naming what is missing, too much or too long */
    static Map<LetterField, String> given(LetterOrder order) {
        List<LetterField> wanted = order.kind().given();
        List<LetterField> missing = wanted.stream().filter(field -> order.given().getOrDefault(field, "").isBlank()).toList();
        if (!missing.isEmpty()) {
            throw LetterProblems.refused("missing", order.kind().title(), labels(missing));
        }
        List<LetterField> surplus = order.given().keySet().stream().filter(field -> !wanted.contains(field)).toList();
        if (!surplus.isEmpty()) {
            throw LetterProblems.refused("surplus", order.kind().title(), labels(surplus));
        }
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        order.given().forEach((field, text) -> {
            if (text.length() > LONGEST) {
                throw LetterProblems.refused("too-long", field.label(), Integer.toString(LONGEST));
            }
            values.put(field, printable(text));
        });
        return values;
    }

    static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** By label, in the order of the fields. */
    static Map<String, String> labelled(Map<LetterField, String> values) {
        Map<String, String> labelled = new LinkedHashMap<>();
        values.forEach((field, text) -> labelled.put(field.label(), text));
        return labelled;
    }

    private static String printable(String text) {
        String clean = UNPRINTABLE.matcher(text.strip().replace("\r\n", "\n").replace('\r', '\n').replace('\t', '　')).replaceAll("");
        try {
            return day(LocalDate.parse(clean));
        } catch (DateTimeParseException noDay) {
            return IdNumber.maskedIn(clean);
        }
    }

    private static String labels(Collection<LetterField> fields) {
        return fields.stream().map(LetterField::label).collect(Collectors.joining("、"));
    }
}
