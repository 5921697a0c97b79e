package cn.dingxiang.agreement;

import java.util.Locale;

/** Input that cannot be read: where (a path such as {@code events[3].on}), what is wrong and what to do about it. */
public final class MalformedInput extends RuntimeException {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.agreement.problems");
    private static final String AGREEMENT = "agreement.";
    private static final String TERMS = "terms.";

    private final String path;
    private final String problem;
    private final transient Object[] arguments;

    /**
     * @param path      where in the input
     * @param problem   a key of the bundle {@code cn.dingxiang.agreement.problems}
     * @param arguments what the message names, as text or {@link Wording}
     */
    public MalformedInput(String path, String problem, Object... arguments) {
        this.path = path;
        this.problem = problem;
        this.arguments = arguments.clone();
    }

    public String path() {
        return path;
    }

    /** What is wrong and how to mend it, without the path. */
    public String reason(Locale locale) {
        return WORDS.say(locale, problem, arguments);
    }

    /** Where and what is wrong for who never sees the input itself: a part of an agreement is called what people call it. */
    public String told(Locale locale) {
        String place = place(locale);
        return place.isEmpty() ? reason(locale) : place + (Bundle.isEnglish(locale) ? ": " : "：") + reason(locale);
    }

    private String place(Locale locale) {
        if (!path.startsWith(AGREEMENT)) {
            return path;
        }
        String part = path.substring(AGREEMENT.length());
        if (part.startsWith(TERMS)) {
            String named = part.substring(TERMS.length()) + ".";
            return Term.ALL.stream().filter(term -> named.startsWith(term.name() + ".")).findFirst().map(term -> term.title(locale)).orElse(path);
        }
        String key = "place." + part.replaceFirst("[.\\[].*", "");
        return WORDS.in(locale).containsKey(key) ? WORDS.text(locale, key) : path;
    }

    /** Path and reason, in Chinese. */
    @Override
    public String getMessage() {
        return path + "：" + reason(Locale.ROOT);
    }

    /** The same problem, found below {@code prefix}. */
    public MalformedInput under(String prefix) {
        String separator = path.isEmpty() || path.startsWith("[") ? "" : ".";
        return new MalformedInput(prefix + separator + path, problem, arguments);
    }
}
