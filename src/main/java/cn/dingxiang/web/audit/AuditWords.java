package cn.dingxiang.web.audit;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.audit.ActionWords;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.web.page.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Entries in words. */
public final class AuditWords {
    static final Bundle WORDS = Bundle.named("cn.dingxiang.web.audit.words");
    /** Where the object of a key is shown, for those who may open it. */
    private static final Map<String, String> PAGES = Map.of("agreement", "/agreements/", "case", "/cases/", "letter", "/letters/", "unit",
            "/units/", "job", "/jobs/", "account", "/accounts/", "mail", "/mails/", "placement", "/placement/", "request", "/requests/");

    private AuditWords() { }

    /** Every action and, before those that begin alike, all of them together. */
    static List<Option> actions(Locale locale) {
        List<Option> options = new ArrayList<>();
        String group = "";
        for (String action : ActionWords.known()) {
            if (!ActionWords.groupOf(action).equals(group)) {
                group = ActionWords.groupOf(action);
                options.add(new Option(group + ".", WORDS.say(locale, "action.all", ActionWords.group(group, locale))));
            }
            options.add(new Option(action, "　" + ActionWords.of(action, locale)));
        }
        return options;
    }

    public static String action(String action, Locale locale) {
        return action.endsWith(".") ? WORDS.say(locale, "action.all", ActionWords.group(action.substring(0, action.length() - 1), locale))
                : ActionWords.of(action, locale);
    }

    public static String object(String object, Locale locale) {
        int colon = object.indexOf(':');
        String key = colon < 0 ? "" : "object." + object.substring(0, colon);
        return WORDS.in(locale).containsKey(key) ? WORDS.text(locale, key) + " " + object.substring(colon + 1) : object;
    }

    /** The page of the object; null when it has none. */
    static String page(String object) {
        int colon = object.indexOf(':');
        String page = colon < 0 ? null : PAGES.get(object.substring(0, colon));
        return page == null || !object.substring(colon + 1).matches("[A-Za-z0-9._-]+") ? null : page + object.substring(colon + 1);
    }

    public static String role(AuditedEntry entry, Locale locale) {
        return entry.role() == null ? WORDS.text(locale, entry.actor().startsWith("link:") ? "role.link" : "role.product")
                : WORDS.text(locale, "role." + entry.role());
    }

    static String county(AuditedEntry entry, Divisions divisions) {
        return entry.county() == null ? "—" : divisions.name(entry.county());
    }
}
