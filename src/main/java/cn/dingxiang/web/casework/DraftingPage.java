package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.web.page.Form;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** A letter about to be issued without a step. @param fields what it says */
public record DraftingPage(Viewer viewer, CaseFile file, LetterForm fields) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public Form form() {
        return fields.form();
    }
}
