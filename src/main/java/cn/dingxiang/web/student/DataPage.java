package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.bancheck.BanCheck;
import cn.dingxiang.directory.audit.AuditedEntry;
import cn.dingxiang.web.audit.AuditWords;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** Who looked at my data and what was done to it. @param looks the newest first @param checks asked about me by recruiting bodies */
public record DataPage(Locale locale, List<AuditedEntry> looks, List<BanCheck> checks) implements Worded {
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
}
