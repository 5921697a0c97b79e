package cn.dingxiang.review;

import cn.dingxiang.intake.AgreementHistory;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.intake.AgreementHistory.VersionEntry;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Something that was recorded between two days.
 *
 * @param what   what was done
 * @param entry  the event record added, voided or replaced by; the version, for {@code AMENDED}
 * @param before what it said before, as a tree; null when added or amended
 * @param after  what it says since, as a tree; null when voided or amended
 * @param reason why; null when added, and for an agreement recorded first
 * @param at     when, civil time
 * @param by     who
 */
public record RecordChange(What what, long entry, Map<String, Object> before, Map<String, Object> after, String reason, LocalDateTime at,
                           String by) {

    /** What was done: an event added, voided or corrected, or the agreement recorded in a new version. */
    public enum What { ADDED, VOIDED, CORRECTED, AMENDED }

    public RecordChange {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(by, "by");
    }

    /** What was recorded from {@code from} until before {@code to}, in that order. */
    static List<RecordChange> between(AgreementHistory history, LocalDateTime from, LocalDateTime to) {
        Map<Long, EventEntry> entries = history.events().stream().collect(Collectors.toMap(EventEntry::id, entry -> entry));
        List<RecordChange> changes = new ArrayList<>();
        history.versions().stream().filter(version -> isBetween(version.recordedAt(), from, to)).map(RecordChange::of).forEach(changes::add);
        history.events().stream().filter(entry -> isBetween(entry.recordedAt(), from, to))
                .map(entry -> of(entry, entry.voids() == null ? null : entries.get(entry.voids()))).forEach(changes::add);
        changes.sort(Comparator.comparing(RecordChange::at));
        return changes;
    }

    private static boolean isBetween(LocalDateTime moment, LocalDateTime from, LocalDateTime to) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    private static RecordChange of(VersionEntry version) {
        return new RecordChange(What.AMENDED, version.version(), null, null, version.reason(), version.recordedAt(), version.recordedBy());
    }

    private static RecordChange of(EventEntry entry, EventEntry voided) {
        What what = voided == null ? What.ADDED : entry.event() == null ? What.VOIDED : What.CORRECTED;
        return new RecordChange(what, entry.id(), voided == null ? null : voided.event(), entry.event(), entry.reason(), entry.recordedAt(),
                entry.recordedBy());
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", what.name());
        tree.put("text", ChangeWords.of(what));
        tree.put("entry", entry);
        tree.put("before", before);
        tree.put("after", after);
        tree.put("reason", reason);
        tree.put("at", at.toString());
        tree.put("by", by);
        return tree;
    }
}
