package cn.dingxiang.web.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.web.page.Worded;
import java.util.Locale;

/** The words around a {@link Why}, for pages other than a case's that show one. */
public record WhyWords(Locale locale) implements Worded {

    @Override
    public Bundle words() {
        return CaseWords.WORDS;
    }
}
