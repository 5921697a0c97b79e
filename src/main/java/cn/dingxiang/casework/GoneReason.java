package cn.dingxiang.casework;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.obligation.Evaluator;
import cn.dingxiang.obligation.Phrases;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Why the findings of a case no longer hold: the record, entered since, without which they would.
 *
 * @param text     in Chinese, as the history keeps it
 * @param evidence the event rows it names
 */
record GoneReason(String text, List<String> evidence) {
    GoneReason {
        Objects.requireNonNull(text, "text");
        evidence = List.copyOf(evidence);
    }

    static GoneReason of(CaseSubject subject, CaseFile file, Policy policy, LocalDate asOf) {
        LocalDateTime since = file.findings().stream().map(CaseFinding::joinedAt).min(Comparator.naturalOrder()).orElseThrow();
        List<EventEntry> later = subject.history().stream().filter(entry -> entry.recordedAt().isAfter(since))
                .sorted(Comparator.comparingLong(EventEntry::id).reversed()).toList();
        for (EventEntry entry : later) {
            if (holdsWithout(entry, subject, file, policy, asOf)) {
                return new GoneReason(text("round.gone-by-event", described(entry, subject), entry.recordedBy(),
                        entry.recordedAt().toLocalDate().toString()), List.of("event:" + entry.id()));
            }
        }
        return later.isEmpty() ? new GoneReason(text("round.gone-by-terms"), List.of())
                : new GoneReason(text("round.gone-by-events"), later.stream().limit(20).map(entry -> "event:" + entry.id()).toList());
    }

    /** A sentence of the history, in Chinese. */
    static String text(String key, Object... arguments) {
        return Bundle.named("cn.dingxiang.casework.reasons").say(Locale.ROOT, key, arguments);
    }

    private static boolean holdsWithout(EventEntry left, CaseSubject subject, CaseFile file, Policy policy, LocalDate asOf) {
        if (subject.signed() == null) {
            return false;
        }
        try {
            List<Event> events = new ArrayList<>();
            subject.history().stream().filter(entry -> entry.event() != null && entry.id() != left.id())
                    .filter(entry -> entry.voidedBy() == null || entry.voidedBy() == left.id())
                    .map(entry -> EventReader.read(Fields.of(entry.event(), "event " + entry.id())))
                    .sorted(Comparator.comparing(Event::on)).forEach(events::add);
            return Evaluator.evaluate(Agreement.of(subject.signed(), policy), events, asOf).findings().stream().anyMatch(file::isAbout);
        } catch (MalformedInput unresolved) {
            return false;
        }
    }

    private static String described(EventEntry entry, CaseSubject subject) {
        if (entry.event() != null) {
            return said(entry);
        }
        return subject.history().stream().filter(voided -> entry.voids() != null && voided.id() == entry.voids())
                .map(voided -> "× " + said(voided)).collect(Collectors.joining());
    }

    /** Its day and what happened, in words. */
    private static String said(EventEntry entry) {
        Event event = EventReader.read(Fields.of(entry.event(), "event " + entry.id()));
        return event.on() + " " + Phrases.in(Locale.ROOT).event(event);
    }
}
