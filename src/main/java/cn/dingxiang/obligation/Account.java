package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An explanation while a rule tells it. Nothing is told twice. */
final class Account {
    private final Situation situation;
    private final List<Explanation.Fact> facts = new ArrayList<>();
    private final List<Explanation.Step> steps = new ArrayList<>();
    private final List<Explanation.Step> closing = new ArrayList<>();
    private final List<Explanation.Step> standing = new ArrayList<>();
    private final Set<Explanation.TermUsed> terms = new LinkedHashSet<>();
    private List<Explanation.Step> telling = steps;

    Account(Situation situation) {
        this.situation = situation;
    }

    /** An event used; null is none. */
    Account fact(Explanation.Role role, Event event) {
        if (event != null && facts.stream().noneMatch(fact -> fact.event() == event && fact.role() == role)) {
            facts.add(new Explanation.Fact(event, role));
        }
        return this;
    }

    /** A step that arrives at {@code on}. */
    Account step(LocalDate on, StepKey key, Object... arguments) {
        telling.add(new Explanation.Step(key, on, List.of(arguments)));
        return this;
    }

    /** A step that arrives at no day. */
    Account note(StepKey key, Object... arguments) {
        return step(null, key, arguments);
    }

    /** The stretches a day belongs to, as known then. */
    Account stretches(LocalDate day) {
        List<Object> groups = situation.knownOn(day).groups(day).stream().map(Object.class::cast).toList();
        return groups.isEmpty() ? note(StepKey.NO_STRETCH, day) : note(StepKey.STRETCHES, day, groups);
    }

    /** Why it is as firm as it is. */
    Account standing(StepKey key, Object... arguments) {
        standing.add(new Explanation.Step(key, null, List.of(arguments)));
        return this;
    }

    /** A term the arithmetic uses, unless it is cited. */
    Account uses(Term<?> term) {
        if (terms.stream().noneMatch(used -> used.term() == term)) {
            String clause = Citation.of(situation.terms(), term).get(0).clause();
            terms.add(new Explanation.TermUsed(term, null, situation.terms().sourced(term), clause, false));
        }
        return this;
    }

    void cites(List<Citation> citations) {
        citations.forEach(cited -> terms.add(new Explanation.TermUsed(cited.term(), cited.item(),
                cited.term() == null ? null : situation.terms().sourced(cited.term()), cited.clause(), true)));
    }

    /** Lets {@code why} tell how it was closed. */
    void closing(Why why) {
        telling = closing;
        why.tell(this);
        telling = steps;
    }

    /** Takes the facts and terms {@code why} tells, and leaves out its steps. */
    void aside(Why why) {
        List<Explanation.Step> before = telling;
        telling = new ArrayList<>();
        why.tell(this);
        telling = before;
    }

    Situation situation() {
        return situation;
    }

    Explanation explanation() {
        return new Explanation(facts, steps, closing, standing, List.copyOf(terms));
    }
}
