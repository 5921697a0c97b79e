package cn.dingxiang.directory.audit;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the trail's actions mean, in words. */
public final class ActionWords {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.directory.audit.actions");
    private static final String GROUP = "group.";

    private ActionWords() { }

    /** In words; the action itself where there are none, as of actions that are no longer done. */
    public static String of(String action, Locale locale) {
        ResourceBundle bundle = WORDS.in(locale);
        return bundle.containsKey(action) ? bundle.getString(action) : action;
    }

    /** Actions that have words, in their order. */
    public static SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>(WORDS.in(Locale.ROOT).keySet());
        known.removeIf(key -> key.startsWith(GROUP));
        return known;
    }

    /** What actions that begin alike are about, such as {@code case} for {@code case.confirm}. */
    public static String group(String beginning, Locale locale) {
        return of(GROUP + beginning, locale);
    }

    /** How an action begins. */
    public static String groupOf(String action) {
        return action.substring(0, action.indexOf('.'));
    }
}
