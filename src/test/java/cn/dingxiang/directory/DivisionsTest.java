package cn.dingxiang.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class DivisionsTest {
    private static final Divisions DIVISIONS = new Divisions();

    @Test
    void a_county_lies_in_its_prefecture_and_province() {
        assertThat(DIVISIONS.fullName("220322")).isEqualTo("吉林省四平市梨树县");
        assertThat(DIVISIONS.find("220322").orElseThrow().level()).isEqualTo(Division.Level.COUNTY);
        assertThat(DIVISIONS.fullName("220322100")).isEqualTo("吉林省四平市梨树县梨树镇");
    }

    @Test
    void a_municipality_has_no_prefectures() {
        assertThat(DIVISIONS.fullName("500101")).isEqualTo("重庆市万州区");
        assertThat(DIVISIONS.children("50")).hasSizeGreaterThan(30).allMatch(division -> division.level() == Division.Level.COUNTY);
    }

    @Test
    void six_digit_forms_of_provinces_and_prefectures_are_understood_but_dongguan_stays_a_county_level_code() {
        assertThat(DIVISIONS.name("220000")).isEqualTo("吉林省");
        assertThat(DIVISIONS.name("220300")).isEqualTo("四平市");
        assertThat(DIVISIONS.find("441900").orElseThrow().level()).isEqualTo(Division.Level.COUNTY);
    }

    @Test
    void a_retired_code_names_its_successor() {
        assertThat(DIVISIONS.find("220381").orElseThrow().retired()).isEqualTo(2020);
        assertThat(DIVISIONS.successorOf("220381").orElseThrow().code()).isEqualTo("220184");
        assertThat(DIVISIONS.successorOf("220184")).isEmpty();
    }

    @Test
    void a_name_is_found_inside_its_province_only_and_never_as_a_retired_code() {
        assertThat(DIVISIONS.findByName("22", "公主岭市")).extracting(Division::code).containsExactly("220184");
        assertThat(DIVISIONS.findByName("50", "公主岭市")).isEmpty();
    }

    @Test
    void an_unknown_code_is_nothing_and_its_name_is_itself() {
        assertThat(DIVISIONS.find("229901")).isEmpty();
        assertThat(DIVISIONS.name("229901")).isEqualTo("229901");
    }

    @Test
    void the_whole_country_is_there() {
        assertThat(DIVISIONS.counties("22")).hasSize(60);
        assertThat(DIVISIONS.find("65")).isPresent();
        assertThat(DIVISIONS.find("110101")).isPresent();
    }

    @Test
    void a_successor_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> new Divisions(new StringReader("22,吉林省,PROVINCE,,,\n220381,公主岭市,COUNTY,22,2020,220184\n")))
                .hasMessageContaining("220381");
    }
}
