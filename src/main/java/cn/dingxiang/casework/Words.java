package cn.dingxiang.casework;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.timeline.Party;
import java.util.Locale;
import java.util.ResourceBundle;

/** How states and steps are put to people: of the signer a breach and its settlement, of the others a default and its rectification. */
public final class Words {

    private Words() { }

    /** @param locale {@link Locale#ROOT} for Chinese */
    public static String of(CaseState state, Party side, Locale locale) {
        return word("CaseState." + state.name(), side, locale);
    }

    /** @param locale {@link Locale#ROOT} for Chinese */
    public static String of(Action action, Party side, Locale locale) {
        return word("Action." + action.name(), side, locale);
    }

    private static String word(String key, Party side, Locale locale) {
        ResourceBundle words = Bundle.named("cn.dingxiang.casework.words").in(locale);
        String ofOthers = key + ".OTHERS";
        return side != Party.STUDENT && words.containsKey(ofOthers) ? words.getString(ofOthers) : words.getString(key);
    }
}
