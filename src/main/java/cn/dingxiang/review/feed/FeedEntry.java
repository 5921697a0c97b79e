package cn.dingxiang.review.feed;

import java.time.LocalDate;
import java.util.Objects;

/** An entry of a calendar. @param key tells it from others, and says nothing @param on the whole day @param title as shown */
public record FeedEntry(String key, LocalDate on, String title) {
    public FeedEntry {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(title, "title");
    }
}
