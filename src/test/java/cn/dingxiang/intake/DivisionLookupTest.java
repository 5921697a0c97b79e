package cn.dingxiang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.dingxiang.directory.Divisions;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DivisionLookupTest {
    private final DivisionLookup lookup = new DivisionLookup(new Divisions());

    private String refused(String written, String scope) {
        return catchThrowableOfType(CellProblem.class, () -> lookup.county(written, scope)).at("县").text(Locale.ROOT);
    }

    @Test
    void a_county_is_found_by_code_and_by_name_with_or_without_those_above() throws CellProblem {
        for (String written : new String[] {"220322", "２２０３２２", "梨树县", "四平市梨树县", "吉林省四平市梨树县", "吉林省梨树县"}) {
            assertThat(lookup.county(written, "22")).isEqualTo("220322");
        }
    }

    @Test
    void a_name_that_several_counties_share_is_refused_with_their_codes() {
        assertThat(refused("铁西区", "")).contains("220302").contains("填六位代码");
        assertThat(refused("朝阳区", "")).contains("110105").contains("220104");
    }

    @Test
    void an_unknown_code_one_of_another_level_and_an_unknown_name_are_told_apart() {
        assertThat(refused("229999", "")).contains("不存在");
        assertThat(refused("220300", "")).contains("不是县级");
        assertThat(refused("22", "")).contains("不是县级");
        assertThat(refused("无此县", "")).contains("不是现行县级区划名称");
    }

    @Test
    void a_retired_code_names_its_successor() {
        assertThat(refused("220381", "")).contains("停用").contains("220184");
    }

    @Test
    void a_province_is_found_by_code_and_by_name() throws CellProblem {
        for (String written : new String[] {"22", "220000", "吉林省", "吉林"}) {
            assertThat(lookup.province(written)).isEqualTo("22");
        }
        assertThat(lookup.province("内蒙古")).isEqualTo("15");
        assertThat(catchThrowableOfType(CellProblem.class, () -> lookup.province("东北"))).isNotNull();
    }
}
