package cn.dingxiang.intake;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Everything ever recorded of an agreement: who, when and why.
 *
 * @param number   协议编号
 * @param versions every version, in order
 * @param events   every event row, in the order recorded, voided and voiding ones too
 */
public record AgreementHistory(String number, List<VersionEntry> versions, List<EventEntry> events) {
    public AgreementHistory {
        Objects.requireNonNull(number, "number");
        versions = List.copyOf(versions);
        events = List.copyOf(events);
    }

    /**
     * One version.
     *
     * @param document         the {@code agreement} object
     * @param form             form it resolved to; null when none
     * @param regimes          regimes it resolved to, the strongest first
     * @param supplementNumber null but for a supplement
     * @param scan             null when none
     * @param reason           null for the original
     * @param recordedAt       civil time, Asia/Shanghai
     */
    public record VersionEntry(int version, VersionKind kind, Map<String, Object> document, Parties parties, String form,
                               List<String> regimes, String supplementNumber, Scan scan, String reason, LocalDateTime recordedAt,
                               String recordedBy) {
        public VersionEntry {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(parties, "parties");
            Objects.requireNonNull(recordedAt, "recordedAt");
            Objects.requireNonNull(recordedBy, "recordedBy");
            document = Collections.unmodifiableMap(new LinkedHashMap<>(document));
            regimes = List.copyOf(regimes);
        }
    }

    /**
     * One event row.
     *
     * @param id         by which it can be corrected
     * @param event      the event as a tree; null for a row that only voids
     * @param voids      id of the event this row voids; null when it voids none
     * @param voidedBy   id of the row that voids this one; null while it stands
     * @param reason     why it voids; null when it voids none
     * @param batchId    the import it came with; null when entered by hand
     * @param recordedAt civil time, Asia/Shanghai
     */
    public record EventEntry(long id, Map<String, Object> event, Long voids, Long voidedBy, String reason, Long batchId,
                             LocalDateTime recordedAt, String recordedBy) {
        public EventEntry {
            Objects.requireNonNull(recordedAt, "recordedAt");
            Objects.requireNonNull(recordedBy, "recordedBy");
            event = event == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(event));
        }

        /** Whether it still counts. */
        public boolean stands() {
            return event != null && voidedBy == null;
        }
    }
}
