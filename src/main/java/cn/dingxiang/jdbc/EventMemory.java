package cn.dingxiang.jdbc;

import cn.dingxiang.timeline.Event;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The latest events read, by their words: many say the same but for their day, and JSON read once need not be read again. So large and
 * no larger; a newcomer takes the place of another.
 */
final class EventMemory {
    private static final int PLACES = 1 << 14;

    private final AtomicReferenceArray<Entry> places = new AtomicReferenceArray<>(PLACES);

    /** All an event says but its day. */
    record Words(String kind, String source, String detail) { }

    private record Entry(Words words, Event event) { }

    /** An event of the same words, of some day; null when none is remembered. */
    Event find(Words words) {
        Entry entry = places.get(place(words));
        return entry != null && entry.words.equals(words) ? entry.event : null;
    }

    /** Not one whose words are checked against its day: it is read each time. */
    void remember(Words words, Event event) {
        if (!event.detail().namesDay()) {
            places.set(place(words), new Entry(words, event));
        }
    }

    private static int place(Words words) {
        int hash = words.detail == null ? words.kind.hashCode() : words.detail.hashCode() + words.kind.length();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
