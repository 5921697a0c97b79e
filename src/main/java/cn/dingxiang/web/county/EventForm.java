package cn.dingxiang.web.county;

import cn.dingxiang.directory.signin.TokenHash;
import cn.dingxiang.intake.AgreementFile;
import cn.dingxiang.timeline.EventKind;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Fields;
import cn.dingxiang.web.page.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads an event's form into the tree the rules know (domain rules, section 3), and fills one from such a tree. */
final class EventForm {
    private static final int LONGEST = 120;

    private EventForm() { }

    /** What the form says, as a tree; problems are said on {@code fields}. @param typed as sent, for what can be chosen more than once */
    static Map<String, Object> tree(EventKind kind, Fields fields, Form form, Map<String, Object> typed) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (fields.day("on") != null) {
            tree.put("on", form.value("on"));
        }
        tree.put("kind", kind.name());
        String source = form.value("source");
        tree.put("source", source.isEmpty() ? "COUNTY" : source);
        for (EventField field : EventField.of(kind)) {
            Object value = value(field, fields, form, typed);
            if (value != null) {
                put(tree, field.path(), value);
            }
            if (field.type() == EventField.Type.COUNTY && value != null) {
                put(tree, "province", value.toString().substring(0, 2));
            }
        }
        return tree;
    }

    private static Object value(EventField field, Fields fields, Form form, Map<String, Object> typed) {
        String input = field.input();
        String text = form.value(input);
        return switch (field.type()) {
            case TEXT -> blank(fields.optionalText(input, LONGEST));
            case DAY -> fields.optionalDay(input) == null ? null : text;
            case YEAR -> fields.optionalNumber(input);
            case FLAG -> text.isEmpty() ? null : Boolean.valueOf(text);
            case AMOUNT -> plain(fields.optionalMoney(input));
            case CHOICE, COUNTY, PROVINCE, FIELD -> blank(text);
            case CHOICES -> Form.all(typed, input).isEmpty() ? null : Form.all(typed, input);
        };
    }

    /** A form filled in with what an event says. */
    static Map<String, String> values(Map<String, Object> event) {
        Map<String, String> values = new LinkedHashMap<>();
        flatten("", event, values);
        return values;
    }

    /** What a new event's form proposes. */
    static Map<String, String> proposed(EventKind kind, AgreementFile file, String today) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("on", today);
        values.put("source", "COUNTY");
        for (EventField field : EventField.of(kind)) {
            if (field.type() == EventField.Type.COUNTY) {
                values.put(field.input(), file.signed().county());
            }
            if (field.path().equals("orderedBy") || field.path().equals("grantedBy")) {
                values.put(field.input(), "COUNTY");
            }
            if (field.path().equals("unit") && file.signed().designatedUnit() != null) {
                values.put(field.input(), file.signed().designatedUnit());
            }
            if (List.of("approved", "onPost", "quotaPost").contains(field.path())
                    || field.path().equals("grassroots") && kind == EventKind.DEPLOYED) {
                values.put(field.input(), "true");
            }
        }
        return values;
    }

    /** The same with what the address says, as a student's request that leads here does; it is looked at before it is saved like all else. */
    static Map<String, String> asked(EventKind kind, Map<String, String> proposed, AddressParts address) {
        Map<String, String> values = new LinkedHashMap<>(proposed);
        Stream.concat(Stream.of("on"), EventField.of(kind).stream().map(EventField::input)).filter(address::has)
                .forEach(input -> values.put(input, address.first(input)));
        return values;
    }

    /** One text for everything typed, by which it is seen whether what is saved is what was looked at. */
    static String digest(Map<String, Object> tree, String reason, Locale locale) {
        return TokenHash.of(tree + "|" + reason + "|" + locale);
    }

    private static void flatten(String prefix, Map<?, ?> tree, Map<String, String> values) {
        tree.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + name + "-", inner, values);
            } else if (value instanceof List<?> items) {
                values.put(prefix + name, String.join(",", items.stream().map(String::valueOf).toList()));
            } else if (value != null) {
                values.put(prefix + name, value.toString());
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object value) {
        List<String> names = new ArrayList<>(Arrays.asList(path.split("\\.")));
        String last = names.remove(names.size() - 1);
        Map<String, Object> place = tree;
        for (String name : names) {
            place = (Map<String, Object>) place.computeIfAbsent(name, absent -> new LinkedHashMap<String, Object>());
        }
        place.put(last, value);
    }

    private static Object plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static String blank(String text) {
        return text.isEmpty() ? null : text;
    }
}
