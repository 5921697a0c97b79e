package cn.dingxiang.web.county;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * 今日待办.
 *
 * @param sections what is to be done first, with its first lines
 * @param figures  everything that is to be done, by kind
 */
public record CountyHome(Locale locale, List<Section> sections, List<Group> figures) implements Worded {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.web.county.words");

    public CountyHome {
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
    }

    /** The first lines of a list. @param number how many there are in all @param address the whole list */
    public record Section(String title, int number, String address, List<ToDoLine> lines) {
        public boolean hasMore() {
            return number > lines.size();
        }
    }

    /** Figures of a kind. */
    public record Group(String title, List<Count> counts) { }

    /** A figure and the list it opens. */
    public record Count(String label, int number, String address) { }

    @Override
    public Bundle words() {
        return WORDS;
    }
}
