package cn.dingxiang.timeline;

import java.time.LocalDate;
import java.util.List;

/**
 * One pause of service.
 *
 * @param days        from {@code SERVICE_PAUSED} to its end, whatever ended it
 * @param detail      ground and approval
 * @param until       the day to be back, after extensions; null when none was set
 * @param endedItself false while open, and when only the agreement's end closed it
 * @param overstayed  the days past {@code until}, up to the end or a late extension, in order
 * @param startedBy  the event that began it
 * @param extensions the {@code PAUSE_EXTENDED} that moved {@code until}, in order
 * @param endedBy    the event that ended it; null while open, and when only the agreement's end closed it
 */
public record ServicePause(DateSpan days, Detail.Pause detail, LocalDate until, boolean endedItself, List<DateSpan> overstayed,
                           Event startedBy, List<Event> extensions, Event endedBy) {
    public ServicePause {
        extensions = List.copyOf(extensions);
        overstayed = List.copyOf(overstayed);
    }

    /** The day it ended of itself, or null. */
    public LocalDate endedOn() {
        return endedItself ? days.to() : null;
    }
}
