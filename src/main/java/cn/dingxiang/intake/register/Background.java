package cn.dingxiang.intake.register;

import cn.dingxiang.agreement.MalformedInput;
import cn.dingxiang.intake.EventTrees;
import cn.dingxiang.intake.KnownAgreement;
import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.EventKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is known of an agreement when a register's rows are held against it: what is recorded, and what this register proposed before. */
final class Background {
    private final String source;
    private final LocalDate today;
    private final YearMonth lastMonth;
    private final Employers employers;
    private final List<Event> events = new ArrayList<>();
    private final List<Event> rejected = new ArrayList<>();
    private final Set<String> proposed = new HashSet<>();
    private final LocalDate endedOn;

    Background(KnownAgreement agreement, List<Proposed> before, Reading reading) {
        source = reading.source();
        today = reading.today();
        lastMonth = reading.lastMonth();
        agreement.events().stream().filter(KnownAgreement.Recorded::stands).map(event -> EventTrees.read(event.tree(), "event"))
                .forEach(events::add);
        endedOn = events.stream().filter(event -> event.kind().endsAgreement()).map(Event::on).min(Comparator.naturalOrder()).orElse(null);
        employers = Employers.of(agreement, events, reading.workplaces());
        for (Proposed earlier : before) {
            proposed.add(earlier.draft().key());
            if (earlier.state() == ProposalState.OPEN) {
                events.add(earlier.draft().event(source));
            } else if (earlier.state() == ProposalState.REJECTED) {
                rejected.add(earlier.draft().event(source));
            }
        }
    }

    /**
     * What holds for a whole file.
     *
     * @param source    as events name it, such as {@code REGISTER:社保}
     * @param lastMonth the last month any row is about; null when rows are not about months
     */
    record Reading(String source, Workplaces workplaces, LocalDate today, YearMonth lastMonth) { }

    /** Whether {@code month} is the last one the register is about: it says nothing of what came after. */
    boolean isLastMonth(YearMonth month) {
        return month.equals(lastMonth);
    }

    Employers employers() {
        return employers;
    }

    /** Events that stand or are proposed and not decided yet, by day. */
    Stream<Event> events(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).sorted(Comparator.comparing(Event::on));
    }

    /** The last one on or before {@code day}. */
    Optional<Event> latest(EventKind kind, LocalDate day) {
        return events(kind).filter(event -> !event.on().isAfter(day)).reduce((one, later) -> later);
    }

    /** What this register proposed and an officer rejected: not true of this person, and not to be asked again. */
    Stream<Event> rejected(EventKind kind) {
        return rejected.stream().filter(event -> event.kind() == kind);
    }

    /**
     * Whether nothing is gained by this register's saying it, too: anybody but a register said it, or this one did, or two others.
     * A fact known from one other register is a suspicion that this one corroborates.
     */
    boolean isSettled(Stream<Event> saying) {
        List<String> sources = saying.map(Event::source).map(said -> said.isRegister() ? said.name() : "").distinct().toList();
        return sources.contains("") || sources.contains(source) || sources.size() > 1;
    }

    boolean isSettled(EventKind kind, Predicate<Event> same) {
        return isSettled(events(kind).filter(same));
    }

    /** Proposes {@code draft} from {@code line}, unless it was proposed before or comes too late. */
    boolean offer(LineReading line, Draft draft) {
        if (draft.on().isAfter(today.plusYears(1))) {
            line.unreadable("register.too-far", draft.on());
        } else if (endedOn != null && !draft.on().isBefore(endedOn)) {
            line.needless("register.ended", endedOn);
        } else if (proposed.contains(draft.key())) {
            line.known("register.proposed-before");
        } else if (isRecorded(draft)) {
            line.known("register.recorded");
        } else {
            events.add(draft.event(source));
            proposed.add(draft.key());
            line.propose(draft);
            return true;
        }
        return false;
    }

    /** This very event, said by this register: imported or typed in without having been proposed. */
    private boolean isRecorded(Draft draft) {
        try {
            return events.contains(draft.event(source));
        } catch (MalformedInput incomplete) {
            throw new IllegalStateException("a proposer left out what its event needs: " + draft.kind(), incomplete);
        }
    }
}
