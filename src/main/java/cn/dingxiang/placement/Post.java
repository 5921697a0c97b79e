package cn.dingxiang.placement;

import cn.dingxiang.directory.Unit;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A post asked for, with how far it is filled.
 *
 * @param id        its key
 * @param terms     what is asked for
 * @param unit      the unit that uses
 * @param hospital  the hospital that employs
 * @param askedBy   who asked for it
 * @param askedOn   when
 * @param closedOn  the day it was closed; null while it is open
 * @param closedWhy why it was; null likewise
 * @param filled    doctors in it now: not absent, their agreement not over
 */
public record Post(long id, PostTerms terms, Unit unit, Unit hospital, String askedBy, LocalDate askedOn, LocalDate closedOn,
                   String closedWhy, int filled) {
    public Post {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(hospital, "hospital");
        Objects.requireNonNull(askedBy, "askedBy");
        Objects.requireNonNull(askedOn, "askedOn");
    }

    /** Places still to fill. */
    public int vacancies() {
        return closedOn != null ? 0 : Math.max(0, terms.capacity() - filled);
    }

    public PostState state() {
        return closedOn != null ? PostState.CLOSED : vacancies() > 0 ? PostState.VACANT : PostState.FULL;
    }

    /** Whether a doctor deployed on {@code day} could fill it. */
    public boolean takesOn(LocalDate day) {
        return vacancies() > 0 && (terms.to() == null || day.isBefore(terms.to()));
    }
}
