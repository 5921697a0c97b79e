package cn.dingxiang.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All that one recipient is told on one day, the most urgent first: what is overdue (longest first), then facts to be clarified,
 * then what is coming (soonest first). Of several rungs about one matter the latest speaks and names the earlier ones.
 *
 * @param to          whom
 * @param on          the day of the digest
 * @param notices     one a matter, by urgency
 * @param reminderIds every reminder it answers for, those of merged rungs included
 * @param answerAt    where the recipient can answer, by the id of the reminder that speaks
 */
public record Digest(Correspondent to, LocalDate on, List<Notice> notices, List<Long> reminderIds, Map<Long, String> answerAt) {
    public Digest {
        Objects.requireNonNull(to);
        Objects.requireNonNull(on);
        notices = List.copyOf(notices);
        reminderIds = List.copyOf(reminderIds);
        answerAt = Map.copyOf(answerAt);
        if (notices.isEmpty()) {
            throw new IllegalArgumentException("a digest without notices");
        }
    }

    /** @param waiting the recipient's reminders, at least one */
    public static Digest of(Correspondent to, LocalDate on, Collection<Notice> waiting) {
        Map<Subject, List<Notice>> bySubject = new LinkedHashMap<>();
        waiting.forEach(notice -> bySubject.computeIfAbsent(new Subject(notice.agreementNumber(), notice.matter(), notice.sort()),
                subject -> new ArrayList<>()).add(notice));
        List<Notice> speaking = bySubject.values().stream().map(Digest::latest).sorted(byUrgency(on)).toList();
        return new Digest(to, on, speaking, waiting.stream().map(Notice::reminderId).distinct().toList(), Map.of());
    }

    /** The same with links. @param addresses by reminder; those of others are left out */
    public Digest answeredAt(Map<Long, String> addresses) {
        Map<Long, String> own = new LinkedHashMap<>(addresses);
        own.keySet().retainAll(notices.stream().map(Notice::reminderId).toList());
        return new Digest(to, on, notices, reminderIds, own);
    }

    public long overdue() {
        return notices.stream().filter(notice -> notice.isOverdueOn(on)).count();
    }

    /** The earliest due date named; empty when nothing in it has one. */
    public Optional<LocalDate> earliestDue() {
        return notices.stream().filter(notice -> notice.sort() == Notice.Sort.DUE).map(notice -> notice.matter().anchorOn())
                .min(Comparator.naturalOrder());
    }

    private static Notice latest(List<Notice> rungs) {
        List<Notice> ordered = rungs.stream().sorted(Comparator.comparing(Notice::plannedOn).thenComparing(Notice::reminderId)).toList();
        Notice last = ordered.get(ordered.size() - 1);
        Set<String> merged = new LinkedHashSet<>();
        for (Notice rung : ordered) {
            merged.addAll(rung.merged());
            merged.add(rung.stage());
        }
        merged.remove(last.stage());
        return last.withMerged(List.copyOf(merged));
    }

    private static Comparator<Notice> byUrgency(LocalDate on) {
        return Comparator.<Notice>comparingInt(notice -> urgency(notice, on)).thenComparing(notice -> notice.matter().anchorOn())
                .thenComparing(Notice::agreementNumber).thenComparing(notice -> notice.matter().code())
                .thenComparing(notice -> notice.matter().subject());
    }

    private static int urgency(Notice notice, LocalDate on) {
        return switch (notice.sort()) {
            case DUE -> notice.isOverdueOn(on) ? 0 : 2;
            case FACT -> 1;
            case ARRIVAL, RENEWAL -> 2;
        };
    }

    private record Subject(String agreementNumber, Matter matter, Notice.Sort sort) { }
}
