package cn.dingxiang.casework;

import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.directory.Actor;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A step being taken.
 *
 * @param actor      who takes it
 * @param request    what they ask for
 * @param background what stands behind the case
 * @param before     the case as it was
 * @param after      the case as it becomes
 * @param letter     the letter of the step, issued with it or pointed at; null when there is none
 * @param at         now
 */
record Taking(Actor actor, StepRequest request, Background background, CaseFile before, CaseFile after, IssuedLetter letter,
              LocalDateTime at) {
    Taking {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(background, "background");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(at, "at");
    }

    /** With the letter of the step, cited by it when it was issued with it. */
    Taking with(CaseFile known, IssuedLetter brought) {
        return new Taking(actor, request, background, before, known, brought, at);
    }

    LocalDate today() {
        return at.toLocalDate();
    }

    /** The number of the step in the case's history. */
    int step() {
        return before.nextNumber();
    }
}
