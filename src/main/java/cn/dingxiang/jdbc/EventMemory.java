package cn.dingxiang.jdbc;

import cn.dingxiang.timeline.Event;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The latest events read, by their words: many say the same but for their day, and JSON read once need not be read again. So large and
 * no larger; a newcomer takes the place of another.
 */
final class EventMemory {
    private static final int PLACES = 1 << 14;

    private final AtomicReferenceArray<Entry> places = new AtomicReferenceArray<>(PLACES);

    /** All an event says but its day. */
    record Words(String kind, String source, String detail) {

        /** As of any record; written out, for the generated one is slow where it is not inlined, and this is asked of every event. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Words words && Objects.equals(detail, words.detail) && kind.equals(words.kind)
                    && Objects.equals(source, words.source);
        }

        @Override
        public int hashCode() {
            return detail == null ? kind.hashCode() : detail.hashCode() + kind.length();
        }
    }

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
        int hash = words.hashCode();
        return (hash ^ hash >>> 16) & PLACES - 1;
    }
}
