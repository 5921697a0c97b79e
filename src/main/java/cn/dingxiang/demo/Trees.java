package cn.dingxiang.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of a scenario, their fields in the order written: {@link Map#of} would shuffle them from run to run. */
final class Trees {
    private Trees() { }

    /** An object of names and values in turn. */
    static Map<String, Object> of(Object... fields) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (int index = 0; index < fields.length; index += 2) {
            tree.put((String) fields[index], fields[index + 1]);
        }
        return tree;
    }
}
