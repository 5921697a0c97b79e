package cn.dingxiang.web.student;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.casework.Turn;
import cn.dingxiang.timeline.Party;
import cn.dingxiang.web.casework.CaseWords;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Shown;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;

/** The cases about a student's agreements, of both sides. @param cases the latest first */
public record OwnCases(Viewer viewer, Listing list, List<CaseFile> cases) implements Worded {
    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return StudentWords.BUNDLE;
    }

    public Badge state(CaseFile file) {
        return CaseWords.state(file, locale());
    }

    public String findings(CaseFile file) {
        return CaseWords.findings(file, locale());
    }

    public String side(CaseFile file) {
        return text("case.side." + file.party());
    }

    /** What the student can do until when; empty when it is not their turn. */
    public String turn(CaseFile file) {
        return turn(file, viewer, this);
    }

    static String turn(CaseFile file, Viewer viewer, Worded words) {
        boolean own = file.party() == Party.STUDENT && Turn.of(file, viewer.today()) == Turn.SIGNER;
        return !own || file.periodUntil() == null ? "" : words.text("case.your-turn", Shown.day(viewer.locale(), file.periodUntil()));
    }
}
