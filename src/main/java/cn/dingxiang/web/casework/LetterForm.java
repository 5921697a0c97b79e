package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.StepLetter;
import cn.dingxiang.casework.letter.LetterField;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Recipient;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Worded;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The fields of a letter.
 *
 * @param kind  which
 * @param form  as typed, or as the records suggest
 * @param units whom a letter to an employer can go to; empty for other kinds
 */
public record LetterForm(Locale locale, LetterKind kind, Form form, List<Option> units) implements Worded {
    /** The worksheet says these, whatever is typed. */
    private static final Set<LetterField> OF_WORKSHEET = EnumSet.of(LetterField.LINES, LetterField.TOTAL);
    private static final Set<LetterField> DAYS = EnumSet.of(LetterField.DEADLINE, LetterField.COMPLAINT_ON, LetterField.ACCEPTED_ON,
            LetterField.ANSWER_DUE, LetterField.PAY_BY, LetterField.RELEASED_ON, LetterField.SERVICE_FROM, LetterField.SERVICE_TO);
    private static final Set<LetterField> LONG = EnumSet.of(LetterField.MATTERS, LetterField.FACTS, LetterField.EVIDENCE,
            LetterField.STATEMENT, LetterField.DECISION, LetterField.LINES, LetterField.COMPLAINT_ABOUT, LetterField.ACCOUNTS);

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    /** The fields asked for. */
    public List<LetterField> fields() {
        return kind.given().stream().filter(field -> kind != LetterKind.LIABILITY || !OF_WORKSHEET.contains(field)).toList();
    }

    /** Whether the amounts come from the worksheet. */
    public boolean takesAmounts() {
        return kind == LetterKind.LIABILITY;
    }

    public boolean isDay(LetterField field) {
        return DAYS.contains(field) && form.value(name(field)).matches("(\\d{4}-\\d{2}-\\d{2})?");
    }

    public boolean isLong(LetterField field) {
        return LONG.contains(field);
    }

    public String name(LetterField field) {
        return "letter-" + field.name();
    }

    public String label(LetterField field) {
        return Bundle.isEnglish(locale) ? text("letter-field." + field.name()) : field.label();
    }

    /** What was typed. Amounts of the worksheet are left out: the product puts them in. */
    static StepLetter typed(LetterKind kind, Form form) {
        Map<LetterField, String> given = new EnumMap<>(LetterField.class);
        for (LetterField field : kind.given()) {
            String value = form.value("letter-" + field.name());
            if (!value.isEmpty()) {
                given.put(field, value);
            }
        }
        StepLetter letter = StepLetter.of(given);
        if (kind.addressee() == Party.EMPLOYER && form.value("letter-unit").matches("\\d{1,18}")) {
            letter = letter.to(Recipient.unit(Long.parseLong(form.value("letter-unit"))));
        }
        return form.value("letter-mail").isEmpty() ? letter : letter.mailed();
    }

    /** What the records suggest, as form values. */
    static Map<String, String> suggested(Map<LetterField, String> suggestions) {
        Map<String, String> values = new LinkedHashMap<>();
        suggestions.forEach((field, text) -> values.put("letter-" + field.name(), text));
        return values;
    }
}
