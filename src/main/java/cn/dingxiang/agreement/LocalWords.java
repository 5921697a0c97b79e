package cn.dingxiang.agreement;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a bundle as they are said at a place whose counties are not called 县, or its townships not 乡镇: 旗卫生健康局, 本区, 市里,
 * 苏木乡镇卫生院. Only the phrases of {@code local.properties} change; what is the law's own term (县级, 县管, 县级医院) and what people typed
 * stays. A locale says the kind of place in its variant, so that every text of a page follows without being asked for each time.
 */
final class LocalWords extends ResourceBundle {
    private static final ResourceBundle PHRASES = ResourceBundle.getBundle("cn.dingxiang.agreement.local", Locale.ROOT,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    private static final Map<String, Pattern> KNOWN = Map.of("zh", Pattern.compile(PHRASES.getString("phrases.zh")),
            "en", Pattern.compile(PHRASES.getString("phrases.en")));
    private static final Map<String, Pattern> BELOW = Map.of("zh", Pattern.compile(PHRASES.getString("below.zh")),
            "en", Pattern.compile(PHRASES.getString("below.en")));

    private final Map<String, String> words = new HashMap<>();

    private LocalWords() { }

    /** @param usual the words as they stand. @param locale with a {@link PlaceKind} as its variant */
    static ResourceBundle of(ResourceBundle usual, Locale locale) {
        LocalWords local = new LocalWords();
        usual.keySet().forEach(key -> local.words.put(key, said(usual.getString(key), locale)));
        return local;
    }

    static String said(String text, Locale locale) {
        String language = Bundle.isEnglish(locale) ? "en" : "zh";
        PlaceKind kind = PlaceKind.valueOf(locale.getVariant());
        String word = PHRASES.getString("word." + kind + "." + language);
        String counties = KNOWN.get(language).matcher(text).replaceAll(phrase -> Matcher.quoteReplacement(
                phrase.group().replace("县", word).replace("county", word).replace("County", capital(word))));
        return kind.hasBanners() ? below(counties, language) : counties;
    }

    private static String below(String text, String language) {
        String township = PHRASES.getString("township." + language);
        String village = PHRASES.getString("village." + language);
        return BELOW.get(language).matcher(text).replaceAll(found -> Matcher.quoteReplacement(switch (found.group()) {
            case "村", "village" -> village;
            case "Township" -> capital(township);
            default -> township;
        }));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    @Override
    protected Object handleGetObject(String key) {
        return words.get(Objects.requireNonNull(key, "key"));
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(words.keySet());
    }
}
