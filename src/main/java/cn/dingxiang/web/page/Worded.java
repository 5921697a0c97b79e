package cn.dingxiang.web.page;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Wording;
import java.util.Arrays;
import java.util.Locale;

/** Something shown that has words of its own. */
public interface Worded {
    Locale locale();

    Bundle words();

    /** Words by key; numbers come ungrouped. */
    default String text(String key, Object... arguments) {
        return words().say(locale(), key, Arrays.stream(arguments).map(argument ->
                argument instanceof Wording ? argument : String.valueOf(argument)).toArray());
    }

    /** Words by key, or the key's owner's default where there are none. */
    default String textOr(String key, String otherwise) {
        return words().in(locale()).containsKey(key) ? text(key) : otherwise;
    }
}
