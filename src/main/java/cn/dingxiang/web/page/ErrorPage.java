package cn.dingxiang.web.page;

import cn.dingxiang.agreement.Bundle;
import java.util.List;
import java.util.Locale;

/** What went wrong, and what to do. @param reference to tell support; empty when there is none */
public record ErrorPage(Locale locale, List<String> lines, String reference) implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.page.words");

    public ErrorPage {
        lines = List.copyOf(lines);
    }

    @Override
    public Bundle words() {
        return WORDS;
    }
}
