package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Source;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The findings of one fact rule while it reads the course: raised, corroborated, closed.
 *
 * <p>While a finding is open, another event that would raise it only corroborates it, also one that was out of place. On or after
 * completion nothing is raised or corroborated, but for the codes that outlive it.
 */
final class FactLog {
    private final Situation situation;
    private final FindingCode code;
    private final List<Open> open = new ArrayList<>(0);
    private final List<Found> closed = new ArrayList<>(0);

    FactLog(Situation situation, FindingCode code) {
        this.situation = situation;
        this.code = code;
    }

    /** Raises a finding with no subject, or corroborates the open one. */
    void raise(Step step, Party party, boolean review, List<Citation> citations, Why why) {
        raise("", step, party, review, citations, why);
    }

    /**
     * Raises, or corroborates the one open for {@code subject}; a step out of place only corroborates.
     *
     * @param why the steps before the event itself, and for {@code review} the reason
     */
    void raise(String subject, Step step, Party party, boolean review, List<Citation> citations, Why why) {
        Event event = step.event();
        if (!mayArise(event.on())) {
            return;
        }
        Open finding = openOf(subject);
        if (finding != null) {
            finding.events.add(event);
        } else if (step.taken()) {
            raise(subject, event.on(), List.of(event), party, review, citations, why);
        }
    }

    /** Raises from several events, which need not be of that day. */
    void raise(String subject, LocalDate since, List<Event> events, Party party, boolean review, List<Citation> citations, Why why) {
        if (mayArise(since)) {
            open.add(new Open(subject, since, events, party, review, citations, why));
        }
    }

    /** Whether any finding is open. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Closes the finding with no subject. */
    void close(Event event) {
        close("", event);
    }

    void close(String subject, Event event) {
        Open finding = openOf(subject);
        if (finding != null) {
            open.remove(finding);
            closed.add(finding.found(event.on(), closedBy(event)));
        }
    }

    private Open openOf(String subject) {
        for (Open finding : open) {
            if (finding.subject.equals(subject)) {
                return finding;
            }
        }
        return null;
    }

    /** All findings; what is open when the agreement ends closes that day. */
    List<Found> findings() {
        if (open.isEmpty()) {
            return closed;
        }
        List<Found> all = new ArrayList<>(closed);
        open.forEach(finding -> all.add(finding.found(situation.course().endedOn(), Tale::agreementEnded)));
        return all;
    }

    static Why closedBy(Event event) {
        return account -> account.fact(Explanation.Role.CLOSES, event).step(event.on(), StepKey.CLOSED_BY, event);
    }

    private boolean mayArise(LocalDate on) {
        return code.outlivesCompletion() || !situation.isComplete(on);
    }

    private final class Open {
        private final String subject;
        private final LocalDate since;
        private final Party party;
        private final boolean review;
        private final List<Citation> citations;
        private final Why why;
        private final List<Event> events;
        private final int raising;

        Open(String subject, LocalDate since, List<Event> events, Party party, boolean review, List<Citation> citations, Why why) {
            this.subject = subject;
            this.since = since;
            this.party = party;
            this.review = review;
            this.citations = citations;
            this.why = why;
            this.events = new ArrayList<>(events);
            this.raising = events.size();
        }

        Found found(LocalDate closedOn, Why closing) {
            Finding finding = new Finding(code, party, standing(), since, closedOn, Citation.clauses(citations), subject, since);
            return new Found(finding, citations, this::tell, closing);
        }

        private Standing standing() {
            if (review) {
                return Standing.REVIEW;
            }
            Source first = events.get(0).source();
            boolean one = first.isRegister() && events.stream().allMatch(event -> event.source().equals(first));
            return one ? Standing.SUSPECTED : Standing.ESTABLISHED;
        }

        private void tell(Account account) {
            why.tell(account);
            events.subList(0, raising).forEach(event -> account.fact(Explanation.Role.RAISES, event));
            events.subList(raising, events.size()).forEach(event -> account.fact(Explanation.Role.CORROBORATES, event));
            Event first = events.get(0);
            if (first.on().equals(since)) {
                account.step(since, StepKey.RAISED, first);
            } else {
                account.step(since, StepKey.RAISED_ON, since);
            }
            if (!review) {
                List<Object> sources = events.stream().map(Event::source).distinct().map(Object.class::cast).toList();
                account.standing(sources.size() > 1 ? StepKey.STANDING_SOURCES : events.get(0).source().isRegister()
                        ? StepKey.STANDING_ONE_REGISTER : StepKey.STANDING_ONE_SOURCE, sources);
            }
        }
    }
}
