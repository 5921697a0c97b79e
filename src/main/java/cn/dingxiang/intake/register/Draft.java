package cn.dingxiang.intake.register;

import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.Flattened;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An event as a register says it: its day, kind and attributes (domain rules, section 3). */
public record Draft(LocalDate on, EventKind kind, Map<String, Object> attributes) {
    public Draft {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    static Draft of(LocalDate on, EventKind kind) {
        return new Draft(on, kind, Map.of());
    }

    static Draft of(LocalDate on, EventKind kind, String attribute, Object value) {
        return new Draft(on, kind, Map.of(attribute, value));
    }

    /** The event's tree. @param source such as {@code REGISTER:社保} */
    public Map<String, Object> tree(String source) {
        return EventTrees.whole(on, kind.name(), source, attributes);
    }

    /** @throws cn.dingxiang.agreement.MalformedInput when an attribute is missing or wrong */
    Event event(String source) {
        return EventTrees.read(tree(source), "event");
    }

    /** SHA-256 of the attributes, 64 hex digits: equal when they say the same. */
    public String hash() {
        try {
            byte[] said = Flattened.event(attributes).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By which the same thing said again is known. */
    String key() {
        return on + " " + kind + " " + hash();
    }
}
