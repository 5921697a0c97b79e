package cn.dingxiang.review;

import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.timeline.Event;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds for each event of an agreement the record it was entered by, as known before some moment. */
final class FactRecords {
    private final Map<Long, EventEntry> known = new LinkedHashMap<>();
    private final Map<Event, Deque<EventEntry>> standing = new HashMap<>();

    /** @param before only what was recorded before this moment is known */
    FactRecords(AgreementHistory history, LocalDateTime before) {
        history.events().stream().filter(entry -> entry.recordedAt().isBefore(before)).forEach(entry -> known.put(entry.id(), entry));
        for (EventEntry entry : known.values()) {
            if (entry.event() != null && !known.containsKey(entry.voidedBy())) {
                standing.computeIfAbsent(EventTrees.read(entry.event(), "event"), unseen -> new ArrayDeque<>()).add(entry);
            }
        }
    }

    /** The records of {@code events}, in their order. Of events that say the very same, the first has the earliest record. */
    List<FactRecord> of(List<Event> events) {
        return events.stream().map(this::entryOf).map(this::record).toList();
    }

    private EventEntry entryOf(Event event) {
        EventEntry entry = standing.containsKey(event) ? standing.get(event).poll() : null;
        if (entry == null) {
            throw new IllegalStateException("the agreement was changed while it was being read; ask again");
        }
        return entry;
    }

    private FactRecord record(EventEntry entry) {
        List<FactRecord.Correction> corrections = new ArrayList<>();
        for (EventEntry newer = entry; newer.voids() != null; newer = known.get(newer.voids())) {
            EventEntry older = known.get(newer.voids());
            corrections.add(new FactRecord.Correction(older.id(), older.event(), older.recordedAt(), older.recordedBy(), newer.reason(),
                    newer.recordedAt(), newer.recordedBy()));
        }
        return new FactRecord(entry.id(), entry.recordedAt(), entry.recordedBy(), entry.batchId(), corrections);
    }
}
