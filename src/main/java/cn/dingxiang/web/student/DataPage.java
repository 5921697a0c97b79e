package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.bancheck.BanCheck;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.obligation.Words;
import cn.dingxiang.web.audit.AuditWords;
import cn.dingxiang.web.page.AddressParts;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * Who looked at my data and what was done to it.
 *
 * @param list   the place in the looks
 * @param looks  of all my agreements, the newest first
 * @param checks asked about me by recruiting bodies; they have a place of their own in the address
 */
public record DataPage(Locale locale, Listing list, List<AuditedEntry> looks, Page<BanCheck> checks, String address) implements Worded {
    /** Whether what I did myself is shown too. */
    static final String MINE_TOO = "mine";
    /** Where the older checks begin. */
    static final String CHECKS_AFTER = "checks";

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    public String action(AuditedEntry entry) {
        return AuditWords.action(entry.action(), locale);
    }

    public String who(AuditedEntry entry) {
        return AuditWords.role(entry, locale);
    }

    public String about(AuditedEntry entry) {
        return AuditWords.object(entry.object(), locale).replaceFirst("[ :]\\S*$", "");
    }

    /** What they asked about, in words. */
    public String exam(BanCheck check) {
        return Words.exam(check.exam(), locale);
    }

    public boolean isMineToo() {
        return list.isChosen(MINE_TOO, "yes");
    }

    /** The same list with, or without, what I did myself. */
    public String otherwise() {
        return list.with(MINE_TOO, isMineToo() ? "" : "yes");
    }

    /** Null when there are no older checks. */
    public String olderChecks() {
        return checks.next() == null ? null : AddressParts.of(address).with(CHECKS_AFTER, checks.next()).text() + "#checks";
    }
}
