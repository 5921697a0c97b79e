package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.evidence.Attachment;
import cn.dingxiang.casework.letter.IssuedLetter;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/**
 * What I brought, and the letters addressed to me.
 *
 * @param mine    the agreement they belong to
 * @param papers  the latest first
 * @param letters the latest first
 * @param form    what came back with problems
 */
public record DocumentsPage(Viewer viewer, Mine mine, List<Attachment> papers, List<IssuedLetter> letters, Form form) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    /** JPEG · 120 KB · 2026-11-27. */
    public String told(Attachment paper) {
        String size = paper.file().size() < 1 << 20 ? Math.max(1, paper.file().size() >> 10) + " KB" : (paper.file().size() >> 20) + " MB";
        return paper.file().type() + " · " + size + " · " + Shown.day(paper.addedAt().toLocalDate());
    }
}
