package cn.dingxiang.web.audit;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.directory.audit.AuditSeal;
import cn.dingxiang.directory.audit.Misfit;
import cn.dingxiang.directory.audit.Verification;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Tone;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** Whether the trail is as it was sealed. @param last null while nothing is sealed @param found null before it is verified */
public record AuditChainPage(Locale locale, AuditSeal last, Verification found) implements Worded {
    private static final int SHOWN = 100;

    public Badge state() {
        return found.fits() ? new Badge(Tone.GREEN, text("chain.fits")) : new Badge(Tone.RED, text("chain.misfits", found.misfits().size()));
    }

    /** The first of what does not fit. */
    public List<Misfit> misfits() {
        return found.misfits().stream().limit(SHOWN).toList();
    }

    public String what(Misfit misfit) {
        return text("misfit." + misfit.kind(), misfit.id());
    }

    @Override
    public Bundle words() {
        return AuditWords.WORDS;
    }
}
