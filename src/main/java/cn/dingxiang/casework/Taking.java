package cn.dingxiang.casework;

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
 * @param at         now
 */
record Taking(Actor actor, StepRequest request, Background background, CaseFile before, CaseFile after, LocalDateTime at) {
    Taking {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(background, "background");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(at, "at");
    }

    LocalDate today() {
        return at.toLocalDate();
    }

    /** The number of the step in the case's history. */
    int step() {
        return before.nextNumber();
    }
}
