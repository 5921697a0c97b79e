package cn.dingxiang.obligation;

import cn.dingxiang.timeline.Event;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.timeline.Source;
import cn.dingxiang.timeline.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The findings of one fact rule while it reads the course: raised, corroborated, closed.
 *
 * <p>While a finding is open, another event that would raise it only corroborates it, also one that was out of place. On or after
 * completion nothing is raised or corroborated, but for the codes that outlive it.
 */
final class FactLog {
    private final Situation situation;
    private final FindingCode code;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final List<Finding> closed = new ArrayList<>();

    FactLog(Situation situation, FindingCode code) {
        this.situation = situation;
        this.code = code;
    }

    /** Raises a finding with no subject, or corroborates the open one. */
    void raise(Step step, Party party, boolean review, List<String> clauses) {
        raise("", step, party, review, clauses);
    }

    /** Raises, or corroborates the one open for {@code subject}; a step out of place only corroborates. */
    void raise(String subject, Step step, Party party, boolean review, List<String> clauses) {
        Event event = step.event();
        if (!mayArise(event.on())) {
            return;
        }
        Open finding = open.get(subject);
        if (finding != null) {
            finding.sources.add(event.source());
        } else if (step.taken()) {
            raise(subject, event.on(), Set.of(event.source()), party, review, clauses);
        }
    }

    /** Raises from facts of several sources. */
    void raise(String subject, LocalDate since, Set<Source> sources, Party party, boolean review, List<String> clauses) {
        if (mayArise(since)) {
            open.put(subject, new Open(since, party, review, clauses, new LinkedHashSet<>(sources)));
        }
    }

    boolean isOpen(String subject) {
        return open.containsKey(subject);
    }

    void close(LocalDate on) {
        close("", on);
    }

    void close(String subject, LocalDate on) {
        Open finding = open.remove(subject);
        if (finding != null) {
            closed.add(finding.finding(subject, on));
        }
    }

    /** All findings; what is open when the agreement ends closes that day. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(closed);
        open.forEach((subject, finding) -> all.add(finding.finding(subject, situation.course().endedOn())));
        return all;
    }

    private boolean mayArise(LocalDate on) {
        return code.outlivesCompletion() || !situation.isComplete(on);
    }

    private final class Open {
        private final LocalDate since;
        private final Party party;
        private final boolean review;
        private final List<String> clauses;
        private final Set<Source> sources;

        Open(LocalDate since, Party party, boolean review, List<String> clauses, Set<Source> sources) {
            this.since = since;
            this.party = party;
            this.review = review;
            this.clauses = clauses;
            this.sources = sources;
        }

        Finding finding(String subject, LocalDate closedOn) {
            return new Finding(code, party, standing(), since, closedOn, clauses, subject, since);
        }

        private Standing standing() {
            if (review) {
                return Standing.REVIEW;
            }
            boolean one = sources.size() == 1 && sources.iterator().next().isRegister();
            return one ? Standing.SUSPECTED : Standing.ESTABLISHED;
        }
    }
}
