package cn.dingxiang.exchange;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.property.Transparency;
import biweekly.util.Duration;
import cn.dingxiang.review.feed.FeedEntry;
import cn.dingxiang.review.feed.FeedWriter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;

/** Calendars as iCalendar files of whole days, private and without taking up time. */
@Singleton
final class CalendarFile implements FeedWriter {
    private static final int HOURS_BETWEEN_FETCHES = 12;

    @Override
    public byte[] write(String name, LocalDateTime madeOn, List<FeedEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//dingxiang//calendar 1.0//ZH");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(Duration.builder().hours(HOURS_BETWEEN_FETCHES).build());
        for (FeedEntry entry : entries) {
            VEvent event = new VEvent();
            event.setUid(entry.key() + "@dingxiang");
            event.setDateTimeStamp(Date.from(madeOn.atZone(ZoneId.systemDefault()).toInstant()));
            event.setDateStart(date(entry.on()), false);
            event.setSummary(entry.title());
            event.setTransparency(Transparency.transparent());
            event.setClassification(Classification.private_());
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go().getBytes(StandardCharsets.UTF_8);
    }

    /** The library writes a day as the zone of the machine sees it. */
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
