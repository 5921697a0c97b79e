package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.casework.CaseFile;
import cn.dingxiang.web.page.Viewer;
import cn.dingxiang.web.page.Worded;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reminders about to be issued to several.
 *
 * @param filters the list all are of; null when they were ticked
 * @param fields what all of them say
 */
public record BulkPage(Viewer viewer, List<CaseFile> cases, Map<String, String> filters, LetterForm fields) implements Worded {

    @Override
    public Locale locale() {
        return viewer.locale();
    }

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }

    public String findings(CaseFile file) {
        return CaseWords.findings(file, locale());
    }
}
