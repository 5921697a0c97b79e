package cn.dingxiang.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.dingxiang.agreement.Bundle;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static final Levels LEVELS = new Levels(new Divisions());

    private static String of(Division.Level level, String province) {
        return LEVELS.of(level, province, Locale.ROOT);
    }

    @Test
    void levels_are_called_as_at_the_place() {
        assertThat(of(Division.Level.PREFECTURE, "22")).isEqualTo("市（州）");
        assertThat(of(Division.Level.COUNTY, "22")).isEqualTo("县（市、区）");
        assertThat(of(Division.Level.TOWNSHIP, "22")).isEqualTo("乡镇");
        assertThat(of(Division.Level.PREFECTURE, "15")).isEqualTo("市（盟）");
        assertThat(of(Division.Level.COUNTY, "15")).isEqualTo("旗（县、市、区）");
        assertThat(of(Division.Level.TOWNSHIP, "15")).isEqualTo("苏木乡镇");
        assertThat(LEVELS.villages("15", Locale.ROOT)).isEqualTo("嘎查（村）");
        assertThat(LEVELS.villages("22", Locale.ROOT)).isEqualTo("村");
        assertThat(of(Division.Level.PREFECTURE, "65")).isEqualTo("市（州、地区）");
        assertThat(of(Division.Level.COUNTY, "42")).as("神农架林区").contains("林区");
    }

    @Test
    void a_municipality_has_no_prefectures() {
        assertThat(of(Division.Level.PREFECTURE, "50")).isEmpty();
        assertThat(LEVELS.hasPrefectures("50")).isFalse();
        assertThat(LEVELS.hasPrefectures("22")).isTrue();
        assertThat(of(Division.Level.COUNTY, "50")).isEqualTo("县（区）");
        assertThat(of(Division.Level.COUNTY, "31")).isEqualTo("区");
    }

    @Test
    void they_have_english_words_in_every_province() {
        new Divisions().provinces().forEach(province -> {
            for (Division.Level level : Division.Level.values()) {
                assertThat(LEVELS.of(level, province.code(), Locale.ENGLISH)).as(province.name() + level).doesNotContainPattern("\\p{IsHan}");
            }
        });
        assertThat(LEVELS.of(Division.Level.PREFECTURE, "15", Locale.ENGLISH)).isEqualTo("city / league");
    }

    @Test
    void texts_call_counties_as_at_the_readers_place() {
        assertThat(said("turn.BUREAU", Locale.ROOT, "150121", "15")).as("a banner").isEqualTo("旗卫生健康局");
        assertThat(said("turn.BUREAU", Locale.ROOT, "220284", "22")).as("a city at county level").isEqualTo("市卫生健康局");
        assertThat(said("turn.BUREAU", Locale.ROOT, "220322", "22")).as("a county").isEqualTo("县卫生健康局");
        assertThat(said("turn.BUREAU", Locale.ROOT, "429021", "42")).as("a forestry district").isEqualTo("林区卫生健康局");
        assertThat(said("navigation.counties", Locale.ROOT, null, "15")).as("over a province with banners").isEqualTo("各旗县比较");
        assertThat(said("navigation.counties", Locale.ROOT, null, "50")).as("over a municipality").isEqualTo("各区县比较");
        assertThat(said("navigation.counties", Locale.ROOT, null, "22")).isEqualTo("各县比较");
        assertThat(said("navigation.counties", Locale.ROOT, null, null)).as("over the country").isEqualTo("各县比较");
        assertThat(said("turn.BUREAU", Locale.ENGLISH, "150121", "15")).containsIgnoringCase("banner").doesNotContainIgnoringCase("county");
    }

    @Test
    void texts_call_townships_as_at_the_readers_place() {
        Bundle findings = Bundle.named("cn.dingxiang.obligation.words");
        String key = "Duty.DEPLOYMENT_NOT_PROVIDED";
        assertThat(List.of("150121", "150523", "150102", "150781")).as("a banner, a county, a district and a city of a province with banners")
                .allSatisfy(place -> assertThat(findings.text(LEVELS.speaking(Locale.ROOT, place, "15"), key)).isEqualTo("派驻苏木乡镇"));
        assertThat(findings.text(LEVELS.speaking(Locale.ENGLISH, "150121", "15"), key)).isEqualTo("deploy to a sumu or township");
        assertThat(findings.text(LEVELS.speaking(Locale.ROOT, null, "15"), key)).isEqualTo("派驻苏木乡镇");
        assertThat(List.of("220322", "220284", "429021")).as("elsewhere")
                .allSatisfy(place -> assertThat(findings.text(LEVELS.speaking(Locale.ROOT, place, null), key)).isEqualTo("派驻乡镇"));
        assertThat(LEVELS.villages("15", Locale.ENGLISH)).isEqualTo("gacha or village");
        assertThat(LEVELS.of(Division.Level.TOWNSHIP, "15", Locale.ENGLISH)).isEqualTo("sumu or township");
    }

    private static String said(String key, Locale language, String county, String province) {
        Bundle bundle = Bundle.named(key.startsWith("turn") ? "cn.dingxiang.web.casework.words" : "cn.dingxiang.web.page.words");
        return bundle.say(LEVELS.speaking(language, county, province), key);
    }
}
