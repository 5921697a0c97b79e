package cn.dingxiang.timeline;

import java.time.LocalDate;

/**
 * One spell on the county's books: from an {@code EMPLOYED} or {@code DEPLOYED} while on nobody's books to {@code LEFT_POST}.
 *
 * @param days       the spell; to the agreement's end when nothing else ended it
 * @param deployedOn the first deployment in it; null when none
 * @param leftItself whether {@code LEFT_POST} ended it
 * @param startedBy  the event that began it
 * @param settledBy  the event by which the duty to deploy was done; null when none came
 */
public record EmploymentSpell(DateSpan days, LocalDate deployedOn, boolean leftItself, Event startedBy, Event settledBy) {

    /** The day the duty to deploy was done: by deployment, or by leaving before it; null when neither came. */
    public LocalDate settledOn() {
        return deployedOn != null ? deployedOn : leftItself ? days.to() : null;
    }
}
