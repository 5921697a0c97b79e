package cn.dingxiang.web.api;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what bodies have in common. */
final class Bodies {
    private static final int MOST = 10_000;

    private Bodies() { }

    /** A key that must be there. */
    static long key(Fields fields, String name) {
        if (!fields.has(name)) {
            throw new MalformedInput(at(fields, name), "missing");
        }
        return key(fields.raw(name), at(fields, name));
    }

    /** Null when it is not given. */
    static Long keyOrNull(Fields fields, String name) {
        return fields.has(name) ? Long.valueOf(key(fields, name)) : null;
    }

    /** A list of keys that must be there, at least one. */
    static List<Long> keys(Fields fields, String name) {
        if (!(fields.raw(name) instanceof List<?> list)) {
            throw new MalformedInput(at(fields, name), fields.has(name) ? "not-a-list" : "missing");
        }
        if (list.isEmpty() || list.size() > MOST) {
            throw new MalformedInput(at(fields, name), "items-length", Integer.toString(MOST), Integer.toString(list.size()));
        }
        List<Long> keys = new ArrayList<>();
        for (Object item : list) {
            keys.add(key(item, at(fields, name) + "[" + keys.size() + "]"));
        }
        return keys;
    }

    /** An object of texts; empty when it is not given. */
    static Map<String, String> texts(Fields fields, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (fields.has(name)) {
            Fields object = fields.object(name);
            object.names().forEach(each -> texts.put(each, object.text(each)));
        }
        return texts;
    }

    private static long key(Object value, String path) {
        if (value instanceof Integer || value instanceof Long) {
            long key = ((Number) value).longValue();
            if (key >= 0) {
                return key;
            }
        }
        throw new MalformedInput(path, "not-a-whole-number");
    }

    private static String at(Fields fields, String name) {
        return fields.path().isEmpty() ? name : fields.path() + "." + name;
    }
}
