package cn.dingxiang.timeline;

import java.time.LocalDate;

/**
 * One stint of training, or one permitted or unpermitted master's.
 *
 * @param master      a master's, not training
 * @param permitted   training, or a master's an allowance permits
 * @param days        from its start to its end, or to the agreement's end
 * @param endedItself false while open, and when only the agreement's end closed it
 * @param certified   ended with a certificate, or a degree
 * @param provisional open, or its result still pending
 * @param pauses      pauses inside it, in order
 * @param startedBy   the event that began it
 * @param endedBy     the event that ended it; null while open, and when only the agreement's end closed it
 */
public record Stint(boolean master, boolean permitted, DateSpan days, boolean endedItself, boolean certified, boolean provisional,
                    java.util.List<TrainingBreak> pauses, Event startedBy, Event endedBy) {

    public Stint {
        pauses = java.util.List.copyOf(pauses);
    }

    public LocalDate start() {
        return days.from();
    }

    /** The day it ended of itself, or null. */
    public LocalDate endedOn() {
        return endedItself ? days.to() : null;
    }

    /** The days on which it was paused. */
    public DaySet pausedDays() {
        return pauses.isEmpty() ? DaySet.EMPTY : DaySet.of(pauses.stream().map(TrainingBreak::days).toList());
    }

    /**
     * A pause inside training.
     *
     * @param days   from pause to resumption, or to the stint's end
     * @param ground why; null when not said
     * @param startedBy the event that began it
     */
    public record TrainingBreak(DateSpan days, cn.dingxiang.agreement.PauseGround ground, Event startedBy) { }
}
