package cn.dingxiang.review;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How an event came into the records.
 *
 * @param entry       the record's id, by which it can be corrected
 * @param recordedAt  when it was entered, civil time
 * @param recordedBy  who entered it
 * @param batch       the import it came with; null when entered by hand
 * @param corrections what it replaced, the latest first; none when it is the first of its kind
 */
public record FactRecord(long entry, LocalDateTime recordedAt, String recordedBy, Long batch, List<Correction> corrections) {
    public FactRecord {
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(recordedBy, "recordedBy");
        corrections = List.copyOf(corrections);
    }

    /**
     * An earlier record that was replaced.
     *
     * @param entry       the earlier record's id
     * @param event       what it said, as a tree
     * @param recordedAt  when that was entered
     * @param recordedBy  who entered that
     * @param reason      why it was replaced
     * @param correctedAt when
     * @param correctedBy by whom
     */
    public record Correction(long entry, Map<String, Object> event, LocalDateTime recordedAt, String recordedBy, String reason,
                             LocalDateTime correctedAt, String correctedBy) {
        public Correction {
            event = Collections.unmodifiableMap(new LinkedHashMap<>(event));
            Objects.requireNonNull(reason, "reason");
        }

        Map<String, Object> tree() {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("entry", entry);
            tree.put("event", event);
            tree.put("recordedAt", recordedAt.toString());
            tree.put("recordedBy", recordedBy);
            tree.put("reason", reason);
            tree.put("correctedAt", correctedAt.toString());
            tree.put("correctedBy", correctedBy);
            return tree;
        }
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entry", entry);
        tree.put("recordedAt", recordedAt.toString());
        tree.put("recordedBy", recordedBy);
        tree.put("batch", batch);
        tree.put("corrections", corrections.stream().map(Correction::tree).toList());
        return tree;
    }
}
