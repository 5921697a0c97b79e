package cn.dingxiang.intake;

import cn.dingxiang.timeline.EventKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a row says about an event, besides its day, in the columns of the long form. */
@Singleton
public final class EventCells {
    private final DivisionLookup divisions;

    EventCells(DivisionLookup divisions) {
        this.divisions = divisions;
    }

    /** The attributes of a {@code kind} event that stand in the row; what cannot be read is noted there. */
    public Map<String, Object> read(RowCells cells, EventKind kind) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (EventAttribute attribute : EventAttribute.of(kind)) {
            AgreementPaths.put(attributes, attribute.path(), attribute.read(cells, attribute.column(), divisions, ""));
        }
        return attributes;
    }

    /** What is wrong with a division code for which a whole file stands; null for none. */
    public Message scopeProblem(String code) {
        return divisions.scopeProblem(code).orElse(null);
    }
}
