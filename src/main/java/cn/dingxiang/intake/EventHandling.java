package cn.dingxiang.intake;

import cn.dingxiang.agreement.Agreement;
import cn.dingxiang.agreement.Fields;
import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.agreement.PolicyCatalogue;
import cn.dingxiang.agreement.SignedAgreement;
import cn.dingxiang.timeline.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes rows that are events of agreements on record. */
final class EventHandling implements RowHandling {
    /** Stands in, while surveying, for a county that only the agreement on record says; whether events fit does not depend on it. */
    private static final String ANY_COUNTY = "110101";

    private final EventRows reader;
    private final IntakeStore store;
    private final PolicyCatalogue policy;
    private final ImportScope scope;
    private final RowIndex repeated = new RowIndex();
    /** The file's events by agreement: whether one fits depends on the others, wherever in the file they stand. */
    private final Map<String, List<FileEvent>> events = new HashMap<>();

    EventHandling(EventRows reader, IntakeStore store, PolicyCatalogue policy, ImportScope scope) {
        this.reader = reader;
        this.store = store;
        this.policy = policy;
        this.scope = scope;
    }

    private record FileEvent(int row, Event event) { }

    @Override
    public void survey(SourceRow row) {
        EventRows.Draft draft = reader.read(row);
        if (draft.number() == null || draft.event() == null) {
            return;
        }
        repeated.add(key(draft), row.number());
        AgreementPaths.completePlace(draft.event().tree(), ANY_COUNTY);
        try {
            events.computeIfAbsent(draft.number(), number -> new ArrayList<>(2)).add(new FileEvent(row.number(), draft.event().read()));
        } catch (DraftEvent.Malformed malformed) {
            // said when the row is checked; an event that cannot be read takes no part in whether others fit
        }
    }

    private static String key(EventRows.Draft draft) {
        return draft.number() + " " + Flattened.event(draft.event().tree());
    }

    @Override
    public List<RowOutcome> check(List<SourceRow> rows, Long batch) {
        List<EventRows.Draft> drafts = rows.stream().map(reader::read).toList();
        Map<String, KnownAgreement> known = store.agreements(
                drafts.stream().map(EventRows.Draft::number).filter(Objects::nonNull).distinct().toList(), batch);
        return drafts.stream().map(draft -> check(draft, known.get(draft.number()))).toList();
    }

    private RowOutcome check(EventRows.Draft draft, KnownAgreement known) {
        List<Problem> problems = new ArrayList<>(draft.problems());
        if (draft.number() != null && known == null) {
            problems.add(Problem.error(Heading.NUMBER.text(), "known.no-agreement", draft.number()));
        } else if (known != null && !scope.covers(known.county())) {
            problems.add(Problem.error(Heading.NUMBER.text(), "known.out-of-scope", scope.prefix()));
        }
        if (draft.event() == null || problems.stream().anyMatch(Problem::isError)) {
            return RowOutcome.of(draft.row(), problems, RowStatus.REFUSED, Change.NONE);
        }
        int twin = repeated.other(key(draft), draft.row());
        AgreementPaths.completePlace(draft.event().tree(), known.county());
        try {
            draft.event().read();
        } catch (DraftEvent.Malformed malformed) {
            problems.add(malformed.problem());
        }
        String said = Flattened.event(draft.event().tree());
        if (known.events().stream().anyMatch(event -> Flattened.event(event.tree()).equals(said))) {
            return RowOutcome.of(draft.row(), problems, RowStatus.UNCHANGED, Change.NONE);
        }
        if (twin != 0) {
            problems.add(Problem.error("", "twin.event", twin));
        }
        warnings(draft, known, problems);
        return RowOutcome.of(draft.row(), problems, RowStatus.FRESH,
                new Change.More(known.number(), known.county(), List.of(draft.event().tree()), null));
    }

    private void warnings(EventRows.Draft draft, KnownAgreement known, List<Problem> problems) {
        List<Event> before = known.events().stream().filter(KnownAgreement.Recorded::stands)
                .map(event -> EventTrees.read(event.tree(), "")).toList();
        List<FileEvent> fresh = events.getOrDefault(draft.number(), List.of()).stream()
                .filter(event -> event.row() == draft.row() || !before.contains(event.event())).toList();
        List<Event> added = fresh.stream().map(FileEvent::event).toList();
        List<Event> after = new ArrayList<>(before);
        after.addAll(added);
        List<List<Warning>> warnings = EventWarnings.of(agreement(known), before, after, added);
        for (int index = 0; index < fresh.size(); index++) {
            if (fresh.get(index).row() == draft.row()) {
                warnings.get(index).forEach(warning ->
                        problems.add(new Problem(Problem.Severity.WARNING, draft.event().title(), warning::text)));
            }
        }
    }

    /** The agreement with its terms; null when they cannot be resolved at present. */
    private Agreement agreement(KnownAgreement known) {
        try {
            return Resolution.of(SignedAgreement.read(Fields.of(known.inForce().document(), "agreement")), policy).agreement();
        } catch (MalformedInput unresolvable) {
            return null;
        }
    }
}
