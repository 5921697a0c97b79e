package cn.dingxiang.timeline;

/**
 * One event of the course, and what was in force before and after it.
 *
 * @param event  the event
 * @param taken  false when it was out of place and changed nothing (it may still corroborate)
 * @param before what was in force before it
 * @param after  what is in force after it
 */
public record Step(Event event, boolean taken, InForce before, InForce after) {

    /** Whether this is a {@code kind} that was taken. */
    public boolean takes(EventKind kind) {
        return taken && event.kind() == kind;
    }
}
