package cn.dingxiang.intake;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** An event as a tree ({@code on, kind, source} and attributes), taken apart into what is kept in columns and put together again. */
public final class EventTrees {
    private static final Set<String> COLUMNS = Set.of("on", "kind", "source");
    private static final int LONGEST_SOURCE = 80;

    private EventTrees() { }

    /**
     * Reads a tree that stands at {@code path}.
     *
     * @throws cn.dingxiang.agreement.MalformedInput naming the field that cannot be read
     * @throws RecordRefused                         when the source's name is too long to keep
     */
    public static Event read(Map<String, Object> tree, String path) {
        Event event = EventReader.read(Fields.of(tree, path));
        RecordRefused.ifLonger("source", event.source().name(), LONGEST_SOURCE);
        return event;
    }

    /** The tree, said by {@code source} where it names nobody; null leaves it as it is. */
    static Map<String, Object> saidBy(String source, Map<String, Object> tree) {
        if (source == null || tree.get("source") != null) {
            return tree;
        }
        Map<String, Object> said = new LinkedHashMap<>(tree);
        said.put("source", source);
        return said;
    }

    /** The attributes, without day, kind and source, in the order given. */
    public static Map<String, Object> attributes(Map<String, Object> tree) {
        Map<String, Object> attributes = new LinkedHashMap<>(tree);
        attributes.keySet().removeAll(COLUMNS);
        return attributes;
    }

    /** The tree of what {@link #attributes} took apart. */
    public static Map<String, Object> whole(LocalDate on, String kind, String source, Map<String, Object> attributes) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("on", on.toString());
        tree.put("kind", kind);
        tree.put("source", source);
        tree.putAll(attributes);
        return tree;
    }
}
