package cn.dingxiang.web.audit;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.web.page.Worded;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One entry.
 *
 * @param action in words
 * @param object in words
 * @param page   where the object is shown; null when it is not, or not to the viewer
 * @param county by name
 */
public record AuditEntryPage(Locale locale, AuditedEntry entry, String action, String object, String page, String county) implements Worded {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    public String at() {
        return SECOND.format(entry.at());
    }

    public String role() {
        return AuditWords.role(entry, locale);
    }

    /** With a line a part, where it is a list or an object; a dash for none. */
    public String shown(String text) {
        return text == null || text.isEmpty() ? "—" : text.startsWith("{") || text.startsWith("[") ? text.replace(",\"", ",\n\"") : text;
    }

    @Override
    public Bundle words() {
        return AuditWords.WORDS;
    }
}
