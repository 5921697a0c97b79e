package cn.dingxiang.jdbc;

import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.timeline.Event;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All event rows of one agreement: which stand, in which order, and as they stood at an earlier moment. */
final class EventRows {
    private static final Comparator<EventRow> IN_ORDER =
            Comparator.comparing(EventRow::onDate).thenComparing(EventRow::position).thenComparing(EventRow::id);

    private final List<EventRow> rows;
    private final Map<Long, Long> voidedBy = new HashMap<>();

    EventRows(List<EventRow> rows) {
        this.rows = rows;
        rows.stream().filter(row -> row.voidsId() != null).forEach(row -> voidedBy.put(row.voidsId(), row.id()));
    }

    /** What had been recorded before {@code moment}. */
    EventRows before(LocalDateTime moment) {
        return new EventRows(rows.stream().filter(row -> row.recordedAt().isBefore(moment)).toList());
    }

    boolean isVoided(long id) {
        return voidedBy.containsKey(id);
    }

    /** The rows that stand, by day, and those of one day in the order given. */
    List<EventRow> standing() {
        return rows.stream().filter(row -> row.isEvent() && !isVoided(row.id())).sorted(IN_ORDER).toList();
    }

    /** The events that stand, in order. */
    List<Event> events() {
        return standing().stream().map(EventRow::event).toList();
    }

    /** The highest position ever given; 0 when none was. */
    int lastPosition() {
        return rows.stream().mapToInt(EventRow::position).max().orElse(EventRow.NO_POSITION);
    }

    /** Everything, in the order recorded. */
    List<AgreementHistory.EventEntry> history() {
        return rows.stream().map(row -> row.entry(voidedBy.get(row.id()))).toList();
    }
}
