package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.review.feed.Feed;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** The calendar address. @param feed the one in force; null for none @param address just made, shown this once; null otherwise */
public record FeedPage(Locale locale, Feed feed, String address) implements Worded {
    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    /** The same for programs that subscribe at a click. */
    public String webcal() {
        return address.replaceFirst("^https?:", "webcal:");
    }
}
