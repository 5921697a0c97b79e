package cn.dingxiang.directory;

import cn.dingxiang.agreement.Bundle;
import cn.dingxiang.agreement.PlaceKind;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the levels of administration are called at a place. They follow the divisions there are: prefectures are 市（州） in Jilin and
 * 市（盟） in Inner Mongolia, and a municipality such as Chongqing has none.
 */
@Singleton
public final class Levels {
    private static final Bundle WORDS = Bundle.named("cn.dingxiang.directory.levels");
    /** Endings of names, and the order is that of a label. */
    private static final List<String> PREFECTURES = List.of("市", "州", "盟", "地区");
    private static final List<String> COUNTIES = List.of("旗", "县", "市", "林区", "区");

    private static final Map<String, PlaceKind> KINDS = Map.of("旗", PlaceKind.BANNER, "市", PlaceKind.CITY, "区", PlaceKind.DISTRICT,
            "林区", PlaceKind.FORESTRY_DISTRICT);
    private static final Map<String, PlaceKind> KINDS_AMONG_BANNERS = Map.of("旗", PlaceKind.BANNER, "县", PlaceKind.COUNTY_AMONG_BANNERS,
            "市", PlaceKind.CITY_AMONG_BANNERS, "区", PlaceKind.DISTRICT_AMONG_BANNERS);

    private final Divisions divisions;
    private final Map<String, Optional<PlaceKind>> kinds = new ConcurrentHashMap<>();
    /** Divisions do not change while the product runs, and there are few provinces. */
    private final Map<Asked, String> known = new ConcurrentHashMap<>();

    public Levels(Divisions divisions) {
        this.divisions = divisions;
    }

    private record Asked(Division.Level level, String province, Locale locale) { }

    /** Whether the province has prefectures; a municipality has none. */
    public boolean hasPrefectures(String province) {
        return divisions.children(province).stream().anyMatch(division -> division.level() == Division.Level.PREFECTURE);
    }

    /**
     * What a level is called.
     *
     * @param province two digits; null for the country as a whole
     * @return empty when the place has no such level
     */
    public String of(Division.Level level, String province, Locale spoken) {
        Locale locale = PlaceKind.plain(spoken);
        return known.computeIfAbsent(new Asked(level, province, locale), asked -> called(level, province, locale));
    }

    private String called(Division.Level level, String province, Locale locale) {
        return switch (level) {
            case PROVINCE -> WORDS.text(locale, "province");
            case PREFECTURE -> province == null ? several(List.of("市", "州"), locale) : several(kinds(PREFECTURES, level, province), locale);
            case COUNTY -> several(province == null ? List.of("县", "市", "区") : kinds(COUNTIES, level, province), locale);
            case TOWNSHIP -> WORDS.text(amongBanners(province, locale), "township");
        };
    }

    /** What the level below townships is called: 村, in banners 嘎查. @param province two digits; null for the country as a whole */
    public String villages(String province, Locale locale) {
        return WORDS.text(amongBanners(province, PlaceKind.plain(locale)), "village");
    }

    /**
     * The language in which texts call counties and townships as at the place: 旗卫生健康局 in a banner, 本区 in a district, 各旗县 over a
     * province that has banners, 苏木乡镇卫生院 anywhere in such a province.
     *
     * @param county   six digits; null for who looks at more than one
     * @param province two digits; null for the country as a whole
     */
    public Locale speaking(Locale language, String county, String province) {
        String place = county != null ? county : province;
        return place == null ? language : kinds.computeIfAbsent(place, this::kind).map(kind -> kind.in(language)).orElse(language);
    }

    private Optional<PlaceKind> kind(String place) {
        if (place.length() == 2) {
            return hasBanners(place) ? Optional.of(PlaceKind.BANNERS_AND_COUNTIES)
                    : hasPrefectures(place) ? Optional.empty() : Optional.of(PlaceKind.DISTRICTS_AND_COUNTIES);
        }
        Map<String, PlaceKind> known = hasBanners(place.substring(0, 2)) ? KINDS_AMONG_BANNERS : KINDS;
        return divisions.find(place).filter(division -> division.level() == Division.Level.COUNTY)
                .flatMap(division -> longest(COUNTIES, division.name())).flatMap(ending -> Optional.ofNullable(known.get(ending)));
    }

    private Locale amongBanners(String province, Locale language) {
        return hasBanners(province) ? PlaceKind.BANNERS_AND_COUNTIES.in(language) : language;
    }

    private boolean hasBanners(String province) {
        return province != null && divisions.counties(province).stream().anyMatch(county -> county.name().endsWith("旗"));
    }

    private List<String> kinds(List<String> known, Division.Level level, String province) {
        Stream<Division> there = level == Division.Level.COUNTY ? divisions.counties(province).stream()
                : divisions.children(province).stream().filter(division -> division.level() == level);
        Set<String> found = new TreeSet<>();
        there.forEach(division -> longest(known, division.name()).ifPresent(found::add));
        return known.stream().filter(found::contains).toList();
    }

    private static Optional<String> longest(List<String> known, String name) {
        return known.stream().filter(name::endsWith).max(Comparator.comparingInt(String::length));
    }

    private static String several(List<String> kinds, Locale locale) {
        List<String> words = kinds.stream().map(kind -> WORDS.text(locale, "kind." + kind)).distinct().toList();
        if (words.size() < 2) {
            return String.join("", words);
        }
        String others = words.stream().skip(1).collect(Collectors.joining(WORDS.text(locale, "between")));
        return WORDS.say(locale, "several", words.get(0), others);
    }
}
