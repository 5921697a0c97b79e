package cn.dingxiang.review.feed;

import java.util.List;

/** Port: a calendar as programs read it (RFC 5545). The same content gives the same bytes. */
public interface FeedWriter {

    /** @param name of the calendar @param madeOn stands in every entry as the day it was made */
    byte[] write(String name, java.time.LocalDateTime madeOn, List<FeedEntry> entries);
}
