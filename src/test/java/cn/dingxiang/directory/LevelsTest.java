package cn.dingxiang.directory;

import static org.assertj.core.api.Assertions.assertThat;

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
}
