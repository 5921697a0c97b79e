package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import io.micronaut.http.HttpRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of an address, read as strictly as bodies are: unknown ones, and ones given twice, are errors. */
final class Query {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int LONGEST = 200;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Fields fields;

    private Query(HttpRequest<?> request, String... names) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> parameter : request.getParameters().asMap().entrySet()) {
            String name = parameter.getKey();
            if (name.equals("lang")) {
                continue;
            }
            if (parameter.getValue().size() > 1) {
                throw new MalformedInput(name, "not-text");
            }
            String value = parameter.getValue().get(0).strip();
            if (value.length() > LONGEST) {
                throw new MalformedInput(name, "text-too-long", Integer.toString(LONGEST));
            }
            given.put(name, value.isEmpty() ? null : value);
            values.put(name, value);
        }
        fields = Fields.of(given, "");
        fields.known(names);
    }

    static Query of(HttpRequest<?> request, String... names) {
        return new Query(request, names);
    }

    /** Null when it is not given. */
    String text(String name) {
        return fields.textOrNull(name);
    }

    /** Empty when it is not given. */
    String textOrEmpty(String name) {
        return fields.has(name) ? fields.text(name) : "";
    }

    LocalDate day(String name) {
        return fields.dayOrNull(name);
    }

    LocalDate day(String name, LocalDate whenAbsent) {
        return fields.has(name) ? fields.day(name) : whenAbsent;
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return fields.choiceOrNull(name, type);
    }

    /** What a list is sorted by. */
    <E extends Enum<E>> E sort(E whenAbsent) {
        E by = choice("sort", whenAbsent.getDeclaringClass());
        return by == null ? whenAbsent : by;
    }

    /** Null when it is not given. */
    Boolean flag(String name) {
        if (!fields.has(name)) {
            return null;
        }
        return switch (values.get(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new MalformedInput(name, "not-a-flag");
        };
    }

    boolean isSet(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    /** Null when it is not given. */
    Long key(String name) {
        if (!fields.has(name)) {
            return null;
        }
        if (!values.get(name).matches("[0-9]{1,18}")) {
            throw new MalformedInput(name, "not-a-whole-number");
        }
        return Long.valueOf(values.get(name));
    }

    long key(String name, long whenAbsent) {
        Long key = key(name);
        return key == null ? whenAbsent : key;
    }

    Integer number(String name) {
        Long number = key(name);
        if (number != null && number > Integer.MAX_VALUE) {
            throw new MalformedInput(name, "not-a-whole-number");
        }
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    /** Rows of a page: 1 to 200, 50 when not said. */
    int limit() {
        Integer limit = number("limit");
        if (limit != null && (limit < 1 || limit > LARGEST_PAGE)) {
            throw new MalformedInput("limit", "not-a-whole-number");
        }
        return limit == null ? PAGE : limit;
    }

    /** Where a list goes on; null at its beginning. */
    String after() {
        return text("after");
    }
}
