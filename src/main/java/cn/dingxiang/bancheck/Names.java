package cn.dingxiang.bancheck;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether two ways of writing a name are the same: spaces and the many middle dots make no difference. */
final class Names {
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00a0]+");
    private static final Pattern DOT = Pattern.compile("[•・‧⋅∙.．]");

    private Names() { }

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return DOT.matcher(SPACE.matcher(name).replaceAll("")).replaceAll("·").toUpperCase(Locale.ROOT);
    }
}
