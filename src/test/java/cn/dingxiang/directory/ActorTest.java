package cn.dingxiang.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActorTest {
    @Test
    void an_officer_sees_the_own_county_alone() {
        Actor officer = new Actor("officer", Role.COUNTY_OFFICER, "22", null, "220322", null, null, null);
        assertThat(officer.sees("220322")).isTrue();
        assertThat(officer.sees("220323")).isFalse();
    }

    @Test
    void a_prefecture_sees_its_counties() {
        Actor prefecture = new Actor("siping", Role.PREFECTURE, "22", "2203", null, null, null, null);
        assertThat(prefecture.sees("220322")).isTrue();
        assertThat(prefecture.sees("220284")).isFalse();
    }

    @Test
    void a_province_sees_its_counties_and_an_administrator_all() {
        assertThat(new Actor("province", Role.PROVINCE, "22", null, null, null, null, null).sees("150121")).isFalse();
        assertThat(new Actor("admin", Role.ADMINISTRATOR, null, null, null, null, null, null).sees("150121")).isTrue();
    }
}
