package cn.dingxiang.bancheck;

import cn.dingxiang.agreement.Bundle;
import java.util.Locale;
import java.util.Objects;

/**
 * All that is ever answered.
 *
 * @param receipt the receipt's number
 * @param county  name of the county to call; null when no restriction is on record, or nobody on record is meant
 */
public record BanAnswer(String receipt, String county) {
    public BanAnswer {
        Objects.requireNonNull(receipt, "receipt");
    }

    public boolean restricted() {
        return county != null;
    }

    /** In words. */
    public String text(Locale locale) {
        Bundle words = Bundle.named("cn.dingxiang.bancheck.words");
        return restricted() ? words.say(locale, "answer.restricted", county) : words.text(locale, "answer.none");
    }
}
