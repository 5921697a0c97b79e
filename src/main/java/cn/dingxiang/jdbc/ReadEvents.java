package cn.dingxiang.jdbc;

import cn.dingxiang.timeline.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads each event row once, so that the same row is the same object wherever it is looked at. */
final class ReadEvents {
    private final Map<Long, Event> byId = new HashMap<>();

    Event event(EventRow row) {
        return byId.computeIfAbsent(row.id(), unread -> row.event());
    }

    List<Event> events(List<EventRow> rows) {
        return rows.stream().map(this::event).toList();
    }
}
