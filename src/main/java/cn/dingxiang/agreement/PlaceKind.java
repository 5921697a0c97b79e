package cn.dingxiang.agreement;

import java.util.Locale;

/** What a place calls its counties and townships, where they are not called 县 and 乡镇. A locale carries it as its variant. */
public enum PlaceKind {
    BANNER, CITY, DISTRICT, FORESTRY_DISTRICT,
    /** A county, city or district of a province that has banners: its townships are called as those of a banner. */
    COUNTY_AMONG_BANNERS, CITY_AMONG_BANNERS, DISTRICT_AMONG_BANNERS,
    /** Counties and banners alike, for who looks at a whole province that has banners. */
    BANNERS_AND_COUNTIES,
    /** Districts and counties alike, for who looks at a whole municipality. */
    DISTRICTS_AND_COUNTIES;

    /** Whether townships there are called 苏木乡镇 and villages 嘎查. */
    boolean hasBanners() {
        return switch (this) {
            case BANNER, COUNTY_AMONG_BANNERS, CITY_AMONG_BANNERS, DISTRICT_AMONG_BANNERS, BANNERS_AND_COUNTIES -> true;
            case CITY, DISTRICT, FORESTRY_DISTRICT, DISTRICTS_AND_COUNTIES -> false;
        };
    }

    /** The language with the words of this kind of place. */
    public Locale in(Locale language) {
        return new Locale(language.getLanguage(), "", name());
    }

    /** The language alone. */
    public static Locale plain(Locale locale) {
        return Bundle.isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT;
    }
}
