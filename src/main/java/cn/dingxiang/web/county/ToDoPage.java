package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * One list of what is to be done.
 *
 * @param number    how many there are in all, where they can be reminded; otherwise 0
 * @param mayRemind whether the viewer may remind units of them
 */
public record ToDoPage(Locale locale, Listing list, List<ToDoLine> lines, int number, boolean mayRemind) implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.county.words");

    public ToDoPage {
        lines = List.copyOf(lines);
    }

    @Override
    public Bundle words() {
        return WORDS;
    }

    /** What a search keeps of the address: names and values. */
    public List<Option> kept() {
        return Stream.of("kind", "code", "party", "days", "within", "sort").filter(name -> !list.value(name).isEmpty())
                .map(name -> new Option(name, list.value(name))).toList();
    }
}
