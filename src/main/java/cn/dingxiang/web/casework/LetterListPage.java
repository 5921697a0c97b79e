package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.letter.LetterKind;
import cn.dingxiang.casework.letter.ProofOfNotice;
import cn.dingxiang.directory.Divisions;
import cn.dingxiang.directory.Page;
import cn.dingxiang.directory.Role;
import cn.dingxiang.web.page.Badge;
import cn.dingxiang.web.page.Listing;
import cn.dingxiang.web.page.Option;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The list of letters. */
public record LetterListPage(Viewer viewer, Listing list, Divisions divisions, Page<ProofOfNotice> letters) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    /** Whether the viewer's own office signs letters: an auditor has none. */
    public boolean isOffice() {
        return viewer.role() != Role.AUDITOR;
    }

    public List<Option> kinds() {
        return Arrays.stream(LetterKind.values()).map(kind -> new Option(kind.name(), kind == LetterKind.COUNTY_RECTIFICATION
                ? text("letter-kind.COUNTY_RECTIFICATION") : kind.title())).toList();
    }

    public Badge notice(ProofOfNotice proof) {
        return LetterLine.notice(proof, locale());
    }

    public String office(ProofOfNotice proof) {
        return divisions.name(proof.letter().office());
    }
}
