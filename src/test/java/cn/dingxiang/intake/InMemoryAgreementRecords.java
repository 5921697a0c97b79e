package cn.dingxiang.intake;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.intake.AgreementHistory.EventEntry;
import cn.dingxiang.intake.AgreementHistory.VersionEntry;
import cn.dingxiang.timeline.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link AgreementRecords} in memory, for tests; held to the same contract as the database. */
public final class InMemoryAgreementRecords implements AgreementRecords {
    private final PolicyCatalogue policy;
    private final Clock clock;
    private final Map<String, Kept> agreements = new LinkedHashMap<>();
    private final Map<Long, Kept> byEvent = new HashMap<>();
    private long lastEvent;

    public InMemoryAgreementRecords(PolicyCatalogue policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    /** One agreement and all that was recorded of it. */
    private static final class Kept {
        private final long id;
        private final NewAgreement given;
        private final List<VersionEntry> versions = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        Kept(long id, NewAgreement given) {
            this.id = id;
            this.given = given;
        }

        boolean isVoided(long event) {
            return rows.stream().anyMatch(row -> row.voids != null && row.voids == event);
        }

        int nextPosition() {
            return rows.stream().mapToInt(Row::position).max().orElse(0) + 1;
        }

        List<Row> standing(LocalDateTime until) {
            List<Row> known = rows.stream().filter(row -> row.at.isBefore(until)).toList();
            return known.stream().filter(row -> row.event != null && known.stream().noneMatch(other -> Long.valueOf(row.id).equals(other.voids)))
                    .sorted(Comparator.comparing((Row row) -> row.event.on()).thenComparing(Row::position)).toList();
        }

        List<Event> events(LocalDateTime until) {
            return standing(until).stream().map(Row::event).toList();
        }
    }

    private record Row(long id, int position, Map<String, Object> tree, Event event, Long voids, String reason, Long batchId,
                       LocalDateTime at, String by) { }

    @Override
    public List<RecordedAgreement> createAll(List<NewAgreement> given) {
        List<CheckedAgreement> checked = CheckedAgreement.all(given, policy);
        for (NewAgreement agreement : given) {
            if (agreements.containsKey(agreement.number())) {
                throw new RecordRefused(RecordRefused.Problem.NUMBER_TAKEN, agreement.number());
            }
        }
        return checked.stream().map(this::create).toList();
    }

    private RecordedAgreement create(CheckedAgreement checked) {
        NewAgreement given = checked.given();
        Kept kept = new Kept(agreements.size() + 1L, given);
        agreements.put(given.number(), kept);
        kept.versions.add(new VersionEntry(1, VersionKind.ORIGINAL, given.document(), given.parties(), checked.resolution().form(),
                checked.resolution().regimes(), null, given.scan(), null, now(), given.author()));
        List<RecordedEvent> events = new ArrayList<>();
        List<List<Warning>> warnings = checked.eventWarnings();
        for (Event event : checked.events()) {
            long id = append(kept, given.events().get(events.size()), event, null, null, given.batchId(), given.author());
            events.add(new RecordedEvent(id, warnings.get(events.size())));
        }
        return new RecordedAgreement(kept.id, given.number(), events, checked.warnings());
    }

    @Override
    public int amend(Amendment amendment) {
        Kept kept = kept(amendment.number());
        Resolution resolution = Resolution.of(SignedAgreement.read(Fields.of(amendment.document(), "agreement")), policy);
        VersionEntry before = kept.versions.get(kept.versions.size() - 1);
        kept.versions.add(new VersionEntry(before.version() + 1, amendment.kind(), amendment.document(),
                amendment.parties() == null ? before.parties() : amendment.parties(), resolution.form(), resolution.regimes(),
                amendment.supplementNumber(), amendment.scan(), amendment.reason(), now(), amendment.author()));
        return before.version() + 1;
    }

    @Override
    public List<List<RecordedEvent>> addAllEvents(List<NewEvents> additions) {
        List<List<Event>> read = new ArrayList<>();
        for (NewEvents addition : additions) {
            kept(addition.number());
            read.add(CheckedAgreement.events(addition.events()));
        }
        List<List<RecordedEvent>> recorded = new ArrayList<>();
        for (NewEvents addition : additions) {
            Kept kept = kept(addition.number());
            List<Event> events = read.get(recorded.size());
            List<Event> before = kept.events(LocalDateTime.MAX);
            List<Long> ids = new ArrayList<>();
            for (Event event : events) {
                ids.add(append(kept, addition.events().get(ids.size()), event, null, null, addition.batchId(), addition.author()));
            }
            List<List<Warning>> warnings = EventWarnings.of(agreement(kept), before, kept.events(LocalDateTime.MAX), events);
            List<RecordedEvent> answer = new ArrayList<>();
            ids.forEach(id -> answer.add(new RecordedEvent(id, warnings.get(answer.size()))));
            recorded.add(answer);
        }
        return recorded;
    }

    @Override
    public RecordedEvent correct(long eventId, Map<String, Object> replacement, String reason, String author) {
        RecordRefused.unlessReasoned(reason);
        Kept kept = byEvent.get(eventId);
        Row voided = kept == null ? null : kept.rows.stream().filter(row -> row.id == eventId && row.event != null).findFirst().orElse(null);
        if (voided == null) {
            throw new RecordRefused(RecordRefused.Problem.UNKNOWN_EVENT, Long.toString(eventId));
        }
        Event event = replacement == null ? null : EventTrees.read(replacement, "event");
        if (kept.isVoided(eventId)) {
            throw new RecordRefused(RecordRefused.Problem.ALREADY_CORRECTED, Long.toString(eventId));
        }
        List<Event> before = kept.events(LocalDateTime.MAX);
        long id = append(kept, replacement, event, voided, reason, null, author);
        List<Event> after = kept.events(LocalDateTime.MAX);
        return new RecordedEvent(id, event == null ? EventWarnings.ofRemoval(agreement(kept), before, after)
                : EventWarnings.of(agreement(kept), before, after, List.of(event)).get(0));
    }

    @Override
    public Optional<AgreementFile> find(String number, LocalDate knownAsOf) {
        LocalDateTime until = knownAsOf == null ? LocalDateTime.MAX : knownAsOf.plusDays(1).atStartOfDay();
        Kept kept = agreements.get(number);
        if (kept == null || !kept.versions.get(0).recordedAt().isBefore(until)) {
            return Optional.empty();
        }
        List<VersionEntry> known = kept.versions.stream().filter(version -> version.recordedAt().isBefore(until)).toList();
        VersionEntry inForce = known.get(known.size() - 1);
        Scan scan = known.stream().filter(version -> version.kind() != VersionKind.SUPPLEMENT).map(VersionEntry::scan)
                .filter(java.util.Objects::nonNull).reduce(null, (older, newer) -> newer);
        List<Supplement> supplements = known.stream().filter(version -> version.kind() == VersionKind.SUPPLEMENT)
                .map(version -> new Supplement(version.supplementNumber(), version.version(), version.reason(), version.scan(),
                        version.recordedAt(), version.recordedBy())).toList();
        return Optional.of(new AgreementFile(kept.id, number, kept.id, kept.given.live(), inForce.version(),
                SignedAgreement.read(Fields.of(inForce.document(), "agreement")), inForce.document(), kept.events(until), inForce.parties(),
                scan, supplements, inForce.form(), inForce.regimes()));
    }

    @Override
    public Optional<AgreementHistory> history(String number) {
        return Optional.ofNullable(agreements.get(number)).map(kept -> new AgreementHistory(number, kept.versions,
                kept.rows.stream().map(row -> entry(kept, row)).toList()));
    }

    private static EventEntry entry(Kept kept, Row row) {
        Long voidedBy = kept.rows.stream().filter(other -> Long.valueOf(row.id).equals(other.voids)).map(Row::id).findFirst().orElse(null);
        Map<String, Object> tree = row.event == null ? null : EventTrees.whole(row.event.on(), row.event.kind().name(),
                row.event.source().name(), EventTrees.attributes(row.tree));
        return new EventEntry(row.id, tree, row.voids, voidedBy, row.reason, row.batchId, row.at, row.by);
    }

    private long append(Kept kept, Map<String, Object> tree, Event event, Row voided, String reason, Long batchId, String author) {
        boolean sameDay = voided != null && event != null && event.on().equals(voided.event.on());
        int position = event == null ? 0 : sameDay ? voided.position : kept.nextPosition();
        lastEvent++;
        kept.rows.add(new Row(lastEvent, position, tree, event, voided == null ? null : voided.id, reason, batchId, now(), author));
        byEvent.put(lastEvent, kept);
        return lastEvent;
    }

    private Kept kept(String number) {
        if (!agreements.containsKey(number)) {
            throw new RecordRefused(RecordRefused.Problem.UNKNOWN_AGREEMENT, number);
        }
        return agreements.get(number);
    }

    private Agreement agreement(Kept kept) {
        return Agreement.of(SignedAgreement.read(Fields.of(kept.versions.get(kept.versions.size() - 1).document(), "agreement")), policy);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
