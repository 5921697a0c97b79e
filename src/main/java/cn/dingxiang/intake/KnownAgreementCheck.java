package cn.dingxiang.intake;

import cn.dingxiang.directory.Person;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares a row with the agreement that is on record under its number. The same again is no news; more events are, and so is another
 * address or telephone number of the person. Anything else is an error, for what was signed is changed by a supplement or a correction,
 * never by an import.
 */
final class KnownAgreementCheck {
    /** What happens once: another day for it is no new fact but contradicts the record. */
    private static final Set<EventKind> ONCE = EnumSet.of(EventKind.ENROLLED, EventKind.GRADUATED, EventKind.REPORTED, EventKind.RELEASED,
            EventKind.DISCHARGED, EventKind.DECEASED);

    private final AgreementDraft draft;
    private final KnownAgreement known;
    private final Resolution resolution;
    private final ImportScope scope;

    KnownAgreementCheck(AgreementDraft draft, KnownAgreement known, Resolution resolution, ImportScope scope) {
        this.draft = draft;
        this.known = known;
        this.resolution = resolution;
        this.scope = scope;
    }

    /** @param events the draft's, read, in order */
    RowOutcome compare(List<Event> events, String idHash, List<Problem> problems) {
        if (!scope.covers(known.county())) {
            problems.add(Problem.error(Heading.NUMBER.text(), "known.out-of-scope", scope.prefix()));
            return RowOutcome.of(draft.row(), problems, RowStatus.REFUSED, Change.NONE);
        }
        differences(idHash, problems);
        List<Integer> fresh = freshEvents();
        if (draft.ledger()) {
            contradictions(events, fresh, problems);
        }
        warnings(events, fresh, problems);
        Person reached = draft.student().reached(known.person());
        boolean updated = !reached.equals(known.person());
        if (fresh.isEmpty() && !updated) {
            return RowOutcome.of(draft.row(), problems, RowStatus.UNCHANGED, Change.NONE);
        }
        List<Map<String, Object>> trees = fresh.stream().map(index -> draft.events().get(index).tree()).toList();
        return RowOutcome.of(draft.row(), problems, updated ? RowStatus.UPDATED : RowStatus.ADDED,
                new Change.More(draft.number(), known.county(), trees, updated ? reached : null));
    }

    /** A row that says what any version said is not news: the first record is imported again after a supplement, too. */
    private void differences(String idHash, List<Problem> problems) {
        Set<String> least = known.versions().stream().map(this::differences).min(Comparator.comparing(Set::size)).orElseThrow();
        if (idHash != null && !Objects.equals(idHash, known.idHash())) {
            least.add(draft.ledger() ? Heading.ID_NUMBER.text() : "person.idNumber");
        }
        if (!least.isEmpty()) {
            problems.add(Problem.error("", "known.differs", draft.number(), String.join("、", least)));
        }
    }

    private Set<String> differences(KnownAgreement.Version version) {
        Set<String> titles = Flattened.differences(draft.document(), version.document()).stream().filter(draft.said())
                .map(path -> draft.ledger() ? AgreementPaths.title(path) : path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Parties one = draft.parties();
        Parties other = version.parties();
        differ(titles, Heading.NAME, one.student(), other.student());
        differ(titles, Heading.GUARDIAN, one.guardian(), other.guardian());
        differ(titles, Heading.UNIVERSITY, one.university(), other.university());
        differ(titles, Heading.COUNTY_BUREAU, one.countyBureau(), other.countyBureau());
        return titles;
    }

    private void differ(Set<String> titles, Heading heading, String said, String recorded) {
        if (said != null && !said.equals(recorded)) {
            titles.add(heading.text());
        }
    }

    /** Places of the events that are not on record, counting how often each is said. */
    private List<Integer> freshEvents() {
        Map<String, Integer> recorded = new HashMap<>();
        known.events().forEach(event -> recorded.merge(Flattened.event(event.tree()), 1, Integer::sum));
        List<Integer> fresh = new ArrayList<>();
        for (int index = 0; index < draft.events().size(); index++) {
            String said = Flattened.event(draft.events().get(index).tree());
            if (recorded.merge(said, -1, Integer::sum) < 0) {
                fresh.add(index);
            }
        }
        return fresh;
    }

    /** A ledger has one column for each kind of event: another day in it is a new fact only for what can happen again. */
    private void contradictions(List<Event> events, List<Integer> fresh, List<Problem> problems) {
        for (int index : fresh) {
            Event event = events.get(index);
            known.events().stream().filter(KnownAgreement.Recorded::stands).map(KnownAgreement.Recorded::tree)
                    .filter(tree -> event.kind().name().equals(tree.get("kind"))).findFirst().ifPresent(tree -> {
                        String title = draft.events().get(index).title();
                        problems.add(ONCE.contains(event.kind()) ? Problem.error(title, "known.other-day", tree.get("on"))
                                : Problem.warning(title, "known.one-more", tree.get("on")));
                    });
        }
    }

    private void warnings(List<Event> events, List<Integer> fresh, List<Problem> problems) {
        List<Event> before = known.events().stream().filter(KnownAgreement.Recorded::stands)
                .map(event -> EventTrees.read(event.tree(), "")).toList();
        List<Event> added = fresh.stream().map(events::get).toList();
        List<Event> after = new ArrayList<>(before);
        after.addAll(added);
        List<List<Warning>> warnings = EventWarnings.of(resolution.agreement(), before, after, added);
        for (int place = 0; place < fresh.size(); place++) {
            String title = draft.events().get(fresh.get(place)).title();
            warnings.get(place).stream().map(warning -> new Problem(Problem.Severity.WARNING, title, warning::text)).forEach(problems::add);
        }
    }
}
