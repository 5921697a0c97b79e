package cn.dingxiang.jdbc;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.Policy;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.EventWarnings;
import cn.dingxiang.intake.NewEvents;
import cn.dingxiang.intake.RecordRefused;
import cn.dingxiang.intake.RecordedEvent;
import cn.dingxiang.intake.Warning;
import cn.dingxiang.timeline.Event;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Inserts events, and the rows that correct them. */
@Singleton
final class EventAddition {
    private final AgreementRepository agreements;
    private final VersionRepository versions;
    private final EventRepository events;
    private final NewRows fresh;
    private final ReviewMarkRepository marks;
    private final RequestsDone requests;
    private final Policy policy;

    EventAddition(AgreementRepository agreements, VersionRepository versions, EventRepository events, NewRows fresh,
                  ReviewMarkRepository marks, RequestsDone requests, Policy policy) {
        this.agreements = agreements;
        this.versions = versions;
        this.events = events;
        this.fresh = fresh;
        this.marks = marks;
        this.requests = requests;
        this.policy = policy;
    }

    List<List<RecordedEvent>> add(List<NewEvents> additions, LocalDateTime at) {
        Map<String, Long> ids = idsOf(additions);
        marks.touch(new TreeSet<>(ids.values()));
        Map<Long, VersionRow> inForce = versions.findInForce(ids.values()).stream()
                .collect(Collectors.toMap(version -> version.key().agreementId(), Function.identity()));
        Map<Long, List<EventRow>> known = rowsOf(ids);
        Map<Long, PendingEvents> pending = new LinkedHashMap<>();
        List<EventRow> rows = new ArrayList<>();
        for (int place = 0; place < additions.size(); place++) {
            NewEvents addition = additions.get(place);
            PendingEvents of = pending.computeIfAbsent(ids.get(addition.number()),
                    id -> new PendingEvents(id, new EventRows(known.getOrDefault(id, List.of()))));
            try {
                rows.addAll(of.rows(addition, at));
            } catch (MalformedInput malformed) {
                throw additions.size() == 1 ? malformed : malformed.under("[" + place + "]");
            }
        }
        fresh.events(rows);
        Map<Long, List<EventRow>> recorded = rowsOf(ids);
        Set<Long> before = known.values().stream().flatMap(List::stream).map(EventRow::id).collect(Collectors.toSet());
        requests.close(recorded.values().stream().flatMap(List::stream).filter(row -> !before.contains(row.id())).toList());
        pending.forEach((id, of) -> of.conclude(agreementOf(inForce.get(id)), recorded.getOrDefault(id, List.of())));
        return additions.stream().map(addition -> pending.get(ids.get(addition.number())).answer(addition.events().size())).toList();
    }

    /**
     * A correction made.
     *
     * @param voided   the event it voids
     * @param recorded the correcting row
     */
    record Correction(EventRow voided, RecordedEvent recorded) { }

    Correction correct(long eventId, Map<String, Object> replacement, String reason, LocalDateTime at, String author) {
        EventRow voided = events.findById(eventId).filter(EventRow::isEvent)
                .orElseThrow(() -> new RecordRefused(RecordRefused.Problem.UNKNOWN_EVENT, Long.toString(eventId)));
        Event event = replacement == null ? null : EventTrees.read(replacement, "event");
        marks.touch(List.of(voided.agreementId()));
        EventRows before = new EventRows(events.findAll(voided.agreementId()));
        if (before.isVoided(eventId)) {
            throw new RecordRefused(RecordRefused.Problem.ALREADY_CORRECTED, Long.toString(eventId));
        }
        if (event == null) {
            events.save(EventRow.voiding(voided, reason, at, author));
        } else {
            int position = event.on().equals(voided.onDate()) ? voided.position() : before.lastPosition() + 1;
            events.save(EventRow.of(voided.agreementId(), position, replacement, event, null, at, author).replacing(voided, reason));
        }
        EventRow recorded = events.findByVoidsId(eventId).orElseThrow();
        requests.corrected(eventId, recorded);
        return new Correction(voided, new RecordedEvent(recorded.id(), correctionWarnings(before, recorded)));
    }

    private List<Warning> correctionWarnings(EventRows before, EventRow recorded) {
        Agreement agreement = agreementOf(versions.findInForce(List.of(recorded.agreementId())).get(0));
        ReadEvents read = new ReadEvents();
        List<Event> was = read.events(before.standing());
        List<Event> is = read.events(new EventRows(events.findAll(recorded.agreementId())).standing());
        return recorded.isEvent() ? EventWarnings.of(agreement, was, is, List.of(read.event(recorded))).get(0)
                : EventWarnings.ofRemoval(agreement, was, is);
    }

    private Map<String, Long> idsOf(List<NewEvents> additions) {
        Map<String, Long> ids = agreements.findByNumberIn(additions.stream().map(NewEvents::number).distinct().toList()).stream()
                .collect(Collectors.toMap(AgreementRow::number, AgreementRow::id));
        additions.stream().map(NewEvents::number).filter(number -> !ids.containsKey(number)).findFirst().ifPresent(unknown -> {
            throw new RecordRefused(RecordRefused.Problem.UNKNOWN_AGREEMENT, unknown);
        });
        return ids;
    }

    private Map<Long, List<EventRow>> rowsOf(Map<String, Long> ids) {
        return events.findAllOf(ids.values()).stream().collect(Collectors.groupingBy(EventRow::agreementId));
    }

    /** Null when the terms cannot be resolved at present: what happened is recorded all the same. */
    private Agreement agreementOf(VersionRow version) {
        try {
            return Agreement.of(version.signed(), policy);
        } catch (MalformedInput unresolvable) {
            return null;
        }
    }
}
