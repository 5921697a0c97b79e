package cn.dingxiang.agreement;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a message names, where that depends on the language: {@link Bundle#say} puts its words in the place of the argument. */
@FunctionalInterface
public interface Wording {

    /** The words. {@link Locale#ROOT} stands for Chinese. */
    String in(Locale locale);

    /** The titles of terms, one after the other. */
    static Wording ofTerms(Collection<? extends Term<?>> terms) {
        return locale -> terms.stream().map(term -> term.title(locale)).collect(Collectors.joining(Bundle.isEnglish(locale) ? ", " : "、"));
    }
}
