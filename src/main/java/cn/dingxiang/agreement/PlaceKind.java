package cn.dingxiang.agreement;

import java.util.Locale;

/** What the counties of a place are, where they are not called 县. A locale carries it as its variant. */
public enum PlaceKind {
    BANNER, CITY, DISTRICT, FORESTRY_DISTRICT,
    /** Counties and banners alike, for who looks at a whole province that has banners. */
    BANNERS_AND_COUNTIES,
    /** Districts and counties alike, for who looks at a whole municipality. */
    DISTRICTS_AND_COUNTIES;

    /** The language with the words of this kind of place. */
    public Locale in(Locale language) {
        return new Locale(language.getLanguage(), "", name());
    }

    /** The language alone. */
    public static Locale plain(Locale locale) {
        return Bundle.isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT;
    }
}
