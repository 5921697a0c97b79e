package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.letter.IssuingOffice;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the viewer's office signs. */
public record OfficePage(Viewer viewer, IssuingOffice office, Form form) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public boolean mayChange() {
        return viewer.is(Role.COUNTY_REVIEWER, Role.PREFECTURE, Role.PROVINCE);
    }

    /** A number of each series the viewer's office can issue, such as 梨卫健定向催〔2026〕1号. */
    public List<String> series() {
        return Arrays.stream(LetterKind.values()).filter(kind -> kind.issuers().contains(viewer.role()))
                .map(kind -> kind.title() + "　" + office.prefix() + kind.word() + "〔" + viewer.today().getYear() + "〕1号").toList();
    }
}
