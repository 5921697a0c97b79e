package cn.dingxiang.agreement;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * One object of a JSON or YAML document, read strictly: a field is what it must be, or {@link MalformedInput} says where it is not.
 *
 * <p>The tree is made of JDK maps, lists, strings, numbers and booleans, as any parser gives it.
 */
public final class Fields {
    private static final Pattern PROVINCE = Pattern.compile("[1-9][0-9]");
    private static final Pattern COUNTY = Pattern.compile("[1-9][0-9]{5}");
    private static final Pattern PLAIN_AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private final Map<?, ?> values;
    private final String path;

    private Fields(Map<?, ?> values, String path) {
        this.values = values;
        this.path = path;
    }

    /** The object {@code tree}, found at {@code path}. @throws MalformedInput if it is not an object */
    public static Fields of(Object tree, String path) {
        if (tree instanceof Map<?, ?> map) {
            return new Fields(map, path);
        }
        throw new MalformedInput(path, "not-an-object");
    }

    /** Where this object stands. */
    public String path() {
        return path;
    }

    /** The names of the fields, in the order given. */
    public Collection<String> names() {
        return values.keySet().stream().map(String::valueOf).toList();
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** Whether the field is there, be it null. */
    public boolean mentions(String name) {
        return values.containsKey(name);
    }

    /** @throws MalformedInput naming the first field that is not one of {@code names} */
    public void known(String... names) {
        List<String> allowed = Arrays.asList(names);
        for (Object name : values.keySet()) {
            if (!allowed.contains(String.valueOf(name))) {
                throw new MalformedInput(at(String.valueOf(name)), "unknown-field", String.join(", ", names));
            }
        }
    }

    /** The raw value, or null. */
    public Object raw(String name) {
        return values.get(name);
    }

    public Fields object(String name) {
        return of(required(name), at(name));
    }

    public Fields objectOrNull(String name) {
        return has(name) ? object(name) : null;
    }

    /** The objects of a list, each read by {@code reader}; an absent list is a {@link MalformedInput}. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (Object item : list(name)) {
            objects.add(of(item, at(name) + "[" + objects.size() + "]"));
        }
        return objects;
    }

    public String text(String name) {
        Object value = required(name);
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new MalformedInput(at(name), "not-text");
    }

    public String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    public Set<String> texts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        for (Object item : list(name)) {
            if (!(item instanceof String text) || text.isBlank()) {
                throw new MalformedInput(at(name) + "[" + texts.size() + "]", "not-text");
            }
            texts.add((String) item);
        }
        return texts;
    }

    public int integer(String name) {
        return wholeNumber(required(name), at(name));
    }

    public Integer integerOrNull(String name) {
        return has(name) ? integer(name) : null;
    }

    public boolean flag(String name) {
        if (required(name) instanceof Boolean flag) {
            return flag;
        }
        throw new MalformedInput(at(name), "not-a-flag");
    }

    public boolean flag(String name, boolean whenAbsent) {
        return has(name) ? flag(name) : whenAbsent;
    }

    public LocalDate day(String name) {
        return day(required(name), at(name));
    }

    public LocalDate dayOrNull(String name) {
        return has(name) ? day(name) : null;
    }

    /** A decimal, not negative, as a number or as text. */
    public BigDecimal amount(String name) {
        return amount(required(name), at(name));
    }

    /** A province, GB/T 2260, two digits. */
    public String province(String name) {
        return matching(name, PROVINCE, "not-a-province");
    }

    public String provinceOrNull(String name) {
        return has(name) ? province(name) : null;
    }

    /** A county, GB/T 2260, six digits. */
    public String county(String name) {
        return matching(name, COUNTY, "not-a-county");
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        return choice(required(name), at(name), type);
    }

    public <E extends Enum<E>> E choiceOrNull(String name, Class<E> type) {
        return has(name) ? choice(name, type) : null;
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type, E whenAbsent) {
        return has(name) ? choice(name, type) : whenAbsent;
    }

    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> choices = new LinkedHashSet<>();
        int index = 0;
        for (Object item : list(name)) {
            choices.add(choice(item, at(name) + "[" + index++ + "]", type));
        }
        return choices;
    }

    public <E extends Enum<E>> Set<E> choicesOrEmpty(String name, Class<E> type) {
        return has(name) ? choices(name, type) : Set.of();
    }

    /** Every field as an amount, in the order given. */
    public Map<String, BigDecimal> amounts() {
        Map<String, BigDecimal> amounts = new java.util.LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value == null) {
                throw new MalformedInput(at(String.valueOf(name)), "missing");
            }
            amounts.put(String.valueOf(name), amount(value, at(String.valueOf(name))));
        });
        return amounts;
    }

    static int wholeNumber(Object value, String path) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            long number = ((Number) value).longValue();
            if (number >= 0 && number <= 1_000_000) {
                return (int) number;
            }
        }
        throw new MalformedInput(path, "not-a-whole-number");
    }

    static BigDecimal amount(Object value, String path) {
        String text = value instanceof Number || value instanceof String ? value.toString() : "";
        if (value instanceof Double || value instanceof Float) {
            text = BigDecimal.valueOf(((Number) value).doubleValue()).toPlainString();
        } else if (value instanceof BigDecimal decimal) {
            text = decimal.toPlainString();
        }
        if (!PLAIN_AMOUNT.matcher(text).matches() || text.startsWith("-")) {
            throw new MalformedInput(path, "not-an-amount");
        }
        return new BigDecimal(text);
    }

    static LocalDate day(Object value, String path) {
        if (value instanceof LocalDate day) {
            return day;
        }
        if (value instanceof String text) {
            try {
                LocalDate day = IsoDay.parse(text);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException malformed) {
                throw new MalformedInput(path, "not-a-day");
            }
        }
        throw new MalformedInput(path, "not-a-day");
    }

    static <E extends Enum<E>> E choice(Object value, String path, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        List<String> names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        throw new MalformedInput(path, "not-a-choice", String.join(", ", names));
    }

    /** The items of a list of objects, mapped. */
    static <T> List<T> each(Object list, String path, BiFunction<Object, String, T> reader) {
        if (!(list instanceof List<?> items)) {
            throw new MalformedInput(path, "not-a-list");
        }
        List<T> result = new ArrayList<>();
        for (Object item : items) {
            result.add(reader.apply(item, path + "[" + result.size() + "]"));
        }
        return List.copyOf(result);
    }

    private String matching(String name, Pattern pattern, String problem) {
        String text = text(name);
        if (!pattern.matcher(text).matches()) {
            throw new MalformedInput(at(name), problem);
        }
        return text;
    }

    private List<?> list(String name) {
        if (required(name) instanceof List<?> list) {
            return list;
        }
        throw new MalformedInput(at(name), "not-a-list");
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new MalformedInput(at(name), "missing");
        }
        return value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
