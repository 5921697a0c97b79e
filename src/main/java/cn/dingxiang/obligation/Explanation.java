package cn.dingxiang.obligation;

import cn.dingxiang.agreement.Confidence;
import cn.dingxiang.agreement.Sourced;
import cn.dingxiang.agreement.Term;
import cn.dingxiang.timeline.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Why something is so: what it rests on, told by the very rules that found it.
 *
 * @param facts    the events used, in the order they were weighed
 * @param steps    the arithmetic, in order; the last one reaches the day in question: since, due or expected end
 * @param closing  how it was closed; the last one reaches the day it closed; none while open
 * @param standing why it is as firm as it is; for the clock, what else can be read off it
 * @param terms    the terms used, those cited first
 */
public record Explanation(List<Fact> facts, List<Step> steps, List<Step> closing, List<Step> standing, List<TermUsed> terms) {
    public Explanation {
        facts = List.copyOf(facts);
        steps = List.copyOf(steps);
        closing = List.copyOf(closing);
        standing = List.copyOf(standing);
        terms = List.copyOf(terms);
    }

    /** The clauses it rests on, no repeats: those of the terms cited. */
    public List<String> clauses() {
        return terms.stream().filter(TermUsed::cited).map(TermUsed::clause).filter(Objects::nonNull).distinct().toList();
    }

    /** The day the steps arrive at; null when they arrive at none. */
    public LocalDate arrivesOn() {
        return steps.isEmpty() ? null : steps.get(steps.size() - 1).on();
    }

    /** What an event did. */
    public enum Role { STARTS, RAISES, CORROBORATES, MOVES, CLOSES, COUNTS, STOPS }

    /**
     * An event used. It is one of the events the evaluator was given, the same object.
     *
     * @param event the event
     * @param role  what it did
     */
    public record Fact(Event event, Role role) {
        public Fact {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(role, "role");
        }
    }

    /**
     * One step of the arithmetic, as data; {@link Phrases} says it.
     *
     * @param key       what kind of step
     * @param on        the day it arrives at; null for one that arrives at none
     * @param arguments days, numbers, events, terms, codes, texts, or lists of these
     */
    public record Step(StepKey key, LocalDate on, List<Object> arguments) {
        public Step {
            Objects.requireNonNull(key, "key");
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * A term used.
     *
     * @param term    null for what stands in a document and is no term
     * @param item    which of a list's items, from 0; null for all of it
     * @param sourced its value and where it came from; null while it is unset
     * @param clause  document and article; null when none is given
     * @param cited   whether the finding cites it, or the arithmetic only uses it
     */
    public record TermUsed(Term<?> term, Integer item, Sourced<?> sourced, String clause, boolean cited) {

        /** Dotted name, with an index for an item; null for what is no term. */
        public String name() {
            return term == null ? null : item == null ? term.name() : term.name() + "[" + item + "]";
        }

        /** The value, or the item of it; null while unset. */
        public Object value() {
            if (sourced == null) {
                return null;
            }
            return item == null ? sourced.value() : ((List<?>) sourced.value()).get(item);
        }

        /** How sure the value is; null while unset, and for what is no term. */
        public Confidence confidence() {
            if (value() instanceof cn.dingxiang.agreement.Allowance allowance && allowance.confidence() != null) {
                return allowance.confidence();
            }
            return sourced == null ? null : sourced.confidence();
        }
    }
}
