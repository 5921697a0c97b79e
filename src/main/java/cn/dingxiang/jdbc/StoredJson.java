package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventReader;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON kept in columns: an agreement's document, an event's attributes, a finding's clauses. Fields keep their order and numbers
 * their digits ({@code 0.50} stays {@code 0.50}).
 */
final class StoredJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .registerModule(new SimpleModule().addSerializer(LocalDate.class, ToStringSerializer.instance));
    private static final ObjectReader TREES = MAPPER.readerFor(Object.class);
    private static final EventMemory EVENTS = new EventMemory();

    private StoredJson() { }

    /** The tree of JDK maps and lists. @throws MalformedInput if it is not JSON */
    static Object tree(String json) {
        try {
            return TREES.readValue(json);
        } catch (JsonProcessingException malformed) {
            throw new MalformedInput("", "not-json");
        }
    }

    /** The tree of a JSON object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String json) {
        return (Map<String, Object>) tree(json);
    }

    static String write(Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** An event from its columns; {@code detail} holds its other attributes, null when there are none. */
    static Event event(LocalDate on, String kind, String source, String detail) {
        EventMemory.Words words = new EventMemory.Words(kind, source, detail);
        Event alike = EVENTS.find(words);
        if (alike != null) {
            return alike.on(on);
        }
        Event event = read(on, words);
        EVENTS.remember(words, event);
        return event;
    }

    @SuppressWarnings("unchecked")
    private static Event read(LocalDate on, EventMemory.Words words) {
        Map<String, Object> tree = words.detail() == null ? new HashMap<>() : new HashMap<>((Map<String, Object>) tree(words.detail()));
        tree.put("on", on);
        tree.put("kind", words.kind());
        tree.put("source", words.source());
        return EventReader.read(Fields.of(tree, "event"));
    }

    /** A list of texts. */
    static List<String> texts(String json) {
        return json.equals("[]") ? List.of() : ((List<?>) tree(json)).stream().map(String::valueOf).toList();
    }
}
