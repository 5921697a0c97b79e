package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Filters as the address of a page says them, read from a body that names them as the API's lists do. What is not read is not known. */
final class ExportFilters {
    private final Fields fields;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, String> said = new LinkedHashMap<>();

    ExportFilters(Fields fields) {
        this.fields = fields;
    }

    /** As the page says them. @throws MalformedInput when the body has a field that was not read */
    Map<String, String> said() {
        fields.known(known.toArray(String[]::new));
        return said;
    }

    ExportFilters text(String name) {
        return text(name, name);
    }

    ExportFilters text(String name, String onThePage) {
        return put(name, onThePage, fields.textOrNull(name));
    }

    <E extends Enum<E>> ExportFilters choice(String name, Class<E> type) {
        return choice(name, name, type);
    }

    <E extends Enum<E>> ExportFilters choice(String name, String onThePage, Class<E> type) {
        return put(name, onThePage, fields.choiceOrNull(name, type));
    }

    ExportFilters flag(String name) {
        return flag(name, name);
    }

    ExportFilters flag(String name, String onThePage) {
        return put(name, onThePage, fields.has(name) ? fields.flag(name) : null);
    }

    /** A flag that the page says by its name, and by leaving it out. */
    ExportFilters mark(String name, String onThePage) {
        return put(name, onThePage, fields.flag(name, false) ? name : null);
    }

    ExportFilters day(String name) {
        return put(name, name, fields.dayOrNull(name));
    }

    ExportFilters number(String name) {
        return put(name, name, fields.integerOrNull(name));
    }

    ExportFilters key(String name) {
        return put(name, name, Bodies.keyOrNull(fields, name));
    }

    /** {@code sort}, which the page says always. */
    <E extends Enum<E>> ExportFilters order(E whenAbsent) {
        return put("sort", "order", fields.choice("sort", whenAbsent.getDeclaringClass(), whenAbsent));
    }

    /** What to sort by, which the page says with a sign before it for the other way round. */
    <E extends Enum<E>> ExportFilters signed(String name, String descending, Class<E> type) {
        known.add(descending);
        String sign = fields.flag(descending, false) ? "-" : "";
        return put(name, name, fields.has(name) ? sign + fields.choice(name, type) : null);
    }

    private ExportFilters put(String name, String onThePage, Object value) {
        known.add(name);
        if (value != null) {
            said.put(onThePage, value.toString());
        }
        return this;
    }
}
