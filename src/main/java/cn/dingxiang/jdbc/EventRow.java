package cn.dingxiang.jdbc;

import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.timeline.Event;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** A row of {@code event}: an event, a correction of one, or (without kind) only the voiding of one. A new one brings no id. */
@MappedEntity("event")
record EventRow(@Id @Nullable Long id, long agreementId, @Nullable LocalDate onDate, int position, @Nullable String kind,
                @Nullable String source, @Nullable String detail, @Nullable Long voidsId, @Nullable String reason, @Nullable Long batchId,
                @TypeDef(type = DataType.OBJECT) LocalDateTime recordedAt, String recordedBy) {

    /** Position of rows that only void. */
    static final int NO_POSITION = 0;

    /** A new event; {@code event} is {@code tree} as read. */
    static EventRow of(long agreementId, int position, Map<String, Object> tree, Event event, Long batchId, LocalDateTime recordedAt,
                       String recordedBy) {
        return new EventRow(null, agreementId, event.on(), position, event.kind().name(), event.source().name(), detail(tree), null, null,
                batchId, recordedAt, recordedBy);
    }

    /** A row that only voids {@code voided}. */
    static EventRow voiding(EventRow voided, String reason, LocalDateTime recordedAt, String recordedBy) {
        return new EventRow(null, voided.agreementId, null, NO_POSITION, null, null, null, voided.id, reason, null, recordedAt, recordedBy);
    }

    /** This row, voiding {@code voided}. */
    EventRow replacing(EventRow voided, String why) {
        return new EventRow(id, agreementId, onDate, position, kind, source, detail, voided.id, why, batchId, recordedAt, recordedBy);
    }

    boolean isEvent() {
        return kind != null;
    }

    Event event() {
        return EventTrees.read(tree(), "event " + id);
    }

    Map<String, Object> tree() {
        return EventTrees.whole(onDate, kind, source, detail == null ? Map.of() : StoredJson.object(detail));
    }

    AgreementHistory.EventEntry entry(Long voidedBy) {
        return new AgreementHistory.EventEntry(id, isEvent() ? tree() : null, voidsId, voidedBy, reason, batchId, recordedAt, recordedBy);
    }

    private static String detail(Map<String, Object> tree) {
        Map<String, Object> attributes = EventTrees.attributes(tree);
        return attributes.isEmpty() ? null : StoredJson.write(attributes);
    }
}
