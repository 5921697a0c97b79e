package cn.dingxiang.directory;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.Explained;
import java.util.Locale;

/** A sealed ID number that cannot be opened. Holds neither the number nor the sealed value. */
public final class SealBroken extends RuntimeException implements Explained {

    /** Why: it has not the form of a sealed value; its key is not configured; it was changed, or its key is another. */
    public enum Problem { NOT_SEALED, KEY_MISSING, NOT_OPENED }

    private final Problem problem;
    private final int keyVersion;
    private final Long person;

    private SealBroken(Problem problem, int keyVersion, Long person) {
        this.problem = problem;
        this.keyVersion = keyVersion;
        this.person = person;
    }

    /** @param keyVersion the key it says it is sealed with; 0 when it says none */
    public SealBroken(Problem problem, int keyVersion) {
        this(problem, keyVersion, null);
    }

    /** The same, naming whose number it is. */
    public SealBroken of(long personId) {
        return new SealBroken(problem, keyVersion, personId);
    }

    public Problem problem() {
        return problem;
    }

    @Override
    public String explain(Locale locale) {
        Bundle texts = Bundle.named("cn.dingxiang.directory.seals");
        String text = texts.say(locale, problem.name(), Integer.toString(keyVersion));
        return person == null ? text : texts.say(locale, "person", Long.toString(person), text);
    }

    /** The explanation, in Chinese. */
    @Override
    public String getMessage() {
        return explain(Locale.ROOT);
    }
}
