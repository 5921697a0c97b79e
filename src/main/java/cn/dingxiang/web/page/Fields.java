package cn.dingxiang.web.page;

import cn.dingxiang.agreement.Bundle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads a form's fields and gathers what is wrong with them, all at once. */
public final class Fields {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.page.words");

    private final Form form;
    private final Locale locale;
    private final Map<String, String> problems = new LinkedHashMap<>();

    public Fields(Form form, Locale locale) {
        this.form = form;
        this.locale = locale;
    }

    /** A text that must be there. @param longest characters it may have */
    public String text(String field, int longest) {
        String value = optionalText(field, longest);
        if (value.isEmpty()) {
            wrong(field, WORDS.text(locale, "field.missing"));
        }
        return value;
    }

    public String optionalText(String field, int longest) {
        String value = form.value(field);
        if (value.length() > longest) {
            wrong(field, WORDS.say(locale, "field.too-long", Integer.toString(longest)));
        }
        return value;
    }

    /** A date that must be there; null when something is wrong. */
    public LocalDate day(String field) {
        LocalDate day = optionalDay(field);
        if (form.value(field).isEmpty()) {
            wrong(field, WORDS.text(locale, "field.missing"));
        }
        return day;
    }

    /** Null when there is none, or something is wrong. */
    public LocalDate optionalDay(String field) {
        return read(field, LocalDate::parse, "field.not-a-day");
    }

    /** Yuan, two decimals at most, not negative; null when there is none, or something is wrong. */
    public BigDecimal optionalMoney(String field) {
        return read(field, text -> {
            BigDecimal amount = new BigDecimal(text.replace(",", "").replace("¥", "").strip());
            if (amount.signum() < 0 || amount.stripTrailingZeros().scale() > 2 || amount.precision() - amount.scale() > 12) {
                throw new IllegalArgumentException();
            }
            return amount;
        }, "field.not-money");
    }

    public Integer optionalNumber(String field) {
        return read(field, Integer::valueOf, "field.not-a-number");
    }

    /** One of an enum's constants that must be chosen; null when something is wrong. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        if (form.value(field).isEmpty()) {
            wrong(field, WORDS.text(locale, "field.not-chosen"));
        }
        return read(field, text -> Enum.valueOf(type, text), "field.not-chosen");
    }

    /** Says what is wrong with a field, in words; the first about a field stays. */
    public void wrong(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    public boolean areSound() {
        return problems.isEmpty();
    }

    /** The form with what is wrong. */
    public Form form() {
        Map<String, String> all = new LinkedHashMap<>(form.problems());
        problems.forEach(all::putIfAbsent);
        return new Form(form.values(), all);
    }

    private <T> T read(String field, Function<String, T> reading, String problem) {
        String value = form.value(field);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(value);
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            wrong(field, WORDS.text(locale, problem));
            return null;
        }
    }
}
