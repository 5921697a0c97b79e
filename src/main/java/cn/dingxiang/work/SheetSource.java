package cn.dingxiang.work;

import cn.dingxiang.directory.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A list that can be exported. A bean of its own, found by its name. It checks who may see it, and streams: what is on the screen, all of
 * its pages.
 */
public interface SheetSource {

    /** By which pages ask for it, such as {@code agreements}. */
    String name();

    /** What people call it; the file's and sheet's name. At most 31 characters. */
    String title(Locale locale);

    /** Titles of the columns. @param filters as in the address of the page */
    List<String> headings(Actor actor, Map<String, String> filters, Locale locale);

    /** How many rows there will be; 0 when that is not known cheaply. */
    default long count(Actor actor, Map<String, String> filters) {
        return 0;
    }

    /**
     * Hands over every row, in the order of the page. No ID number in full, and audited as a look at personal data where it is one.
     *
     * @param row takes texts, numbers, dates, booleans or null, as many as there are headings
     * @throws cn.dingxiang.directory.Refused when the actor may not
     */
    void rows(Actor actor, Map<String, String> filters, Locale locale, Consumer<List<?>> row);
}
