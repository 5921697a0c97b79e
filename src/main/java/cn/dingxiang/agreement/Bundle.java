package cn.dingxiang.agreement;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Words for people, from a message bundle: Chinese at its root, English beside. {@link Locale#ROOT} stands for Chinese. */
public final class Bundle {
    /** The machine's own language has no say. */
    private static final ResourceBundle.Control CONTROL = ResourceBundle.Control.getNoFallbackControl(
            ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<String, Bundle> NAMED = new ConcurrentHashMap<>();

    private final String name;
    private final Map<Locale, ResourceBundle> languages = new ConcurrentHashMap<>();
    private final Map<Locale, Map<String, Sentence>> sentences = new ConcurrentHashMap<>();

    private Bundle(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /** @param name base name, such as {@code cn.dingxiang.obligation.words} */
    public static Bundle named(String name) {
        Bundle known = NAMED.get(name);
        return known != null ? known : NAMED.computeIfAbsent(name, Bundle::new);
    }

    /** The whole bundle in one language, in the words of a place where the locale tells one ({@link PlaceKind#in}). */
    public ResourceBundle in(Locale locale) {
        ResourceBundle known = languages.get(locale);
        return known != null ? known : languages.computeIfAbsent(locale, this::read);
    }

    private ResourceBundle read(Locale locale) {
        ResourceBundle usual = ResourceBundle.getBundle(name, isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT, CONTROL);
        return locale.getVariant().isEmpty() ? usual : LocalWords.of(usual, locale);
    }

    /** Words of a bundle that were kept, in the words of the place the locale tells. They must hold nothing that people typed. */
    public static String atPlace(String text, Locale locale) {
        return locale.getVariant().isEmpty() ? text : LocalWords.said(text, locale);
    }

    /** Whether the language is English; else it is Chinese. What the place is called has no say in this. */
    public static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The words of a key as they stand. @throws java.util.MissingResourceException when there are none */
    public String text(Locale locale, String key) {
        return in(locale).getString(key);
    }

    /**
     * The words of a key with its arguments in place ({@link MessageFormat}); of a {@link Wording} its words in the same language. Give
     * numbers as text, or they are grouped by commas.
     */
    public String say(Locale locale, String key, Object... arguments) {
        Map<String, Sentence> known = sentences.computeIfAbsent(locale, language -> new ConcurrentHashMap<>());
        Sentence sentence = known.get(key);
        if (sentence == null) {
            sentence = Sentence.of(text(locale, key), locale);
            known.put(key, sentence);
        }
        return sentence.with(worded(locale, arguments));
    }

    private static Object[] worded(Locale locale, Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Wording) {
                return Arrays.stream(arguments).map(one -> one instanceof Wording wording ? wording.in(locale) : one).toArray();
            }
        }
        return arguments;
    }
}
